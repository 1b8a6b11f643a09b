// Amana pays a phone: it is paid once, whatever the network answers, loses or repeats; and what is not known is not guessed.
import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { balanceOf, checkBooks, explainOutflow, holdInEscrow, releaseEscrow, settlePayout, startPayout } from '#ledger'
import {
  type DisbursementOutcome,
  defineDisbursementOutcome,
  definePaymentClaim,
  definePaymentReturn,
  defineSendingGate,
  disburse,
  listNotSentBack,
  readDisbursements,
  requestPayment,
  startRefund,
  stuckPayments,
} from '#payments'
import { after, days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { tablesThatMention } from '../../test/everything-kept.ts'
import { openPayingWorld } from '../../test/paying-world.ts'
import { disburseCallbackUrl } from './callback-address.ts'
import { openBody } from './callback-body.ts'
import { callDaraja } from './daraja/call.ts'

const world = await openPayingWorld()
const ctx = () => world.ctx()
definePaymentClaim('order', async () => 'accepted')
const returned: string[] = []
definePaymentReturn('order', async (_tx, { purposeId }) => {
  returned.push(purposeId)
})

const shopId = randomUUID()
const outcomes: DisbursementOutcome[] = []
const amounts = new Map<string, number>()
defineDisbursementOutcome('payout', async (tx, outcome) => {
  outcomes.push(outcome)
  await settlePayout(tx, {
    ...outcome,
    payoutId: outcome.purposeId,
    shopId,
    amountCents: amounts.get(outcome.purposeId)!,
  })
})

let halted = false
defineSendingGate('payout', async () => ({ open: !halted }))

let people = 0
let phone: string
let paidIn = 0
beforeEach(async () => {
  outcomes.length = 0
  halted = false
  phone = `+254733000${String(++people).padStart(3, '0')}`
})

/** A payout of money that the shop really has, from the first posting on. */
async function payOut(amountCents = 313_500) {
  const payoutId = randomUUID()
  const [orderId, paymentId] = [randomUUID(), randomUUID()]
  amounts.set(payoutId, amountCents)
  paidIn += amountCents
  await transact(ctx(), async (tx) => {
    await holdInEscrow(tx, { paymentId, orderId, shopId, amountCents })
    await releaseEscrow(tx, { orderId, shopId, sellerCents: amountCents, reserveCents: 0, commissionCents: 0 })
    await startPayout(tx, { payoutId, shopId, amountCents })
    await disburse(tx, { purpose: 'payout', purposeId: payoutId, shopId, phone, amountCents, remarks: 'Amana payout' })
  })
  await world.drain()
  return payoutId
}

const state = async (payoutId: string) => (await readDisbursements(ctx(), 'payout', [payoutId])).get(payoutId)?.state
const idOf = async (payoutId: string) => (await readDisbursements(ctx(), 'payout', [payoutId])).get(payoutId)!.id
const script = (outcome: object) =>
  world.network('POST', '/scripts', { msisdn: phone.slice(1), payment: 'b2c', next: [outcome] })
const inTransit = (payoutId: string) => balanceOf(ctx(), 'payout_transit', payoutId)
const requestsToPay = async (): Promise<{ status: number; body: { OriginatorConversationID: string } }[]> =>
  (await world.network('GET', '/requests')).filter(
    // A token that had ended was refused before anything was looked at.
    ({ status, body }: { status: number; body: { OriginatorConversationID?: string; PartyB?: string } | null }) =>
      status !== 401 && body?.OriginatorConversationID && body.PartyB === phone.slice(1),
  )
const callBack = async (url: string, body: unknown) => {
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  await world.drain()
}

/** The raw body of the first callback about it, as it is kept. */
const calledBack = async (id: string) => {
  const { rows } = await world.owner.query('select body, sealed from payments.callback where subject_id = $1', [id])
  return openBody(world.config, rows[0])
}

const successOf = (id: string, shillings: number, receipt: string) => ({
  Result: {
    ResultType: 0,
    ResultCode: 0,
    OriginatorConversationID: id,
    ConversationID: 'AG_20261124_1',
    TransactionID: receipt,
    ResultParameters: { ResultParameter: [{ Key: 'TransactionAmount', Value: `${shillings}.00` }] },
  },
})

/** A provider that behaves in one bad way, in front of the real network. */
async function withProvider(behave: RequestListener, work: () => Promise<void>) {
  const server = createServer(behave)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = world.config.DARAJA_URL
  world.config.DARAJA_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await work()
  } finally {
    world.config.DARAJA_URL = url
    server.closeAllConnections()
    server.close()
  }
}

