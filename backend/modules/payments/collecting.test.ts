// A buyer is asked to pay on her phone: everything she, her phone and the network may do, and none of it loses or doubles a shilling.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { balanceOf, checkBooks } from '#ledger'
import { type ArrivedPayment, definePaymentClaim, readPaymentView, requestPayment } from '#payments'
import { after, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openPayingWorld } from '../../test/paying-world.ts'
import { collectCallbackUrl } from './callback-address.ts'

const world = await openPayingWorld()
const ctx = () => world.ctx()

/** Orders that take no money any more; the others take exactly what they cost. */
const ended = new Set<string>()
const claims: ArrivedPayment[] = []
definePaymentClaim('order', async (_tx, payment) => {
  claims.push(payment)
  return ended.has(payment.purposeId) ? { refused: 'order_expired' } : 'accepted'
})

let people = 0
let orderId: string
let phone: string
let paymentId: string

async function ask(more: { amountCents?: number } = {}) {
  const request = {
    purpose: 'order' as const,
    purposeId: orderId,
    shopId: randomUUID(),
    amountCents: 340_000,
    phone,
    accountReference: `AM${orderId.replaceAll('-', '').slice(0, 10).toUpperCase()}`,
    payBy: after(world.clock.read(), minutes(15)),
    ...more,
  }
  paymentId = (await transact(ctx(), (tx) => requestPayment(tx, request))).paymentId
  await world.drain()
}

beforeEach(async () => {
  claims.length = 0
  orderId = randomUUID()
  phone = `+254712000${String(++people).padStart(3, '0')}`
})

const view = () => readPaymentView(ctx(), 'order', orderId)
const held = () => balanceOf(ctx(), 'escrow', orderId)
const script = (outcome: object, payment = 'stk') =>
  world.network('POST', '/scripts', { msisdn: phone.slice(1), payment, next: [outcome] })
const verdicts = async () => {
  const { rows } = await world.owner.query<{ verdict: string }>(
    'select verdict from payments.callback where claimed_id = $1 order by id',
    [paymentId],
  )
  return rows.map((row) => row.verdict)
}
const callBack = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const answer = { status: response.status, body: (await response.json()) as Record<string, unknown> }
  await world.drain()
  return answer
}
const successBody = (checkoutRequestId: string, amount: number, receipt: string) => ({
  Body: {
    stkCallback: {
      MerchantRequestID: '29115-34620561-1',
      CheckoutRequestID: checkoutRequestId,
      ResultCode: 0,
      ResultDesc: 'The service request is processed successfully.',
      CallbackMetadata: {
        Item: [
          { Name: 'Balance' },
          { Name: 'MpesaReceiptNumber', Value: receipt },
          { Name: 'Amount', Value: amount },
          { Name: 'PhoneNumber', Value: '254708***430' },
        ],
      },
    },
  },
})
const checkoutOf = async (id: string): Promise<string> =>
  (await world.owner.query('select checkout_request_id from payments.attempt where id = $1', [id])).rows[0]
    .checkout_request_id

/** After each scene our books hold, and both M-Pesa accounts are what the network says they are. */
afterEach(async () => {
  await world.pass(2_000)
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  const books = await world.booksOfBoth()
  expect(books.ours).toEqual(books.theirs)
})

test('Achieng enters her PIN: the money is held for the order, and she sees the receipt', async () => {
  await ask()
  expect(await view()).toMatchObject({ state: 'waiting_for_pin', phoneMasked: expect.stringContaining('•••') })
  const { receipt } = await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'succeeded', receipt, failure: null, canSendAgainAt: null })
  expect(claims).toEqual([{ paymentId, purposeId: orderId, amountCents: 340_000, phone, receipt }])
  expect(await held()).toBe(340_000)
})

test.each([
  ['enters a wrong PIN', { pin: '9999' }, 'wrong_pin', /PIN was wrong/],
  ['cancels the prompt', { cancel: true as const }, 'cancelled_on_phone', /cancelled/],
])(
  'a buyer who %s is told so, nothing is taken, and she may try again after a minute',
  async (_what, given, failure, sentence) => {
    await ask()
    await world.answer(phone, given)
    expect(await view()).toMatchObject({ state: 'failed', failure, failureSentence: expect.stringMatching(sentence) })
    expect(await held()).toBe(0)
    await expect(ask()).rejects.toMatchObject({ code: 'wait_before_sending_again' })
    await world.pass(60_000)
    await ask()
    await world.answer(phone, { pin: '1234' })
    expect(await view()).toMatchObject({ state: 'succeeded', failure: null })
    expect(await held()).toBe(340_000)
  },
)

