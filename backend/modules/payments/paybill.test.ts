// People pay the paybill by hand: the money finds the order they typed, or is back on their phones without anybody asking.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { balanceOf, checkBooks } from '#ledger'
import {
  type ArrivedPayment,
  checkReceipt,
  definePaymentClaim,
  listNotSentBack,
  pullFromProvider,
  readPaymentView,
  requestPayment,
  startRefund,
  stuckPayments,
} from '#payments'
import { after, days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openPayingWorld } from '../../test/paying-world.ts'
import { collectCallbackUrl, paybillUrls } from './callback-address.ts'

const world = await openPayingWorld()
const ctx = () => world.ctx()

const paid = new Set<string>()
const claims: ArrivedPayment[] = []
definePaymentClaim('order', async (_tx, payment) => {
  if (paid.has(payment.purposeId)) return { refused: 'order_paid' }
  paid.add(payment.purposeId)
  claims.push(payment)
  return 'accepted'
})

let people = 0
let orderId: string
let phone: string
let paymentId: string
let reference: string
const shopId = randomUUID()

async function order(more: { amountCents?: number } = {}) {
  const request = {
    purpose: 'order' as const,
    purposeId: orderId,
    shopId,
    amountCents: 340_000,
    phone,
    accountReference: reference,
    payBy: after(world.clock.read(), minutes(15)),
    ...more,
  }
  paymentId = (await transact(ctx(), (tx) => requestPayment(tx, request))).paymentId
  await world.drain()
}
beforeEach(() => {
  claims.length = 0
  orderId = randomUUID()
  phone = `+254711000${String(++people).padStart(3, '0')}`
  reference = `AMPB${String(people).padStart(4, '0')}QX`
})

const view = () => readPaymentView(ctx(), 'order', orderId)
const held = () => balanceOf(ctx(), 'escrow', orderId)
const deposits = async () =>
  (await world.owner.query('select * from payments.deposit where reference like $1 order by heard_at', [`%`])).rows
const depositOf = async (receipt: string) =>
  (await world.owner.query('select * from payments.deposit where receipt = $1', [receipt])).rows[0]
const script = (payment: string, outcome: object, of = phone) =>
  world.network('POST', '/scripts', { msisdn: of.slice(1), payment, next: [outcome] })
const post = async (url: string, body: unknown) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  await world.drain()
  return answer
}
const confirmation = (more: object) => ({
  TransactionType: 'Pay Bill',
  TransID: 'UKO51ZDR4F',
  TransTime: '20261124121325',
  TransAmount: '3400.00',
  BusinessShortCode: '600100',
  BillRefNumber: reference,
  InvoiceNumber: '',
  OrgAccountBalance: '25.00',
  ThirdPartyTransID: '',
  MSISDN: '2547 ***** 126',
  FirstName: 'JANE',
  MiddleName: '',
  LastName: '',
  ...more,
})
/** Lets the prompt on the phone run out. */
const promptRunsOut = () => world.pass(61_000)
/** Everything that follows by itself within so many minutes. */
async function minutesPass(count: number) {
  for (let minute = 0; minute < count; minute++) {
    await world.pass(minutes(1))
    await world.sweep()
  }
  await world.pass(2_000)
}

afterEach(async () => {
  await minutesPass(2)
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  const books = await world.booksOfBoth()
  expect(books.ours).toEqual(books.theirs)
})

test('a prompt is announced twice, under one receipt: it is one payment', async () => {
  await order()
  const before = await world.balance(phone)
  const { receipt } = await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  await minutesPass(1)
  expect(await depositOf(receipt)).toMatchObject({ state: 'matched', payment_id: paymentId })
  expect(claims).toHaveLength(1)
  expect(await held()).toBe(340_000)
  expect(await world.balance(phone)).toBe(before - 3_400)
})

test('only the confirmation arrives: the prompt it answered is paid, once M-Pesa itself says so, with its receipt', async () => {
  await script('stk', { callback: { drop: true }, query: { answers: [{ answer: 'empty_error' }] } })
  await order()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'waiting_for_pin' })
  await minutesPass(2)
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  expect(claims).toEqual([{ paymentId, purposeId: orderId, amountCents: 340_000, phone, receipt }])
  expect(await held()).toBe(340_000)
})