/** Hands everything on to the network; a payment request is answered by `answer`, after the network had it or without. */
const inFrontOf = (
  answer: (response: import('node:http').ServerResponse) => void,
  { passesOn = true } = {},
): RequestListener => {
  const network = world.telco.url
  return (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', async () => {
      if (!passesOn && request.url?.includes('b2c')) return answer(response)
      const reply = await fetch(network + request.url, {
        method: request.method,
        headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
        ...(request.method === 'POST' && { body: Buffer.concat(chunks) }),
      })
      const body = await reply.text()
      if (request.url?.includes('b2c')) return answer(response)
      response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' }).end(body)
    })
  }
}

afterEach(async () => {
  await world.network('DELETE', '/rules')
  const checks = await checkBooks(ctx())
  expect(checks.filter((check) => !check.holds)).toEqual([])
  const books = await world.booksOfBoth()
  // Sales of these tests are booked without a buyer's phone, so only the payout account is compared.
  expect(books.ours[1]).toBe(books.theirs[1])
})

test('a seller is paid: her phone has it, and the fee is booked', async () => {
  const before = await world.balance(phone)
  const fees = await balanceOf(ctx(), 'mpesa_fee')
  const payout = await payOut()
  expect(await state(payout)).toBe('waiting')
  expect(await inTransit(payout)).toBe(313_500)
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
  expect(await world.balance(phone)).toBe(before + 3_135)
  expect(await inTransit(payout)).toBe(0)
  expect((await balanceOf(ctx(), 'mpesa_fee')) - fees).toBe(900)
  expect(outcomes).toEqual([expect.objectContaining({ purposeId: payout, outcome: 'paid', feeCents: 900, code: null })])
  expect(outcomes[0]!.receipt).toMatch(/^[A-Z0-9]{10}$/)
  expect(outcomes[0]!.recipientName).toMatch(/^[A-Z ]+$/)
})

test.each([
  [8, 'receiver_account_full'],
  [1, 'float_too_low'],
  [2040, 'not_on_mpesa'],
  [2001, 'our_setup'],
  [8006, 'our_setup'],
  [4, 'receiver_daily_limit'],
  [3, 'amount_not_allowed'],
])(
  'M-Pesa refuses a payout with code %s: the money is back with the seller, and the reason is known',
  async (resultCode, code) => {
    await script({ resultCode })
    const payout = await payOut()
    const available = await balanceOf(ctx(), 'seller_payable', shopId)
    await world.pass(2_000)
    expect(await state(payout)).toBe('failed')
    expect(outcomes).toEqual([expect.objectContaining({ outcome: 'failed', code, feeCents: 0 })])
    expect(await balanceOf(ctx(), 'seller_payable', shopId)).toBe(available + 313_500)
    expect(await inTransit(payout)).toBe(0)
  },
)

test('the result comes three times: the seller is paid once, and once in the books', async () => {
  await script({ callback: { copies: 3 } })
  const before = await world.balance(phone)
  await payOut()
  await world.pass(2_000)
  expect(outcomes).toHaveLength(1)
  expect(await world.balance(phone)).toBe(before + 3_135)
})