test('a buyer without enough money on her phone is told so', async () => {
  await world.network('PUT', `/phones/${phone.slice(1)}`, { balance: 100 })
  await ask()
  await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'failed', failure: 'insufficient_funds' })
  expect(await world.balance(phone)).toBe(100)
})

test('nobody answers the prompt: after a minute it is over, and the reason is told', async () => {
  await ask()
  await expect(ask()).rejects.toMatchObject({ code: 'prompt_still_open' })
  await world.pass(61_000)
  expect(await view()).toMatchObject({ state: 'failed', failure: 'no_answer' })
})

test('a phone that is busy with another payment is a clear answer, and the prompt can be sent again later', async () => {
  await ask()
  const first = orderId
  orderId = randomUUID()
  await ask()
  expect(await view()).toMatchObject({ state: 'failed', failure: 'phone_busy' })
  orderId = first
  await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'succeeded' })
})

test.each([
  [3, 'over_limit'],
  [4, 'over_limit'],
  [8006, 'pin_locked'],
  ['SFC_IC0003', 'failed'],
])('M-Pesa ends a payment with code %s: the buyer reads %s', async (resultCode, failure) => {
  await script({ resultCode })
  await ask()
  await world.pass(2_000)
  expect(await view()).toMatchObject({ state: 'failed', failure })
})

test('a code nobody knows is no failure: the payment stays unknown, and goes on being asked about', async () => {
  await script({ resultCode: 7777 })
  await ask()
  await world.pass(2_000)
  expect(await view()).toMatchObject({ state: 'unknown', failure: null })
  expect(await verdicts()).toEqual(['unknown_result_code'])
  for (let minute = 0; minute < 8; minute++) {
    await world.pass(60_000)
    await world.sweep()
  }
  expect(await view()).toMatchObject({ state: 'unknown' })
  await world.pass(hours(49))
  await world.sweep()
  expect(await view()).toMatchObject({ state: 'failed', failure: 'failed' })
})

test('the network calls back three times: the buyer pays once', async () => {
  await script({ callback: { copies: 3 } })
  await ask()
  const before = await world.balance(phone)
  await world.answer(phone, { pin: '1234' })
  expect((await verdicts()).sort()).toEqual(['applied', 'duplicate', 'duplicate'])
  expect(claims).toHaveLength(1)
  expect(await held()).toBe(340_000)
  expect(await world.balance(phone)).toBe(before - 3_400)
})

test('the callback is replayed a week later: the buyer has paid once', async () => {
  await ask()
  const before = await world.balance(phone)
  const { receipt } = await world.answer(phone, { pin: '1234' })
  const body = successBody(await checkoutOf(paymentId), 3_400, receipt)
  await world.pass(hours(24 * 7))
  await callBack(collectCallbackUrl(world.config, paymentId), body)
  expect(await verdicts()).toEqual(['applied', 'duplicate'])
  expect(claims).toHaveLength(1)
  expect(await world.balance(phone)).toBe(before - 3_400)
})

test('the callback is lost: the payment is found out by asking, and a late callback only adds the receipt', async () => {
  await script({ callback: { drop: true } })
  await ask()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'waiting_for_pin' })
  await world.pass(15_000)
  await world.sweep()
  expect(await view()).toMatchObject({ state: 'succeeded', receipt: null })
  expect(await held()).toBe(340_000)
  await callBack(collectCallbackUrl(world.config, paymentId), successBody(await checkoutOf(paymentId), 3_400, receipt))
  expect(await view()).toMatchObject({ state: 'succeeded', receipt })
  expect(await held()).toBe(340_000)
})

test('the answer to our request is lost, but the callback finds the payment by the secret in its address', async () => {
  await ask()
  await world.owner.query(
    `update payments.attempt set state = 'unknown', checkout_request_id = null, next_query_at = null where id = $1`,
    [paymentId],
  )
  await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'succeeded' })
  expect(await held()).toBe(340_000)
})

test('the process dies while the prompt is being sent: it is never sent twice, and what became of it is found out', async () => {
  await ask()
  await world.owner.query(
    `update payments.attempt set state = 'sending', checkout_request_id = null, next_query_at = null where id = $1`,
    [paymentId],
  )
  await world.pass(minutes(3))
  await world.sweep()
  const requests: { path: string; body: { PhoneNumber?: string } }[] = await world.network('GET', '/requests')
  const prompts = requests.filter(({ path, body }) => path.includes('stkpush/') && body?.PhoneNumber === phone.slice(1))
  expect(prompts).toHaveLength(1)
  expect(await view()).toMatchObject({ state: 'failed', failure: 'no_answer' })
})

