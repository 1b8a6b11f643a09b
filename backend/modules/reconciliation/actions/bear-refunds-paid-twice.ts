// M-Pesa said that a refund had failed, so it was sent again, and both arrived. Where its own statement has both payments, what went too
// much is Amana's loss, by rule: nobody can be asked for it, and no seller waits for it. So much a day, and no more: what is above stands,
// with payouts stopped, and is allowed for by the days it waits.
import { sql } from 'kysely'
import { bearRefundPaidTwice, type PaidTwice, refundsPaidTwice } from '#payments'
import { after, days } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { shortcodeOf } from '../accounts.ts'
import { type Found, recordEnded } from '../incidents.ts'
import { paidTwiceCentsPerDay } from '../numbers.ts'
import { noteJournal, noteRepair, repairedCents } from '../repairs.ts'
import { shillings } from '../rules/sides.ts'
import { isMaskOf, phoneIn } from '../statement/phone-in.ts'

const what = 'borne_as_paid_twice'

/** The statement has it: so much, to this number, not taken back, and never told otherwise. */
async function isInStatement(ctx: Ctx, receipt: string, { phone, amountCents }: PaidTwice): Promise<boolean> {
  const { rows } = await sql<{ cents: number; otherParty: string; contradicted: boolean; takenBack: boolean }>`
    select cents, other_party as "otherParty", contradicted,
      exists (select from reconciliation.line back where back.linked_receipt = line.receipt) as "takenBack"
    from reconciliation.line
    where shortcode = ${shortcodeOf(ctx.config, 'mpesa_b2c')} and receipt = ${receipt} and kind = 'principal'`.execute(
    ctx.db,
  )
  const [line] = rows
  if (rows.length !== 1 || !line || line.cents !== -amountCents || line.contradicted || line.takenBack) return false
  return isMaskOf(phoneIn(line.otherParty), phone)
}

/** Both payments, each under its own receipt. */
async function isProved(ctx: Ctx, paid: PaidTwice): Promise<string | undefined> {
  if (!(await isInStatement(ctx, paid.receipt, paid))) return undefined
  for (const other of paid.otherReceipts) if (await isInStatement(ctx, other, paid)) return other
  return undefined
}

/** A day's worth for each day, begun ones included, that it has waited; less what was borne in these days. */
async function isWithinAllowance(ctx: Ctx, { since, amountCents }: PaidTwice): Promise<boolean> {
  const waited = 1 + Math.floor((ctx.now.getTime() - since.getTime()) / days(1))
  const borne = await repairedCents(ctx, what, after(ctx.now, -days(waited)))
  return borne + amountCents <= waited * paidTwiceCentsPerDay
}

const asFound = (paid: PaidTwice, other: string): Found => ({
  code: 'refund_paid_twice',
  subject: paid.receipt,
  sentence: `M-Pesa paid a refund of ${shillings(paid.amountCents)} twice, as ${other} and ${paid.receipt}: it had called one of them a failure.`,
  endsWhen: 'both payments are in M-Pesa’s statement',
  amountCents: paid.amountCents,
  evidence: [paid.receipt, other].map((name) => ({
    ...{ name, cents: paid.amountCents },
    sentence: `${name} is in the statement.`,
  })),
})

async function bear(tx: TxCtx, runId: string, paid: PaidTwice, other: string): Promise<boolean> {
  const { receipt, amountCents: cents } = paid
  const posted = await bearRefundPaidTwice(tx, paid)
  const repairId = posted && (await noteRepair(tx, runId, { account: 'mpesa_b2c', receipt, what, cents, step: 0 }))
  if (!repairId) return false
  await noteJournal(tx, repairId, posted)
  await recordEnded(tx, asFound(paid, other), 'Both payments are in M-Pesa’s statement: Amana bears the second.')
  tx.log.error({ receipt, cents }, 'a refund was paid twice, and is borne')
  return true
}

const day = () => shillings(paidTwiceCentsPerDay)

/** `waiting`: why those that are left are not borne yet, by the id of their outflow. */
export async function bearRefundsPaidTwice(
  ctx: Ctx,
  runId: string,
): Promise<{ borne: number; waiting: Map<string, string> }> {
  const waiting = new Map<string, string>()
  let borne = 0
  for (const paid of await refundsPaidTwice(ctx)) {
    const other = await isProved(ctx, paid)
    if (!other) waiting.set(paid.id, 'A refund that was sent twice; the statement does not show both payments yet.')
    else if (!(await isWithinAllowance(ctx, paid)))
      waiting.set(paid.id, `A refund that was sent twice. Amana bears ${day()} a day by itself: this has to wait.`)
    else if (await transact(ctx, (tx) => bear(tx, runId, paid, other))) borne++
  }
  return { borne, waiting }
}