test('a code nobody knows, another amount, or a time-out decide nothing: the money stays in transit', async () => {
  for (const outcome of [{ resultCode: 17 }, { callback: { amount: 5 } }]) {
    await script(outcome)
    const payout = await payOut(20_000)
    await world.pass(2_000)
    expect(await state(payout)).toBe('unknown')
    expect(await inTransit(payout)).toBe(20_000)
    // The network has really paid where only the amount was wrong; the test settles it so that both books agree again.
    const id = await idOf(payout)
    const real = JSON.parse(await calledBack(id))
    if (!real.Result.ResultParameters) real.Result.ResultCode = 2
    else real.Result.ResultParameters.ResultParameter[0].Value = 200
    await callBack(disburseCallbackUrl(world.config, id, 'result'), real)
    expect(await inTransit(payout)).toBe(0)
  }
  const payout = await payOut(20_000)
  const id = await idOf(payout)
  await callBack(disburseCallbackUrl(world.config, id, 'timeout'), { SecurityCredential: 'secret', Amount: 200 })
  expect(await state(payout)).toBe('unknown')
  expect(await calledBack(id)).not.toContain('secret')
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
})

test('the answer to our request is lost: it is asked for again with the same id, and the seller is paid once', async () => {
  const before = await world.balance(phone)
  await script({ callback: { delayMs: minutes(5) } })
  let payout = ''
  await withProvider(
    inFrontOf((response) => response.destroy()),
    async () => {
      payout = await payOut()
    },
  )
  expect(await state(payout)).toBe('unknown')
  await world.pass(minutes(2))
  await world.sweep()
  const requests = await requestsToPay()
  expect(requests.map(({ status }) => status).sort()).toEqual([200, 500])
  expect(new Set(requests.map(({ body }) => body.OriginatorConversationID)).size).toBe(1)
  expect(await state(payout)).toBe('waiting')
  await world.pass(minutes(5))
  expect(await state(payout)).toBe('paid')
  expect(await world.balance(phone)).toBe(before + 3_135)
})

test.each([
  ['answers 503 with a page of its firewall', 503, '<html>Request unsuccessful. Incapsula incident ID: 1</html>'],
  ['answers with its catch-all error', 500, '{"errorCode":"500.002.1001","errorMessage":"System internal error."}'],
])(
  'the network takes the request but %s: nothing is guessed, and the seller is paid once',
  async (_what, status, body) => {
    const before = await world.balance(phone)
    let payout = ''
    await withProvider(
      inFrontOf((response) => void response.writeHead(status).end(body)),
      async () => {
        payout = await payOut()
      },
    )
    expect(await state(payout)).toBe('unknown')
    await world.pass(2_000)
    expect(await state(payout)).toBe('paid')
    expect(await world.balance(phone)).toBe(before + 3_135)
  },
)

test('the network is away: the payout waits unsent, and goes out once when it is back', async () => {
  const url = world.config.DARAJA_URL
  world.config.DARAJA_URL = 'http://127.0.0.1:9'
  const payout = await payOut()
  world.config.DARAJA_URL = url
  expect(await state(payout)).toBe('prepared')
  await world.pass(minutes(3))
  await world.sweep()
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
  expect(await requestsToPay()).toHaveLength(1)
})

test('the network stays away for long: it is shown, and goes from the page by itself', async () => {
  const url = world.config.DARAJA_URL
  const stuck = async () => (await stuckPayments(ctx())).filter(({ what }) => what === 'provider_unreachable')
  world.config.DARAJA_URL = 'http://127.0.0.1:9'
  try {
    for (let number = 0; number < 10; number++) await callDaraja(ctx(), '/mpesa/x', {})
    await world.sweep()
    expect(await stuck()).toEqual([])
    await world.pass(minutes(3))
    await world.sweep()
    expect(await stuck()).toHaveLength(1)
  } finally {
    world.config.DARAJA_URL = url
  }
  await world.sweep()
  expect(await stuck()).toEqual([])
})

test('payouts are halted: the payout waits unsent while refunds go on, and goes out once by itself when the halt is over', async () => {
  halted = true
  const payout = await payOut()
  const orderId = await paidOrder()
  await refund(orderId)
  for (let minute = 0; minute < 3; minute++) {
    await world.pass(minutes(1))
    await world.sweep()
  }
  expect(await state(payout)).toBe('prepared')
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
  const before = await world.balance(phone)
  halted = false
  await world.pass(minutes(1))
  await world.sweep()
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
  expect(await world.balance(phone)).toBe(before + 3_135)
})