test.each([
  ['as it is printed', (text: string) => text],
  [
    'in small letters, with a dash and spaces',
    (text: string) => ` ${text.slice(0, 2)}-${text.slice(2)} `.toLowerCase(),
  ],
])(
  'a buyer whose prompt ran out pays by hand, the account number typed %s: the order is paid by her number',
  async (_how, typed) => {
    await order()
    await promptRunsOut()
    const { receipt } = await world.payByHand(phone, { account: typed(reference), amount: 3_400 })
    await minutesPass(1)
    expect(await view()).toMatchObject({ state: 'succeeded', receipt })
    expect(claims).toEqual([{ paymentId, purposeId: orderId, amountCents: 340_000, phone, receipt }])
    expect(await held()).toBe(340_000)
  },
)

test('she is asked twice and pays the first: what the confirmation has brought to the second is not counted again for the first', async () => {
  const before = await world.balance(phone)
  await script('stk', {
    callback: { delayMs: minutes(6) },
    confirmation: { delayMs: minutes(3) },
    query: { answers: [{ untilMs: minutes(5), answer: 'empty_error' }] },
  })
  await order()
  const first = paymentId
  await world.answer(phone, { pin: '1234' })
  await world.pass(minutes(2))
  await script('stk', { callback: { drop: true }, query: { errorRate: 1 } })
  await order()
  // The confirmation comes while she looks at the second; then the first one's own result.
  await minutesPass(3)
  await world.answer(phone, { cancel: true })
  await minutesPass(20)
  expect(claims).toHaveLength(1)
  expect(await held()).toBe(340_000)
  expect(await world.balance(phone)).toBe(before - 3_400)
  const { rows } = await world.owner.query(
    `select state, destiny from payments.attempt where purpose_id = $1 order by requested_at`,
    [orderId],
  )
  expect(rows.filter(({ state }) => state === 'succeeded')).toHaveLength(1)
  expect((await world.owner.query(`select 1 from payments.refund where payment_id = $1`, [first])).rows).toEqual([])
})

test('somebody else pays for her by hand: the order is paid, and a refund goes to the number that paid', async () => {
  await order()
  await promptRunsOut()
  const brother = '+254711000901'
  const before = await world.balance(brother)
  const { receipt } = await world.payByHand(brother, { account: reference, amount: 3_400 })
  await minutesPass(1)
  expect(claims).toEqual([
    { paymentId: expect.any(String), purposeId: orderId, amountCents: 340_000, phone: brother, receipt },
  ])
  expect(await view()).toMatchObject({ state: 'succeeded', receipt, phoneMasked: expect.stringContaining('901') })
  await transact(ctx(), (tx) =>
    startRefund(tx, { from: 'escrow', orderId, shopId, amountCents: 340_000, reason: 'not_shipped' }),
  )
  await minutesPass(1)
  expect(await world.balance(brother)).toBe(before)
})

test.each([
  ['a reference that names nothing', { account: 'RENT', amount: 500 }, 'reference_unknown'],
  ['another amount than the order costs', { account: 'own', amount: 3_300 }, 'wrong_amount'],
])('%s: the money is back on the phone by itself', async (_what, given, reason) => {
  await order()
  await promptRunsOut()
  const before = await world.balance(phone)
  const account = given.account === 'own' ? reference : given.account
  const { receipt } = await world.payByHand(phone, { ...given, account })
  expect(await world.balance(phone)).toBe(before - given.amount)
  await minutesPass(2)
  expect(await world.balance(phone)).toBe(before)
  expect(await depositOf(receipt)).toMatchObject({ state: 'returned', parked_reason: reason })
  expect(await held()).toBe(0)
})

test('she pays by hand and then enters her PIN as well: the order is paid once, the second payment is back', async () => {
  await order()
  const before = await world.balance(phone)
  const { receipt } = await world.payByHand('+254711000902', { account: reference, amount: 3_400 })
  await minutesPass(1)
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  orderId = randomUUID()
  reference = 'AMSECOND01'
  await order()
  await world.payByHand(phone, { account: reference, amount: 3_400 })
  await world.answer(phone, { pin: '1234' })
  await minutesPass(3)
  expect(await held()).toBe(340_000)
  expect(await world.balance(phone)).toBe(before - 3_400)
})

test('a validation refuses early what would only come back, and takes what fits', async () => {
  await world.network('PUT', `/shortcodes/${world.config.DARAJA_SHORTCODE}`, { validates: true })
  await order()
  await promptRunsOut()
  const pay = (account: string, amount: number) => world.payByHand(phone, { account, amount })
  expect(await pay('RENT', 3_400)).toMatchObject({ resultCode: 'C2B00012' })
  expect(await pay(reference, 3_399)).toMatchObject({ resultCode: 'C2B00013' })
  expect(await pay(reference, 3_400)).toMatchObject({ resultCode: 0 })
  await minutesPass(1)
  expect(await pay(reference, 3_400)).toMatchObject({ resultCode: 'C2B00016' })
  expect(await held()).toBe(340_000)
  await world.network('PUT', `/shortcodes/${world.config.DARAJA_SHORTCODE}`, { validates: false })
})