test('the worker loses a callback it has taken: the sweep takes it up again', async () => {
  await ask()
  await world.network('POST', `/phones/${phone.slice(1)}/prompt`, { pin: '1234' })
  await world.owner.query('delete from graphile_worker._private_jobs')
  await world.pass(minutes(1))
  expect(await held()).toBe(0)
  await world.pass(minutes(2))
  await world.sweep()
  expect(await verdicts()).toEqual(['applied'])
  expect(await held()).toBe(340_000)
})

test('a callback names another amount: the order is not paid, and what M-Pesa really took goes back by itself', async () => {
  await script({ callback: { amount: 1 } })
  await ask()
  const before = await world.balance(phone)
  await world.answer(phone, { pin: '1234' })
  await world.pass(2_000)
  expect(await verdicts()).toEqual(['amount_differs'])
  expect(claims).toEqual([])
  expect(await held()).toBe(0)
  expect(await view()).toMatchObject({ state: 'failed', failure: 'amount_differs' })
  expect(await balanceOf(ctx(), 'suspense', paymentId)).toBe(0)
  expect(await world.balance(phone)).toBe(before)
})

test('a callback claims a payment that never was: nothing is booked, and the real answer is heard', async () => {
  await ask()
  await callBack(
    collectCallbackUrl(world.config, paymentId),
    successBody(await checkoutOf(paymentId), 34, 'UKM0000001'),
  )
  expect(await held()).toBe(0)
  await world.answer(phone, { cancel: true })
  await world.pass(15_000)
  await world.sweep()
  expect(await view()).toMatchObject({ state: 'failed', failure: 'cancelled_on_phone' })
})

test('a callback for a request nobody made, or with a guessed secret, is kept, acknowledged and believed by nobody', async () => {
  await ask()
  const right = collectCallbackUrl(world.config, paymentId)
  const body = successBody(await checkoutOf(paymentId), 3_400, 'UKM0000002')
  const answers = [
    await callBack(right.slice(0, -4).concat('0000'), body),
    await callBack(right.replace(paymentId, randomUUID()), body),
    await callBack(right.replace(paymentId, 'no-id'), body),
  ]
  for (const answer of answers) expect(answer).toEqual({ status: 200, body: { ResultCode: 0, ResultDesc: 'Success' } })
  const { rows } = await world.owner.query(
    'select verdict, subject_id from payments.callback order by received_at desc, id desc limit 3',
  )
  expect(rows.map((row) => row.verdict).sort()).toEqual(['unknown_request', 'unknown_request', 'wrong_secret'])
  expect(rows.every((row) => row.subject_id === null)).toBe(true)
  expect(await view()).toMatchObject({ state: 'waiting_for_pin' })
  await world.answer(phone, { cancel: true })
})

test('a callback from an address that is not the provider’s: marked while the list is tried out, believed by nobody once it is enforced', async () => {
  const { config } = world
  config.DARAJA_CALLBACK_SOURCES = ['196.201.214.200']
  try {
    for (const mode of ['log', 'enforce'] as const) {
      config.DARAJA_CALLBACK_SOURCES_MODE = mode
      orderId = randomUUID()
      phone = `+254712999${mode === 'log' ? '001' : '002'}`
      await ask()
      await world.answer(phone, { pin: '1234' })
      const { rows } = await world.owner.query(
        'select verdict, source, source_listed from payments.callback where claimed_id = $1',
        [paymentId],
      )
      const verdict = mode === 'log' ? 'applied' : 'strange_source'
      expect(rows).toEqual([{ verdict, source: expect.stringMatching(/127\.0\.0\.1$/), source_listed: false }])
      expect(await held()).toBe(mode === 'log' ? 340_000 : 0)
    }
    // What nobody believed is found out by asking.
    await world.pass(15_000)
    await world.sweep()
    expect(await held()).toBe(340_000)
    orderId = randomUUID()
    phone = '+254712999003'
    await ask()
    const body = successBody(await checkoutOf(paymentId), 3_400, 'UKM0000009')
    await callBack(collectCallbackUrl(world.config, paymentId), body, { 'x-forwarded-for': '196.201.214.200' })
    expect(await verdicts()).toEqual(['applied'])
  } finally {
    config.DARAJA_CALLBACK_SOURCES = []
    config.DARAJA_CALLBACK_SOURCES_MODE = 'log'
  }
  await world.answer(phone, { pin: '1234' })
})

test('a callback that is not JSON, or means nothing, is a clear answer and changes nothing', async () => {
  await ask()
  const url = collectCallbackUrl(world.config, paymentId)
  expect(await callBack(url, '{"Body":')).toMatchObject({ status: 400, body: { code: 'not_json' } })
  expect(await callBack(url, { hello: 'there' })).toMatchObject({ status: 200 })
  expect(await verdicts()).toEqual(['malformed'])
  await world.answer(phone, { pin: '1234' })
  expect(await held()).toBe(340_000)
})

