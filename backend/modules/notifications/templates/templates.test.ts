// Every notice with the longest plausible names, sums and links: one SMS each, a letter with its plain-text twin.
import { expect, test } from 'vitest'
import { inGsm7, septetsMax, septetsOf } from '../gsm7.ts'
import { letterOf, smsOf } from '../render.ts'
import { type DataOf, type TemplateName, templates } from './all.ts'

const shopName = 'Wanjikũ & Achieng’ Second-hand Shoes and Leather Repairs Ltd'
const orderNumber = 'AM-7K3F-92QX'
/** A guest's link with its signed key, on a development machine's long address. */
const link = `http://localhost:8080/orders/ord_01kb3v5w8e9r7t6y4q2m0n1p3s?key=gg2x.${'K'.repeat(43)}`
const short = 'https://amana.co.ke/orders/ord_01kb3v5w8e9r7t6y4q2m0n1p3s'
const wednesday = '2026-12-30T20:59:00.000Z'
const totalCents = 24_999_900
const sixDigits = { code: '481902', expiresAt: wednesday }
const order = { orderNumber, shopName, totalCents, link }

const examples: { [T in TemplateName]: DataOf<T>[] } = {
  payment_link_buyer: [{ ...order, payBy: wednesday }],
  order_paid_buyer: [{ ...order, shipBy: wednesday }],
  order_paid_seller: [{ ...order, town: 'Kapenguria Municipality Market', shipBy: wednesday, link: short }],
  order_shipped_buyer: [{ ...order, handoverCode: '481902', deliverBy: wednesday }],
  order_delivered_buyer: [{ ...order, releaseAt: wednesday }],
  order_delivered_seller: [{ ...order, releaseAt: wednesday, link: short }],
  order_completed_seller: [{ orderNumber, shopName, sellerCents: totalCents, payoutAt: wednesday, link: short }],
  order_cancelled_buyer: (['buyer', 'seller', 'rule'] as const).flatMap((by) => [
    { orderNumber, shopName, by, refundCents: totalCents, link },
    { orderNumber, shopName, by, refundCents: 0, link },
  ]),
  order_cancelled_seller: (['buyer', 'seller', 'rule'] as const).map((by) => ({ orderNumber, by, link: short })),
  order_refunded_buyer: (['not_shipped', 'not_delivered'] as const).map((reason) => ({
    orderNumber,
    shopName,
    amountCents: totalCents,
    reason,
    link,
  })),
  refund_sent_buyer: ['TLV8XK2P0Q', null].map((receipt) => ({
    orderNumber,
    shopName,
    amountCents: totalCents,
    receipt,
    link,
  })),
  order_expired_buyer: [{ orderNumber, shopName, link }],
  payout_paid_seller: ['TLV8XK2P0Q', null].map((receipt) => ({
    shopName,
    amountCents: totalCents,
    phoneMasked: '0712 ••• 678',
    receipt,
    link: short,
  })),
  payout_number_failed_seller: (['not_on_mpesa', 'receiver_account_full', 'name_differs'] as const).map((problem) => ({
    problem,
    amountCents: totalCents,
    phoneMasked: '0712 ••• 678',
    link: short,
  })),
  payout_failed_seller: [
    {
      shopName,
      amountCents: totalCents,
      phoneMasked: '0712 ••• 678',
      reason: 'The number is not registered for M-Pesa.',
      link: short,
    },
  ],
  payout_phone_code: [{ code: '481902', expiresAt: wednesday, shopName }],
  payout_phone_changed_old: [
    { step: 'asked', shopName, phoneMasked: '0712 ••• 678', link: short },
    { step: 'done', shopName, phoneMasked: '0712 ••• 678', payoutsWaitUntil: wednesday, link: short },
  ],
  payout_phone_changed: [{ shopName, phoneMasked: '0712 ••• 678', payoutsWaitUntil: wednesday, link: short }],
  welcome: [{ link: short }],
  guest_code: [{ ...sixDigits, orderNumber }],
  order_link: [{ orderNumber, link }],
  sign_up_code: [sixDigits],
  account_exists: [{ link: short }],
  password_reset_code: [sixDigits],
  password_changed: (['changed', 'reset'] as const).map((how) => ({ how, at: wednesday, link: short })),
  session_stolen: [{ at: wednesday, link: short }],
  second_factor_changed: [
    { what: 'on', link: short },
    { what: 'off', link: short },
    ...[9, 1, 0].map((codesLeft) => ({ what: 'recovery_code_used' as const, codesLeft, link: short })),
  ],
  phone_code: [sixDigits],
  phone_change_code: [sixDigits],
  phone_changed_old: (['asked', 'done'] as const).map((step) => ({ step, phoneMasked: '0712 ••• 678', link: short })),
  phone_taken: [{ link: short }],
  email_change_code: [sixDigits],
  email_changed_old: (['asked', 'done'] as const).map((step) => ({
    step,
    emailMasked: 'w•••@example.com',
    link: short,
  })),
}

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
    const letter = letterOf(name, language, data, 'Amina <b>Hassan</b>', 'https://amana.co.ke')
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
  for (const words of Object.values(templates))
    for (const channel of Object.values(words)) expect(Object.keys(channel).sort()).toEqual(['en', 'sw'])
})

test('a name from anywhere becomes letters that one SMS can hold', () => {
  expect(inGsm7('Wanjikũ’s café – “nzuri” 🙂 ••• Łódź')).toBe('Wanjiku\'s café - "nzuri" *** odz')
  expect(septetsOf('100 € {x}')).toBe(6 + 2 + 1 + 1 + 2 + 1 - 1)
  expect(septetsOf('ũ')).toBeUndefined()
})
