// Every open transaction is judged by the rules; what is proved is put right, the rest is counted and told.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { ourAccounts, shortcodeOf } from './accounts.ts'
import { repair } from './actions/repair.ts'
import { openTransactions } from './open-transactions.ts'
import { judge } from './rules/all.ts'
import type { Class, OurAccount, Transaction, Verdict } from './rules/rule.ts'
import { sidesOf } from './rules/sides.ts'

export interface Judged extends Verdict {
  rule: string
  transaction: Transaction
  /** What was done to put it right, when that worked. */
  repaired?: string
}

export interface Difference {
  account: OurAccount
  class: Class
  endsWhen: string
  lines: { name: string; cents: number; sentence: string }[]
  count: number
  cents: number
}

export interface Findings {
  counts: Partial<Record<Class, number>>
  repaired: number
  /** By account and class. */
  differences: Map<string, Difference>
}

const evidenceShown = 50

function count(findings: Findings, judged: Judged): void {
  findings.counts[judged.class] = (findings.counts[judged.class] ?? 0) + 1
  if (judged.repaired) findings.repaired += 1
  if (!judged.halts) return
  const { account, receipt } = judged.transaction
  const { theirCents, ourCents } = sidesOf(judged.transaction)
  const key = `${account} ${judged.class}`
  const known = findings.differences.get(key) ?? {
    ...{ account, class: judged.class, endsWhen: judged.halts.endsWhen, lines: [], count: 0, cents: 0 },
  }
  const cents = Math.abs(theirCents - ourCents)
  known.count += 1
  known.cents += cents
  if (known.lines.length < evidenceShown) known.lines.push({ name: receipt, cents, sentence: judged.sentence })
  findings.differences.set(key, known)
}

async function writeDown(ctx: Ctx, runId: string, page: readonly Judged[]): Promise<void> {
  const sides = page.map((each) => ({ ...each, ...sidesOf(each.transaction) }))
  const at = (each: Judged) =>
    each.transaction.theirs[0]?.completedAt ?? each.transaction.ours[0]?.at ?? each.transaction.now
  await sql`insert into reconciliation.judgement (run_id, class, rule, account, name, at, their_cents, our_cents, sentence, repaired)
    select ${runId}, * from unnest(${page.map((each) => each.class)}::text[], ${page.map((each) => each.rule)}::text[],
      ${page.map((each) => each.transaction.account)}::text[], ${page.map((each) => each.transaction.receipt)}::text[],
      ${page.map(at)}::timestamptz[],
      ${sides.map((each) => (each.transaction.theirs.length > 0 ? each.theirCents : null))}::bigint[],
      ${sides.map((each) => (each.transaction.ours.length > 0 ? each.ourCents : null))}::bigint[],
      ${page.map((each) => each.sentence)}::text[], ${page.map((each) => each.repaired ?? null)}::text[])
    on conflict do nothing`.execute(ctx.db)
}

/** Agreement settles both sides, and the numbers of people are masked; of the rest the class is noted. */
async function noteClasses(ctx: Ctx, account: OurAccount, page: readonly Judged[]): Promise<void> {
  const names = page.map((each) => each.transaction.receipt)
  const settled = page.map((each) => (each.class === 'agrees' ? ctx.now : null))
  const lists = sql`unnest(${names}::text[], ${page.map((each) => each.class)}::text[], ${settled}::timestamptz[])
    as j (name, class, settled_at)`
  await sql`update reconciliation.line l set class = j.class, settled_at = j.settled_at,
      other_party = case when j.settled_at is null then l.other_party
        else regexp_replace(l.other_party, '(\\d{5})\\d{4}(\\d{3})', '\\1****\\2', 'g') end,
      details = case when j.settled_at is null then l.details
        else regexp_replace(l.details, '(254\\d{2})\\d{4}(\\d{3})', '\\1****\\2', 'g') end
    from ${lists} where l.shortcode = ${shortcodeOf(ctx.config, account)} and l.receipt = j.name and l.settled_at is null`.execute(
    ctx.db,
  )
  await sql`update reconciliation.movement m set class = j.class, settled_at = j.settled_at
    from ${lists} where m.account = ${account} and m.name = j.name and m.settled_at is null`.execute(ctx.db)
}

async function judgeOne(ctx: Ctx, runId: string, transaction: Transaction): Promise<Judged> {
  const { repair: wanted, ...verdict } = judge(transaction)
  if (!wanted) return { ...verdict, transaction }
  const done = await repair(ctx, runId, transaction, wanted)
  if (done === 'known') return { ...verdict, class: 'in_transit', transaction }
  if (done) return { ...verdict, transaction, repaired: done }
  return { ...verdict, transaction, halts: { endsWhen: 'a later statement or an operator explains it' } }
}

/** One pass over all that is open. `again`: only what is new is told, agreement after a repair goes without saying. */
export async function judgeAll(
  ctx: Ctx,
  runId: string,
  readUntil: Record<OurAccount, Date>,
  again: boolean,
): Promise<Findings> {
  const findings: Findings = { counts: {}, repaired: 0, differences: new Map() }
  for (const account of ourAccounts)
    for await (const page of openTransactions(ctx, account, readUntil[account])) {
      const judged: Judged[] = []
      for (const transaction of page) judged.push(await judgeOne(ctx, runId, transaction))
      for (const each of judged) count(findings, each)
      await writeDown(ctx, runId, again ? judged.filter((each) => each.class !== 'agrees') : judged)
      await noteClasses(ctx, account, judged)
    }
  return findings
}