test('a receipt that has paid for one order pays for no other', async () => {
  await ask()
  const { receipt } = await world.answer(phone, { pin: '1234' })
  orderId = randomUUID()
  await world.pass(60_000)
  await ask()
  await callBack(collectCallbackUrl(world.config, paymentId), successBody(await checkoutOf(paymentId), 3_400, receipt))
  expect(await verdicts()).toEqual(['receipt_used_before'])
  expect(await held()).toBe(0)
  await world.answer(phone, { cancel: true })
  await world.pass(15_000)
  await world.sweep()
  expect(await view()).toMatchObject({ state: 'failed' })
})

test('a failure is reported, then a success: the success counts', async () => {
  await script({ callback: { delayMs: 5_000 } })
  await ask()
  const failed = { Body: { stkCallback: { CheckoutRequestID: await checkoutOf(paymentId), ResultCode: 1037 } } }
  await callBack(collectCallbackUrl(world.config, paymentId), failed)
  expect(await view()).toMatchObject({ state: 'failed', failure: 'no_answer' })
  await world.answer(phone, { pin: '1234' })
  await world.pass(6_000)
  expect(await view()).toMatchObject({ state: 'succeeded' })
  await callBack(collectCallbackUrl(world.config, paymentId), failed)
  // The late callback and M-Pesa's answer about the confirmation race: whichever comes second finds it paid already.
  expect([
    ['applied', 'applied', 'contradicts_success'],
    ['applied', 'contradicts_success', 'duplicate'],
  ]).toContainEqual((await verdicts()).sort())
  expect(claims).toHaveLength(1)
  expect(await held()).toBe(340_000)
})

test('the money comes after the order has ended: it is parked, and is back on the same phone without anybody asking', async () => {
  await ask()
  const before = await world.balance(phone)
  ended.add(orderId)
  await world.answer(phone, { pin: '1234' })
  expect(await world.balance(phone)).toBe(before - 3_400)
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before)
  expect(await held()).toBe(0)
  expect(await view()).toMatchObject({ state: 'failed', failure: 'paid_too_late' })
})

test('a buyer who pays an order twice has the second payment back', async () => {
  await script({ callback: { drop: true } })
  await ask()
  const before = await world.balance(phone)
  await world.answer(phone, { pin: '1234' })
  await world.pass(61_000)
  await ask()
  await world.answer(phone, { pin: '1234' })
  ended.add(orderId)
  await world.sweep()
  await world.pass(2_000)
  expect(await held()).toBe(340_000)
  expect(await world.balance(phone)).toBe(before - 3_400)
  expect(await view()).toMatchObject({ state: 'succeeded' })
})

test('M-Pesa cannot be reached: the buyer is told at once, and nothing was asked of her phone', async () => {
  const url = world.config.DARAJA_URL
  world.config.DARAJA_URL = 'http://127.0.0.1:9'
  try {
    await ask()
  } finally {
    world.config.DARAJA_URL = url
  }
  expect(await view()).toMatchObject({ state: 'failed', failure: 'provider_unavailable' })
})

test('no prompt is sent once the order has ended, however late the worker is', async () => {
  await transact(ctx(), (tx) =>
    requestPayment(tx, {
      purpose: 'order',
      purposeId: orderId,
      shopId: randomUUID(),
      amountCents: 100_00,
      phone,
      accountReference: 'AM1',
      payBy: after(world.clock.read(), minutes(1)),
    }),
  )
  world.clock.advance(minutes(2))
  await world.drain()
  expect(await view()).toMatchObject({ state: 'failed' })
  expect((await world.network('GET', `/phones/${phone.slice(1)}`)).prompt).toBeNull()
})

test('half shillings, nothing, and more than M-Pesa moves are never asked for', async () => {
  for (const amountCents of [0, -100, 150, 0.5, Number.NaN, 25_000_100])
    await expect(ask({ amountCents }), String(amountCents)).rejects.toThrow(/whole shillings/)
})

test('what was paid stays paid, whatever is written to the table', async () => {
  await ask()
  await world.answer(phone, { pin: '1234' })
  await expect(
    world.pool.query(
      `update payments.attempt set state = 'failed', failure = 'x', destiny = null, proof = null where id = $1`,
      [paymentId],
    ),
  ).rejects.toMatchObject({ code: 'AM101' })
  await expect(world.pool.query('delete from payments.attempt')).rejects.toMatchObject({ code: '42501' })
})