test('payouts are halted while the answer about one is lost: it is not asked for again until the halt is over', async () => {
  const before = await world.balance(phone)
  let payout = ''
  await withProvider(
    inFrontOf((response) => void response.destroy(), { passesOn: false }),
    async () => {
      payout = await payOut(20_000)
    },
  )
  expect(await state(payout)).toBe('unknown')
  halted = true
  await world.pass(minutes(5))
  await world.sweep()
  expect(await state(payout)).toBe('unknown')
  expect(await requestsToPay()).toHaveLength(0)
  halted = false
  await world.pass(minutes(2))
  await world.sweep()
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
  expect(await world.balance(phone)).toBe(before + 200)
})

test('an access token that has ended is renewed, and the payout goes out once', async () => {
  await payOut(20_000)
  await world.pass(hours(2))
  const payout = await payOut(20_000)
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
})

test('all tokens are revoked in the middle of a batch: one new one is fetched, and everybody is paid once', async () => {
  const path = '/mpesa/b2c/v3/paymentrequest'
  await world.network('POST', '/rules', { path, skip: 2, revokeTokens: true })
  const before = await world.balance(phone)
  const batch: string[] = []
  for (let number = 0; number < 5; number++) batch.push(await payOut(20_000))
  await world.pass(2_000)
  for (const payout of batch) expect(await state(payout)).toBe('paid')
  expect(await world.balance(phone)).toBe(before + 1_000)
  const refused = (await world.network('GET', '/requests')).filter(
    ({ status, body }: { status: number; body: { PartyB?: string } | null }) =>
      status === 401 && body?.PartyB === phone.slice(1),
  )
  expect(refused).toHaveLength(1)
})

test('a result replayed a week later, or contradicted by a failure then, changes nothing', async () => {
  const payout = await payOut(20_000)
  await world.pass(2_000)
  const id = await idOf(payout)
  const before = await world.balance(phone)
  await world.pass(hours(24 * 7))
  const url = disburseCallbackUrl(world.config, id, 'result')
  await callBack(url, successOf(id, 200, 'UKO0000003'))
  await callBack(url, { Result: { ResultCode: 8, OriginatorConversationID: id } })
  expect(await state(payout)).toBe('paid')
  expect(outcomes).toHaveLength(1)
  expect(await world.balance(phone)).toBe(before)
  const { rows } = await world.owner.query('select verdict from payments.callback where claimed_id = $1 order by id', [
    id,
  ])
  expect(rows.map(({ verdict }) => verdict)).toEqual(['applied', 'duplicate', 'contradicts_success'])
})

test('the result never comes: M-Pesa is asked by the payout’s own id, and it is found to be paid, with its fee', async () => {
  await script({ callback: { drop: true } })
  const payout = await payOut()
  for (let quarter = 0; quarter < 2; quarter++) {
    await world.pass(minutes(15))
    await world.sweep()
  }
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
  expect(outcomes).toEqual([expect.objectContaining({ outcome: 'paid', feeCents: 900, receipt: expect.any(String) })])
  expect(await requestsToPay()).toHaveLength(1)
})

test('M-Pesa has turned a payout down without a word: it is found out by asking, and the money is the seller’s again', async () => {
  await script({ resultCode: 26, callback: { drop: true } })
  const payout = await payOut(20_000)
  for (let quarter = 0; quarter < 2; quarter++) {
    await world.pass(minutes(15))
    await world.sweep()
  }
  await world.pass(2_000)
  expect(await state(payout)).toBe('failed')
  expect(outcomes).toEqual([expect.objectContaining({ outcome: 'failed', code: 'declined' })])
})