test('a validation tells a stranger nothing, and survives nonsense', async () => {
  const { validationUrl } = paybillUrls(world.config)
  const accepted = { ResultCode: '0', ResultDesc: 'Accepted' }
  expect(await post(validationUrl.replace(/[0-9a-f]{8}\/validation$/, '00000000/validation'), {})).toEqual(accepted)
  for (const nonsense of [null, [], {}, { TransAmount: {} }])
    expect(await post(validationUrl, nonsense)).toMatchObject({ ResultCode: expect.stringMatching(/^C2B000/) })
})

test('a forged confirmation, even one that knows the address, pays for nothing', async () => {
  await order()
  await promptRunsOut()
  const { confirmationUrl } = paybillUrls(world.config)
  await post(confirmationUrl, confirmation({ TransID: 'UKO0000F01' }))
  await post(confirmationUrl.replace(/[0-9a-f]{8}\/confirmation$/, '00000000/confirmation'), confirmation({}))
  await minutesPass(10)
  expect(await held()).toBe(0)
  expect(await depositOf('UKO0000F01')).toMatchObject({ state: 'heard', proof: null })
  expect(await depositOf('UKO51ZDR4F')).toBeUndefined()
  await world.pass(hours(49))
  await world.sweep()
  expect(await depositOf('UKO0000F01')).toMatchObject({ state: 'unproven' })
})

test.each(['0', '-5.00', '10.005', 'free', ''])(
  'a confirmation over %j shillings is kept and means nothing',
  async (amount) => {
    const { confirmationUrl } = paybillUrls(world.config)
    const { rows } = await world.owner.query('select count(*)::int as n from payments.deposit')
    expect(await post(confirmationUrl, confirmation({ TransAmount: amount }))).toEqual({
      ResultCode: 0,
      ResultDesc: 'Success',
    })
    expect((await world.owner.query('select count(*)::int as n from payments.deposit')).rows).toEqual(rows)
    const kept = await world.owner.query(
      `select verdict from payments.callback where channel = 'confirmation' order by id desc limit 1`,
    )
    expect(kept.rows).toEqual([{ verdict: 'malformed' }])
  },
)

test('the confirmation is lost: M-Pesa’s own list tells of the payment, with what was typed and by whom', async () => {
  await order()
  await promptRunsOut()
  await script('c2b', { confirmation: { drop: true } })
  const { receipt } = await world.payByHand(phone, { account: reference, amount: 3_400 })
  await minutesPass(1)
  expect(await held()).toBe(0)
  await pullFromProvider(ctx())
  await world.drain()
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  expect(await held()).toBe(340_000)
  const [run] = (await world.owner.query('select * from payments.pull_run order by until_at desc limit 1')).rows
  expect(run.transactions).toBeGreaterThan(0)
  await pullFromProvider(ctx())
  expect(await held()).toBe(340_000)
})

test('both callback and confirmation are lost: the prompt is paid by asking, and its receipt is found in the list', async () => {
  await script('stk', { callback: { drop: true }, confirmation: { drop: true } })
  await order()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  await world.pass(15_000)
  await world.sweep()
  expect(await view()).toMatchObject({ state: 'succeeded', receipt: null })
  await pullFromProvider(ctx())
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  expect(await held()).toBe(340_000)
})

test('not even the list can be read: the receipt is asked for by the prompt’s own conversation', async () => {
  await script('stk', { callback: { drop: true }, confirmation: { drop: true } })
  await order()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  await minutesPass(18)
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  expect(claims).toHaveLength(1)
})

test('a return that M-Pesa refuses is tried again later; one whose answer is lost happens once', async () => {
  const before = await world.balance(phone)
  const { DARAJA_SHORTCODE: paybill } = world.config
  const { receipt } = await world.payByHand(phone, { account: 'RENT', amount: 700 })
  const { utility } = (await world.network('GET', '/books?limit=0')).shortcodes[paybill]
  await world.network('PUT', `/shortcodes/${paybill}`, { utility: 0 })
  await world.pass(2_000)
  await world.pass(2_000)
  await world.pass(2_000)
  const { id } = await depositOf(receipt)
  expect((await depositOf(receipt)).state).toBe('parked')
  expect(await balanceOf(ctx(), 'suspense', id)).toBe(70_000)
  await world.network('PUT', `/shortcodes/${paybill}`, { utility })
  await minutesPass(62)
  expect((await depositOf(receipt)).state).toBe('returned')
  expect(await world.balance(phone)).toBe(before)
  expect(await stuckPayments(ctx())).toEqual([])
})

