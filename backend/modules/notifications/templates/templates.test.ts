// Every notice with the longest plausible names, sums and links: one SMS each, a letter with its plain-text twin.
import { expect, test } from 'vitest'
import { inGsm7, septetsMax, septetsOf } from '../gsm7.ts'
import { bellOf, letterOf, smsOf } from '../render.ts'
import { type TemplateName, templates } from './all.ts'
import { examples, link } from './examples.ts'
import type { Template } from './template.ts'

const end = { home: 'https://amana.co.ke', choose: 'https://amana.co.ke/notices/choose?link=bm9ib2R5.c2lnbmF0dXJl' }

const cases = (Object.keys(templates) as TemplateName[]).flatMap((name) =>
  (['en', 'sw'] as const).flatMap((language) => examples[name].map((data, index) => ({ name, language, index, data }))),
)

test.each(cases.filter(({ name }) => 'sms' in templates[name]))(
  'a person reads $name ($language, $index) in one SMS',
  ({ name, language, data }) => {
    const text = smsOf(name, language, data)
    expect(septetsOf(text)).toBeLessThanOrEqual(septetsMax)
    expect(text).not.toContain('undefined')
    // A seller can find the order without the link; a guest cannot.
    if (name === 'payment_link_buyer' || name === 'order_paid_buyer' || name === 'order_link')
      expect(text).toContain(link)
    if (name === 'order_shipped_buyer') expect(text).toContain('481 902')
    // In the notification of a locked phone one sees how it begins.
    if ('code' in data)
      expect(text).toMatch(/^481 902 .*(Amana never asks you for this code|Amana haikuulizi nambari hii kamwe)\.$/)
  },
)

test.each(cases.filter(({ name }) => 'email' in templates[name]))(
  'a person reads $name ($language, $index) as a letter and in plain text',
  ({ name, language, data }) => {
    const letter = letterOf(name, language, data, 'Amina <b>Hassan</b>', end)
    expect(letter.subject.length).toBeLessThanOrEqual(100)
    // What goes to an address that nobody has proved carries no name: whoever asked may have typed anything.
    expect(letter.html.includes('&#60;b&#62;')).toBe(name !== 'sign_up_code' && name !== 'email_change_code')
    expect(letter.html).not.toContain('<b>Hassan')
    expect(letter.html + letter.text).not.toMatch(/undefined|NaN|\[object/)
    if ('code' in data) expect(letter.text).toContain('481 902')
    else {
      expect(letter.text).toContain(data.link)
      expect(letter.html).toContain(data.link.replaceAll('&', '&#38;'))
    }
  },
)

test('a notice says the same in both languages: every template has both, on the same channels', () => {
  for (const { sms, email, bell } of Object.values(templates) as Template<never>[])
    for (const channel of [sms, email, bell]) if (channel) expect(Object.keys(channel).sort()).toEqual(['en', 'sw'])
})

test.each(cases)(
  'whoever looks over her shoulder at the bell sees no code and no key: $name ($language, $index)',
  (each) => {
    const words = bellOf(each.name, each.language, each.data, 'Amina')
    if ('code' in each.data) return expect(words).toBeUndefined()
    if (!words) {
      const { bell, email } = templates[each.name] as Template<never>
      return expect(bell === false || !email).toBe(true)
    }
    expect(words.title.length).toBeLessThanOrEqual(200)
    expect(words.text.length).toBeLessThanOrEqual(1000)
    expect(words.title + words.text).not.toMatch(/481 ?902|undefined|NaN|Hello|Habari|^$/)
  },
)

test('no code waits for the morning, and nothing about the safety of an account', () => {
  for (const [name, { topic, smsCanWait }] of Object.entries(templates) as [TemplateName, Template<never>][])
    if (topic === 'security' || examples[name].some((data) => 'code' in data || 'handoverCode' in data))
      expect(smsCanWait, name).toBeUndefined()
})

test('a name from anywhere becomes letters that one SMS can hold', () => {
  expect(inGsm7('Wanjikũ’s café – “nzuri” 🙂 ••• Łódź')).toBe('Wanjiku\'s café - "nzuri" *** odz')
  expect(septetsOf('100 € {x}')).toBe(6 + 2 + 1 + 1 + 2 + 1 - 1)
  expect(septetsOf('ũ')).toBeUndefined()
})