test('neither result nor answer comes: the payout is unknown, is not sent again, and the operator is shown it', async () => {
  await script({ callback: { drop: true } })
  await world.network('POST', '/rules', {
    path: '/mpesa/transactionstatus/v1/query',
    times: 100,
    refuse: { html: 503 },
  })
  const payout = await payOut()
  for (let quarter = 0; quarter < 4; quarter++) {
    await world.pass(minutes(15))
    await world.sweep()
  }
  await world.network('DELETE', '/rules')
  expect(await state(payout)).toBe('unknown')
  expect(await requestsToPay()).toHaveLength(1)
  const id = await idOf(payout)
  expect(await stuckPayments(ctx())).toContainEqual(expect.objectContaining({ what: 'disbursement_unknown', id }))
  await callBack(disburseCallbackUrl(world.config, id, 'result'), successOf(id, 3_135, 'UKO0000001'))
  expect(await state(payout)).toBe('paid')
})

test('reported as failed, then as paid: the money was the seller’s, so it is taken from what had become available again', async () => {
  await script({ callback: { delayMs: 5_000 } })
  const payout = await payOut(20_000)
  const id = await idOf(payout)
  await callBack(disburseCallbackUrl(world.config, id, 'result'), {
    Result: { ResultCode: 8, OriginatorConversationID: id, ConversationID: 'x' },
  })
  expect(await state(payout)).toBe('failed')
  const available = await balanceOf(ctx(), 'seller_payable', shopId)
  await world.pass(7_000)
  expect(await state(payout)).toBe('paid')
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed'])
  expect(await balanceOf(ctx(), 'seller_payable', shopId)).toBe(available - 20_000)
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  expect(await stuckPayments(ctx())).toEqual([])
})

const statusQuery = '/mpesa/transactionstatus/v1/query'
/** A refund that M-Pesa makes although it has said that it failed, and about which it answers no question. */
async function lateRefund() {
  const orderId = await paidOrder()
  await world.network('POST', '/rules', { path: statusQuery, times: 100, refuse: { html: 503 } })
  await script({ callback: { delayMs: hours(2) } })
  const { refundId } = await refund(orderId)
  await world.drain()
  const { id } = (await readDisbursements(ctx(), 'refund', [refundId])).get(refundId)!
  await callBack(disburseCallbackUrl(world.config, id, 'result'), {
    Result: { ResultCode: 8, OriginatorConversationID: id, ConversationID: 'x' },
  })
  return { refundId, orderId, id }
}
const unexplained = async () =>
  (await stuckPayments(ctx())).filter(({ what }) => what === 'paid_after_failure').map(({ id }) => id)

test('a refund reported as failed, then as paid, before it was tried again: it has arrived, and is not sent a second time', async () => {
  const before = await world.balance(phone)
  const { refundId, orderId, id } = await lateRefund()
  await callBack(disburseCallbackUrl(world.config, id, 'result'), successOf(id, 500, 'UKO0000002'))
  expect(await facts('refund_sent', refundId)).toEqual([{ data: { refundId, orderId, amountCents: 50_000 } }])
  expect(await unexplained()).toEqual([])
  for (let hour = 0; hour < 3; hour++) {
    await world.pass(hours(1))
    await world.sweep()
  }
  expect(await world.balance(phone)).toBe(before)
})

test('a refund reported as failed although it was made: M-Pesa is asked once more, and it is not sent a second time', async () => {
  const before = await world.balance(phone)
  const orderId = await paidOrder()
  await script({ callback: { drop: true } })
  const { refundId } = await refund(orderId)
  await world.drain()
  const { id } = (await readDisbursements(ctx(), 'refund', [refundId])).get(refundId)!
  await callBack(disburseCallbackUrl(world.config, id, 'result'), {
    Result: { ResultCode: 2001, OriginatorConversationID: id, ConversationID: 'x' },
  })
  await world.pass(2_000)
  expect(await facts('refund_sent', refundId)).toEqual([{ data: { refundId, orderId, amountCents: 50_000 } }])
  for (let hour = 0; hour < 3; hour++) {
    await world.pass(hours(1))
    await world.sweep()
  }
  expect(await world.balance(phone)).toBe(before)
  expect(await requestsToPay()).toHaveLength(1)
  expect(await unexplained()).toEqual([])
  // Whoever waits for the money to be back, as the proof of a payout number does, hears of it once.
  expect(returned.filter((id) => id === orderId)).toEqual([orderId])
})

