// Puts right what a rule can prove: the statement settles what we had not heard of, and our books follow it where it knows better.
// Each repair is one movement with its own key, in one transaction with the note that it was made.
import { sql } from 'kysely'
import {
  balanceOf,
  bookProviderFee,
  explainOutflow,
  giveBackProviderFee,
  type Posted,
  readOpenAccounts,
  recordStrayInflow,
  recordStrayOutflow,
  takeOutflowBack,
} from '#ledger'
import { settleByStatement, unreportedDisbursement } from '#payments'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { shortcodeOf } from '../accounts.ts'
import { noteJournal, noteRepair } from '../repairs.ts'
import type { OurAccount, Repair, Transaction } from '../rules/rule.ts'
import { sidesOf } from '../rules/sides.ts'
import { phoneIn } from '../statement/phone-in.ts'

/** What was done; `known` when somebody else has just booked it; undefined when nothing can be proved. */
export type Done = string | undefined

interface Line {
  id: string
  cents: number
  completedAt: Date
  details: string
  otherParty: string
  accountReference: string | null
}

async function principalOf(tx: TxCtx, { account, receipt }: Transaction): Promise<Line | undefined> {
  const { rows } = await sql<Line>`
    select id, cents, completed_at as "completedAt", details, other_party as "otherParty", account_reference as "accountReference"
    from reconciliation.line
    where shortcode = ${shortcodeOf(tx.config, account)} and receipt = ${receipt} and kind in ('principal', 'reversal')
    order by kind, account limit 1`.execute(tx.db)
  return rows[0]
}

/** The other party is our own other shortcode: money on its way between our two accounts. */
const isOurOwn = (tx: TxCtx, account: OurAccount, line: Line): boolean =>
  line.otherParty.startsWith(shortcodeOf(tx.config, account === 'mpesa_b2c' ? 'mpesa_paybill' : 'mpesa_b2c'))

interface Told {
  tx: TxCtx
  runId: string
  transaction: Transaction
  line: Line
  cents: number
}

const said = { settled: 'settled_by_statement', known: 'known', unknown: undefined } as const

/** A withdrawal that nobody could explain, of the same amount from the same account: it has come back. */
async function comesBack({ tx, transaction, line, cents }: Told): Promise<string | undefined> {
  const open = (await readOpenAccounts(tx, 'unexplained_outflow', 500)).filter((each) => each.balanceCents === cents)
  const { rows } = await sql<{ id: string; otherParty: string }>`
    select id, other_party as "otherParty" from reconciliation.line
    where id = any(${open.map(({ owner }) => owner)}::uuid[]) and completed_at <= ${line.completedAt}
      and shortcode = ${shortcodeOf(tx.config, transaction.account)} order by completed_at`.execute(tx.db)
  return rows.find(({ otherParty }) => !phoneIn(otherParty))?.id
}

/** The other way round: it came back under a receipt that was judged before this one, and has been parked as nobody's. */
async function cameBackBefore({ tx, transaction, line, cents }: Told): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; otherParty: string }>`
    select l.id, l.other_party as "otherParty" from reconciliation.repair r
    join reconciliation.line l on l.shortcode = ${shortcodeOf(tx.config, transaction.account)} and l.receipt = r.receipt
    where r.what = 'recorded_as_inflow' and r.account = ${transaction.account} and r.cents = ${cents} and l.cents = ${cents}
      and l.completed_at >= ${line.completedAt} order by l.completed_at`.execute(tx.db)
  for (const { id, otherParty } of rows)
    if (!phoneIn(otherParty) && (await balanceOf(tx, 'suspense', id)) === cents) return id
  return undefined
}

async function takeOutflow(told: Told): Promise<Posted> {
  const { tx, transaction, line, cents } = told
  const { account, receipt: reference } = transaction
  const posted = await recordStrayOutflow(tx, { lineId: line.id, account, amountCents: cents, reference })
  const lineId = await cameBackBefore(told)
  if (lineId) await explainOutflow(tx, { outflowId: line.id, amountCents: cents, as: { kind: 'come_back', lineId } })
  return posted
}

