// Payments a customer makes by hand, paybill or till, as the network processes them: the business is asked first where
// that was agreed, then the money moves, then the business is told.
import type { Ctx } from '../../context.ts'
import { forcedCode, type ScriptedOutcome, takeScript } from '../../control/scripts.ts'
import { phoneOf, walletOf } from '../../phone/phones.ts'
import { type Collection, collect, judgeCollection, tellPayer } from '../collecting.ts'
import { newRequestId } from '../identifiers.ts'
import type { Line } from '../outgoing.ts'
import { unusedReceipt } from '../receipts.ts'
import { findShortcode } from '../shortcodes.ts'
import { confirmCollection } from './confirmation.ts'
import { findRegistration } from './registration.ts'
import { askBusiness, UNASKED, type Verdict } from './validation.ts'

const AT_ONCE_MAX = 32

export type HandPayment = {
  id: string
  shortcode: string
  msisdn: string
  amount: number
  accountReference: string
  script: ScriptedOutcome
  state: 'open' | 'asking' | 'settled'
  resultCode: string | null
  receipt: string | null
  requestedAt: number
}
export type HandOrder = Pick<HandPayment, 'shortcode' | 'msisdn' | 'amount' | 'accountReference'>

const ROW = `select id, shortcode, msisdn, amount, account_reference as accountReference, script, state,
  result_code as resultCode, receipt, requested_at as requestedAt from c2b_payment`
type Row = Omit<HandPayment, 'script'> & { script: string }
const fromRow = (row: Row): HandPayment => ({ ...row, script: JSON.parse(row.script) })

export const findHandPayment = (ctx: Ctx, id: string) => {
  const row = ctx.db.one<Row>(`${ROW} where id = ?`, id)
  return row && fromRow(row)
}

/** Puts a payment in; the timetable takes it from there. */
export function beginHandPayment(ctx: Ctx, order: HandOrder, ordered?: ScriptedOutcome): HandPayment {
  const id = newRequestId(ctx.random)
  ctx.db.transaction(() => {
    phoneOf(ctx, order.msisdn)
    const script = ordered ?? takeScript(ctx, 'c2b', order.msisdn)
    const now = ctx.clock.now()
    ctx.db.run(
      `insert into c2b_payment (id, shortcode, msisdn, amount, account_reference, script, due_at, requested_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      order.shortcode,
      order.msisdn,
      order.amount,
      order.accountReference,
      JSON.stringify(script),
      now + (script.decisionDelayMs ?? 0),
      now,
    )
  })
  ctx.wake()
  return findHandPayment(ctx, id)!
}

export type HandPayments = {
  nextDue(): number | undefined
  /** Takes on what is due; resolves when all of it has been settled. */
  runDue(): Promise<void>
  /** Resolves when this payment has been settled. */
  finished(id: string): Promise<void>
  close(): Promise<void>
}

export function openHandPayments(ctx: Ctx, line: Line): HandPayments {
  const underWay = new Map<string, Promise<void>>()
  const waiting = new Map<string, () => void>()
  let stopped = false
  // Money had not moved while the business was being asked: it is asked again.
  ctx.db.run(`update c2b_payment set state = 'open' where state = 'asking'`)

  const runDue = async () => {
    const due = ctx.db.all<Row>(
      `${ROW} where state = 'open' and due_at <= ? order by due_at, rowid limit ?`,
      ctx.clock.now(),
      AT_ONCE_MAX - underWay.size,
    )
    const started = due.map(fromRow).map((payment) => {
      ctx.db.run(`update c2b_payment set state = 'asking' where id = ?`, payment.id)
      const work = carryThrough(ctx, payment, line, () => stopped).finally(() => {
        underWay.delete(payment.id)
        waiting.get(payment.id)?.()
        waiting.delete(payment.id)
        ctx.wake()
      })
      underWay.set(payment.id, work)
      return work
    })
    await Promise.all(started)
  }

  return {
    nextDue() {
      if (underWay.size >= AT_ONCE_MAX) return undefined
      return (
        ctx.db.one<{ due: number | null }>(`select min(due_at) as due from c2b_payment where state = 'open'`)?.due ??
        undefined
      )
    },
    runDue,
    finished(id) {
      return new Promise((resolve) => {
        if (stopped || findHandPayment(ctx, id)?.state === 'settled') resolve()
        else waiting.set(id, resolve)
      })
    },
    async close() {
      stopped = true
      line.close()
      await Promise.all(underWay.values())
      for (const giveUp of waiting.values()) giveUp()
    },
  }
}

async function carryThrough(ctx: Ctx, payment: HandPayment, line: Line, isStopped: () => boolean): Promise<void> {
  const receipt = unusedReceipt(ctx, ctx.clock.now())
  const forced = forcedCode(payment.script)
  const judged = forced && forced !== '0' ? forced : judgeCollection(ctx, collectionOf(payment))
  const registration = findRegistration(ctx, payment.shortcode)
  const asks = judged === '0' && findShortcode(ctx, payment.shortcode)!.validates && registration?.validationUrl
  const verdict = asks ? await askBusiness(ctx, payment, registration, receipt, line) : UNASKED
  if (isStopped()) return
  settle(ctx, payment, { ...verdict, code: judged === '0' ? verdict.code : judged }, receipt)
}

function settle(ctx: Ctx, payment: HandPayment, verdict: Verdict, receipt: string): void {
  ctx.db.transaction(() => {
    const collection = collectionOf(payment)
    // While the business thought about it the money may have gone elsewhere.
    const code = verdict.code === '0' ? judgeCollection(ctx, collection) : verdict.code
    const paid = code === '0' ? receipt : undefined
    ctx.db.run(
      `update c2b_payment set state = 'settled', result_code = ?, receipt = ?, settled_at = ? where id = ?`,
      code,
      paid ?? null,
      ctx.clock.now(),
      payment.id,
    )
    if (paid) collect(ctx, collection, paid)
    tellPayer(ctx, collection, code, paid)
    if (paid) confirm(ctx, payment, paid, verdict.thirdPartyTransactionId)
  })
  ctx.news.tell(walletOf(payment.msisdn))
}

function confirm(ctx: Ctx, payment: HandPayment, receipt: string, thirdPartyTransactionId: string): void {
  const { shortcode, amount, accountReference, msisdn, script } = payment
  const payer = { number: msisdn, name: phoneOf(ctx, msisdn).name, isBusiness: false }
  confirmCollection(
    ctx,
    { shortcode, receipt, amount, accountReference, payer, thirdPartyTransactionId },
    script.confirmation ?? script.callback ?? {},
  )
}

const collectionOf = (payment: HandPayment): Collection => ({
  shortcode: payment.shortcode,
  msisdn: payment.msisdn,
  amount: payment.amount,
  accountReference: payment.accountReference,
  initiatedAt: payment.requestedAt,
  originatorConversationId: payment.id,
  reason: 'Pay Bill',
})