test('a refund reported as failed, tried again, and then reported as paid: what went twice is shown, until M-Pesa’s statement proves it', async () => {
  const { id } = await lateRefund()
  await world.pass(hours(1))
  await world.sweep()
  await world.pass(2_000)
  await world.pass(hours(1))
  expect(await unexplained()).toEqual([id])
  const checks = await checkBooks(ctx())
  expect(checks.filter((check) => !check.holds).map((check) => check.code)).toEqual(['no_unexplained_outflow'])
  await transact(ctx(), (tx) => explainOutflow(tx, { outflowId: id, amountCents: 50_000, as: { kind: 'loss' } }))
  await world.sweep()
  expect(await unexplained()).toEqual([])
})

test('the operator says that a refund paid late is lost, and then its second try fails: what she has said stands, and the sweep goes on', async () => {
  const { id, orderId } = await lateRefund()
  await script({ resultCode: 8, callback: { delayMs: hours(3) } })
  await world.pass(hours(1))
  await world.sweep()
  await world.pass(hours(1) + 2_000)
  expect(await unexplained()).toEqual([id])
  await transact(ctx(), (tx) => explainOutflow(tx, { outflowId: id, amountCents: 50_000, as: { kind: 'loss' } }))
  await world.pass(hours(3))
  await world.sweep()
  expect(await unexplained()).toEqual([])
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  const { rows } = await world.owner.query('select state from payments.refund where order_id = $1 order by tries', [
    orderId,
  ])
  expect(rows.map(({ state }) => state)).toEqual(['tried_again', 'failed'])
})

test('a stranger who says that a payout was made is not believed', async () => {
  const payout = await payOut(20_000)
  const url = disburseCallbackUrl(world.config, await idOf(payout), 'result')
  const body = { Result: { ResultCode: 1, OriginatorConversationID: await idOf(payout) } }
  await callBack(url.replace(/[0-9a-f]{8}\/result$/, '00000000/result'), body)
  expect(await state(payout)).toBe('waiting')
  await world.pass(2_000)
  expect(await state(payout)).toBe('paid')
})

/** Somebody has paid for an order, really, on her phone. */
async function paidOrder() {
  const orderId = randomUUID()
  await transact(ctx(), (tx) =>
    requestPayment(tx, {
      purpose: 'order',
      purposeId: orderId,
      shopId,
      amountCents: 50_000,
      phone,
      accountReference: 'AM7K3F',
      payBy: after(world.clock.read(), minutes(15)),
    }),
  )
  await world.drain()
  await world.answer(phone, { pin: '1234' })
  return orderId
}
const refund = (orderId: string) =>
  transact(ctx(), (tx) =>
    startRefund(tx, { from: 'escrow', orderId, shopId, amountCents: 50_000, reason: 'not_shipped' }),
  )
const facts = async (name: string, refundId: string) =>
  (
    await world.owner.query(`select data from platform.fact where name = $1 and data->>'refundId' = $2`, [
      name,
      refundId,
    ])
  ).rows

test('a refund goes to the number that paid, and the order hears of it', async () => {
  const before = await world.balance(phone)
  const orderId = await paidOrder()
  const { refundId } = await refund(orderId)
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before)
  expect(await facts('refund_sent', refundId)).toEqual([{ data: { refundId, orderId, amountCents: 50_000 } }])
})

test('a refund that fails is parked and tried again an hour later by itself', async () => {
  const before = await world.balance(phone)
  const orderId = await paidOrder()
  await script({ resultCode: 8 })
  const { refundId } = await refund(orderId)
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before - 500)
  expect(await facts('refund_failed', refundId)).toEqual([
    { data: { refundId, orderId, amountCents: 50_000, code: 'receiver_account_full', final: false } },
  ])
  await world.pass(minutes(59))
  await world.sweep()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before - 500)
  await world.pass(minutes(2))
  await world.sweep()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(before)
  const { rows } = await world.owner.query('select id from payments.refund where retry_of = $1', [refundId])
  expect(await facts('refund_sent', rows[0].id)).toEqual([
    { data: { refundId: rows[0].id, orderId, amountCents: 50_000 } },
  ])
})

