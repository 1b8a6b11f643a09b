// The catalogues are complete in both languages, and hold nothing that no page says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load, type Message, type MessageKey, wordsIn } from './catalogue.ts'
import { en } from './en.ts'
import { sw } from './sw.ts'

const app = join(import.meta.dirname, '..')
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/messages[/\\](en|sw)([/\\]\w+)?\.ts$|\.test\.ts$/.test(file))
  .map((file) => readFileSync(join(app, file), 'utf8'))
  .join('\n')

const texts = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other])
const slots = (message: Message) =>
  [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ')
/** Keys that occur in no source: what nobody would miss. */
const unusedIn = (keys: string[], source: string) => keys.filter((key) => !source.includes(`'${key}'`))

test('whoever reads Swahili is told everything that whoever reads English is told', () => {
  expect(Object.keys(sw)).toEqual(Object.keys(en))
})

test('both languages fill the same figures and names into every sentence', () => {
  for (const key of Object.keys(en) as MessageKey[]) expect([key, slots(sw[key])]).toEqual([key, slots(en[key])])
})

test('no message waits for a page that does not exist', () => {
  expect(unusedIn(Object.keys(en), sources)).toEqual([])
  expect(unusedIn(['home.claim', 'home.nobody_says_this'], sources)).toEqual(['home.nobody_says_this'])
})

/** Spread together, the later of two would silently be said in both places. */
const keysIn = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder)).flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, folder, file), 'utf8').matchAll(/^ {2}'([\w.]+)':/gm)].map(
      ([, key]) => key,
    ),
  )

test('no two pages call different sentences by one key', () => {
  const keys = keysIn('en')
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  expect(keys.length).toBe(Object.keys(en).length)
})

test('emphasis is closed wherever it is opened', () => {
  for (const catalogue of [en, sw])
    for (const message of Object.values<Message>(catalogue))
      for (const text of texts(message)) expect(text.split('**').length % 2, text).toBe(1)
})

test('one thing and several things are told apart, and figures are grouped', () => {
  load('en', en)
  const t = wordsIn('en')
  expect(t('search.found', { count: 1 })).toBe('1 thing')
  expect(t('search.found', { count: 12_400 })).toBe('12,400 things')
})

test('a phone number is not torn apart at the end of a line', () => {
  load('en', en)
  expect(wordsIn('en')('pay.again', { phone: '0712 345 678' })).toContain('0712\u00a0345\u00a0678')
})

test('a name written from right to left leaves the sentence around it as it is', () => {
  load('en', en)
  const said = wordsIn('en')('checkout.title', { shop: 'متجر أمينة' })
  expect(said).toBe('Buy from \u2068متجر أمينة\u2069')
  expect(wordsIn('en')('checkout.title', { shop: 'Wanjiku Shoes' })).toBe('Buy from Wanjiku Shoes')
})