test('a deposit that M-Pesa will not take back for weeks goes back by itself in the end', async () => {
  const before = await world.balance(phone)
  const { receipt } = await world.payByHand(phone, { account: 'RENT', amount: 700 })
  const paybill = world.config.DARAJA_SHORTCODE
  const { utility } = (await world.network('GET', '/books?limit=0')).shortcodes[paybill]
  await world.network('PUT', `/shortcodes/${paybill}`, { utility: 0 })
  const later = async (ms: number) => {
    await world.pass(ms + minutes(1))
    await world.sweep()
    await world.pass(2_000)
  }
  for (const pause of [2_000, hours(1), hours(6), hours(24), hours(24), hours(24), days(7), days(7)]) await later(pause)
  const { id } = await depositOf(receipt)
  expect(await listNotSentBack(ctx(), 5)).toMatchObject([{ what: 'deposit', id, failure: 'paybill_too_low', tries: 8 }])
  expect(await balanceOf(ctx(), 'suspense', id)).toBe(70_000)
  await world.network('PUT', `/shortcodes/${paybill}`, { utility })
  await later(days(7))
  await minutesPass(2)
  expect((await depositOf(receipt)).state).toBe('returned')
  expect(await world.balance(phone)).toBe(before)
  expect(await listNotSentBack(ctx(), 5)).toEqual([])
}, 60_000)

test('she types the code of M-Pesa’s SMS: M-Pesa is asked, and the order is paid by its answer', async () => {
  await script('stk', {
    callback: { drop: true },
    confirmation: { drop: true },
    query: { answers: [{ answer: 'empty_error' }] },
  })
  await order()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  const check = (code: string) =>
    transact(ctx(), (tx) => checkReceipt(tx, { purpose: 'order', purposeId: orderId, receipt: code }))
  await expect(check('I have paid!')).rejects.toMatchObject({ code: 'receipt_not_plausible' })
  await check('UKO0000XYZ')
  await world.pass(2_000)
  expect(await held()).toBe(0)
  await check(` ${receipt.toLowerCase()} `)
  await world.pass(2_000)
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  expect(await held()).toBe(340_000)
  for (let number = 0; number < 3; number++) await check(receipt)
  await expect(check(receipt)).rejects.toMatchObject({ code: 'too_many_receipts' })
})

test('a code that somebody else has paid under pays nothing here', async () => {
  await order()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  orderId = randomUUID()
  reference = 'AMTHIEF001'
  phone = '+254711000903'
  await order()
  await transact(ctx(), (tx) => checkReceipt(tx, { purpose: 'order', purposeId: orderId, receipt }))
  const { receipt: lost } = await world.payByHand('+254711000904', { account: 'RENT', amount: 3_400 })
  await transact(ctx(), (tx) => checkReceipt(tx, { purpose: 'order', purposeId: orderId, receipt: lost }))
  await minutesPass(3)
  expect(await held()).toBe(0)
  expect(await depositOf(lost)).toMatchObject({ state: 'returned' })
})

test('one prompt, two receipts: the second is money of its own only if M-Pesa says so', async () => {
  await order()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  const { rows } = await world.owner.query('select checkout_request_id as id from payments.attempt where id = $1', [
    paymentId,
  ])
  await post(collectCallbackUrl(world.config, paymentId), {
    Body: {
      stkCallback: {
        CheckoutRequestID: rows[0].id,
        ResultCode: 0,
        CallbackMetadata: {
          Item: [
            { Name: 'Amount', Value: 3_400 },
            { Name: 'MpesaReceiptNumber', Value: 'UKO0000TWO' },
          ],
        },
      },
    },
  })
  expect(await view()).toMatchObject({ receipt })
  await minutesPass(5)
  expect(await depositOf('UKO0000TWO')).toMatchObject({ state: 'heard' })
  expect(await held()).toBe(340_000)
})

test('a confirmation replayed a week later is nothing new', async () => {
  const before = await world.balance(phone)
  const { receipt } = await world.payByHand(phone, { account: 'RENT', amount: 500 })
  await minutesPass(2)
  await world.pass(hours(24 * 7))
  await post(
    paybillUrls(world.config).confirmationUrl,
    confirmation({ TransID: receipt, TransAmount: '500.00', BillRefNumber: 'RENT' }),
  )
  await minutesPass(2)
  expect(await world.balance(phone)).toBe(before)
  expect((await deposits()).filter((deposit) => deposit.receipt === receipt)).toHaveLength(1)
})