test('a number that takes no money for two months: its refund is owed, shown as unclaimed, tried every week, and arrives by itself', async () => {
  const before = await world.balance(phone)
  const orderId = await paidOrder()
  const refused = Array.from({ length: 16 }, () => ({ resultCode: 2040 }))
  await world.network('POST', '/scripts', { msisdn: phone.slice(1), payment: 'b2c', next: refused })
  await refund(orderId)
  await world.pass(2_000)
  const later = async (ms: number) => {
    await world.pass(ms + minutes(1))
    await world.sweep()
    await world.pass(2_000)
  }
  for (const pause of [hours(1), hours(6), hours(24), hours(24), hours(24)]) await later(pause)
  const told = async () =>
    (
      await world.owner.query(
        `select data->>'code' as code, (data->>'final')::boolean as final from platform.fact
         where name = 'refund_failed' and data->>'orderId' = $1 order by at, id`,
        [orderId],
      )
    ).rows
  const failed = [false, false, false, false, false, true].map((final) => ({ code: 'not_on_mpesa', final }))
  expect(await told()).toEqual(failed)
  const waiting = async () => (await listNotSentBack(ctx(), 10)).filter(({ what }) => what === 'refund')
  expect(await waiting()).toMatchObject([{ amountCents: 50_000, tries: 6, failure: 'not_on_mpesa', unclaimed: false }])
  for (let week = 0; week < 8; week++) await later(days(7))
  expect(await waiting()).toMatchObject([{ amountCents: 50_000, tries: 14, unclaimed: false }])
  await later(days(7))
  expect(await waiting()).toMatchObject([{ amountCents: 50_000, tries: 15, unclaimed: true }])
  expect(await told()).toEqual(failed)
  expect(await stuckPayments(ctx())).toEqual([])
  expect(await world.balance(phone)).toBe(before - 500)
  await later(days(7))
  await later(days(7))
  expect(await world.balance(phone)).toBe(before)
  expect(await waiting()).toEqual([])
}, 60_000)

test('whose number was paid is nowhere to be read: neither in what is kept of the payment, nor in what M-Pesa called back', async () => {
  await world.network('PUT', `/phones/${phone.slice(1)}`, { name: 'NEKESA BARASA WANYAMA' })
  const payout = await payOut(20_000)
  await world.pass(2_000)
  expect(outcomes[0]!.recipientName).toBe('NEKESA BARASA WANYAMA')
  expect(await calledBack(await idOf(payout))).toContain('NEKESA BARASA WANYAMA')
  expect(await tablesThatMention(world, ['nekesa'])).toEqual([])
})

test('what an earlier version kept in plain still counts, and is sealed within minutes', async () => {
  await script({ callback: { drop: true } })
  const payout = await payOut(20_000)
  const id = await idOf(payout)
  const body = JSON.stringify(successOf(id, 200, 'SKL0PLAIN1'))
  await world.owner.query(
    `insert into payments.callback (id, channel, claimed_id, subject_id, body, received_at)
     values ($1, 'disburse_result', $2::uuid::text, $2::uuid, $3, $4)`,
    [randomUUID(), id, body, world.clock.read()],
  )
  await world.sweep()
  expect(await tablesThatMention(world, ['SKL0PLAIN1'])).toEqual([])
  await world.pass(minutes(3))
  await world.sweep()
  expect(await state(payout)).toBe('paid')
  const { rows } = await world.owner.query('select body, sealed from payments.callback where body = $1 or not sealed', [
    body,
  ])
  expect(rows).toEqual([])
})

test('an order is not refunded twice, even at the same moment', async () => {
  const orderId = await paidOrder()
  const results = await Promise.allSettled([refund(orderId), refund(orderId)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await world.pass(2_000)
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)
})

test('what was paid to sellers never exceeds what came in for them', async () => {
  expect(await balanceOf(ctx(), 'seller_payable', shopId)).toBeLessThanOrEqual(paidIn)
})