async function takeStray(told: Told): Promise<Done> {
  const { tx, runId, transaction, line, cents } = told
  const { account, receipt } = transaction
  const outflowId = line.cents > 0 ? await comesBack(told) : undefined
  const what = line.cents < 0 ? 'recorded_as_outflow' : outflowId ? 'taken_back' : 'recorded_as_inflow'
  const id = await noteRepair(tx, runId, { ...transaction, step: transaction.ours.length, what, cents })
  if (!id) return 'known'
  const booked = { lineId: line.id, account, amountCents: cents, reference: receipt }
  const posted = outflowId
    ? await takeOutflowBack(tx, { lineId: line.id, outflowId, account, amountCents: cents })
    : line.cents > 0
      ? await recordStrayInflow(tx, booked)
      : await takeOutflow(told)
  await noteJournal(tx, id, posted)
  return what
}

async function takeCredit(told: Told): Promise<Done> {
  const { tx, transaction, line, cents } = told
  const { account, receipt } = transaction
  if (isOurOwn(tx, account, line)) {
    const verdict = await settleByStatement(tx, { receipt, kind: 'moved_to_float', amountCents: cents })
    if (verdict !== 'unknown') return said[verdict]
  }
  const phone = phoneIn(line.otherParty)
  if (phone) {
    const reference = line.accountReference ?? ''
    const payer = phone.includes('_') ? {} : { payerPhone: phone }
    const paidIn = { account, receipt, kind: 'paid_in' as const, amountCents: cents, reference, ...payer }
    const verdict = await settleByStatement(tx, paidIn)
    if (verdict !== 'unknown') return said[verdict]
  }
  return takeStray(told)
}

async function takeDebit(told: Told): Promise<Done> {
  const { tx, transaction, line, cents } = told
  const { account, receipt } = transaction
  const { theirFeeCents: feeCents } = sidesOf(transaction)
  if (isOurOwn(tx, account, line)) {
    const verdict = await settleByStatement(tx, { receipt, kind: 'moved_to_float', amountCents: cents, feeCents })
    if (verdict !== 'unknown') return said[verdict]
  }
  const phone = phoneIn(line.otherParty)
  if (account === 'mpesa_b2c' && phone) {
    const ours = await unreportedDisbursement(tx, {
      ...{ phone, amountCents: cents, completedAt: line.completedAt, words: line.details },
    })
    // Two that look the same: which of them was paid nobody can prove.
    if (ours === 'several') return undefined
    const conversation = ours ? { conversationId: ours } : {}
    const verdict = await settleByStatement(tx, {
      receipt,
      kind: 'paid_out',
      amountCents: cents,
      feeCents,
      ...conversation,
    })
    if (verdict !== 'unknown') return said[verdict]
  }
  return takeStray(told)
}

async function followFee(told: Omit<Told, 'line'>, higher: boolean): Promise<Done> {
  const { tx, runId, transaction, cents } = told
  const what = higher ? 'fee_booked' : 'fee_given_back'
  const id = await noteRepair(tx, runId, { ...transaction, step: transaction.ours.length, what, cents })
  if (!id) return 'known'
  const { account, receipt: reference } = transaction
  const fee = { feeId: id, account, amountCents: cents, reference }
  await noteJournal(tx, id, await (higher ? bookProviderFee(tx, fee) : giveBackProviderFee(tx, fee)))
  return what
}

export function repair(ctx: Ctx, runId: string, transaction: Transaction, wanted: Repair): Promise<Done> {
  return transact(ctx, async (tx) => {
    const { cents } = wanted
    if (wanted.do === 'book_fee' || wanted.do === 'give_back_fee')
      return followFee({ tx, runId, transaction, cents }, wanted.do === 'book_fee')
    const line = await principalOf(tx, transaction)
    if (!line) return undefined
    const told = { tx, runId, transaction, line, cents }
    if (wanted.do === 'take_credit') return takeCredit(told)
    if (wanted.do === 'take_debit') return takeDebit(told)
    const verdict = await settleByStatement(tx, {
      ...{ receipt: transaction.receipt, kind: 'taken_back', amountCents: cents, linkedReceipt: wanted.ofReceipt },
    })
    return verdict === 'unknown' ? takeStray(told) : said[verdict]
  })
}
