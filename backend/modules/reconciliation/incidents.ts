// Incidents: what no rule can put right. One for each kind and account, open as long as a run finds it; operators are told once.
import { sql } from 'kysely'
import { listOperators, readAccount } from '#identity'
import { notify } from '#notifications'
import { haltPayouts, resumePayouts } from '#payouts'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { newId } from '#platform/ids'

export interface Evidence {
  name: string
  cents: number
  sentence: string
}

export interface Found {
  code: string
  /** Which account, shortcode or check; an incident of one code and subject is open once. */
  subject: string
  sentence: string
  endsWhen: string
  amountCents: number | null
  evidence: readonly Evidence[]
}

export interface Incident extends Found {
  id: string
  since: Date
  seenAt: Date
  closedAt: Date | null
  closedBecause: string | null
}

export const haltCode = 'books_differ'

const columns = sql`id, code, subject, sentence, ends_when as "endsWhen", amount_cents as "amountCents", evidence, since,
  seen_at as "seenAt", closed_at as "closedAt", closed_because as "closedBecause"`

export async function readOpenIncidents(ctx: Ctx): Promise<Incident[]> {
  return (
    await sql<Incident>`select ${columns} from reconciliation.incident where closed_at is null order by since, id`.execute(
      ctx.db,
    )
  ).rows
}

/** Newest first. */
export async function readClosedIncidents(ctx: Ctx, limit: number): Promise<Incident[]> {
  const { rows } = await sql<Incident>`select ${columns} from reconciliation.incident where closed_at is not null
    order by closed_at desc, id desc limit ${limit}`.execute(ctx.db)
  return rows
}

async function tellOperators(tx: TxCtx, incident: { id: string } & Found): Promise<void> {
  for (const { id } of await listOperators(tx)) {
    const operator = await readAccount(tx, id)
    if (!operator) continue
    const { name, email, language } = operator
    await notify(tx, {
      factKey: `incident:${incident.id}`,
      template: 'incident_opened_operator',
      to: { accountId: id, name, email, language },
      data: {
        sentence: incident.sentence,
        endsWhen: incident.endsWhen,
        link: `${tx.config.PUBLIC_URL}/operator/money`,
      },
    })
  }
}

/** Opens it, or notes that it is still there. */
async function keepOpen(tx: TxCtx, found: Found): Promise<void> {
  const { code, subject, sentence, endsWhen, amountCents } = found
  const evidence = JSON.stringify(found.evidence)
  const { rows } = await sql<{ id: string; isNew: boolean }>`
    insert into reconciliation.incident (id, code, subject, sentence, ends_when, evidence, amount_cents, since, seen_at)
    values (${newId(tx.now)}, ${code}, ${subject}, ${sentence}, ${endsWhen}, ${evidence}::jsonb, ${amountCents}, ${tx.now}, ${tx.now})
    on conflict (code, subject) where closed_at is null do update
      set sentence = excluded.sentence, ends_when = excluded.ends_when, evidence = excluded.evidence,
        amount_cents = excluded.amount_cents, seen_at = excluded.seen_at
    returning id, xmax = 0 as "isNew"`.execute(tx.db)
  const { id, isNew } = rows[0]!
  if (!isNew) return
  tx.log.error({ incident: id, code, subject, sentence }, 'an incident was opened')
  await tellOperators(tx, { id, ...found })
}

/** What a rule has put right in the same run: it never stopped anything, and stays on record with what it has cost. */
export async function recordEnded(tx: TxCtx, found: Found, because: string): Promise<void> {
  const { code, subject, sentence, endsWhen, amountCents } = found
  await sql`insert into reconciliation.incident (id, code, subject, sentence, ends_when, evidence, amount_cents, since, seen_at,
      closed_at, closed_because)
    values (${newId(tx.now)}, ${code}, ${subject}, ${sentence}, ${endsWhen}, ${JSON.stringify(found.evidence)}::jsonb, ${amountCents},
      ${tx.now}, ${tx.now}, ${tx.now}, ${because})`.execute(tx.db)
}

async function closeIncident(tx: TxCtx, id: string, because: string): Promise<void> {
  await sql`update reconciliation.incident set closed_at = ${tx.now}, closed_because = ${because}
    where id = ${id} and closed_at is null`.execute(tx.db)
  tx.log.info({ incident: id, because }, 'an incident has ended')
}

/**
 * What is found now, of the kinds that were looked for, is open; the rest of these kinds has ended. Payouts are halted while any
 * incident is open, and go on with the last.
 */
export async function settleIncidents(
  ctx: Ctx,
  looked: { found: readonly Found[]; because: string },
): Promise<{ open: number }> {
  return transact(ctx, async (tx) => {
    for (const each of looked.found) await keepOpen(tx, each)
    const still = new Set(looked.found.map(({ code, subject }) => `${code} ${subject}`))
    for (const { id, code, subject } of await readOpenIncidents(tx))
      if (!still.has(`${code} ${subject}`)) await closeIncident(tx, id, looked.because)
    const open = await readOpenIncidents(tx)
    if (open.length === 0) await resumePayouts(tx, haltCode, looked.because)
    else await haltPayouts(tx, { code: haltCode, sentence: open[0]!.sentence.slice(0, 500) })
    return { open: open.length }
  })
}
