// One seller's whole case, for whoever looks into it: what is counted about a shop and how, and every decision with its grounds.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { conductFacts, conductSignals } from './facts/all.ts'
import type { DecisionRow } from './queries.ts'
import { readConduct } from './read-conduct.ts'
import { sentencesOf } from './told-decision.ts'
import type { Language } from './wording.ts'

export interface CountedFact {
  name: string
  /** The exact definition. */
  says: string
  /** Null where it is not known. */
  value: number | string | null
}

/** As they are counted at this instant; empty for a shop that nothing is known of. */
export async function readCountedFacts(ctx: Ctx, shopId: string): Promise<CountedFact[]> {
  const source = await readConduct(ctx, shopId)
  if (!source) return []
  const facts: Record<string, number | string | undefined> = conductFacts(source, ctx.now)
  return Object.entries(conductSignals).map(([name, { says }]) => ({ name, says, value: facts[name] ?? null }))
}

export interface Ground {
  rule: string
  status: string
  figures: string
}
export type DecisionWithGrounds = Omit<DecisionRow, 'reasons' | 'facts' | 'input' | 'output'> & {
  grounds: Ground[]
  /** As it was written down, where that is not the language it is told in. */
  asWritten: string | null
}

const asGround = (reason: unknown): Ground | undefined => {
  const { rule, outcome } = (reason ?? {}) as {
    rule?: string
    outcome?: { status?: string; figures?: Record<string, unknown>; missing?: string }
  }
  if (!rule || !outcome?.status || outcome.status === 'miss') return undefined
  const figures = outcome.figures ? Object.entries(outcome.figures).map(([name, value]) => `${name} ${value}`) : []
  return { rule, status: outcome.status, figures: figures.join(', ') || (outcome.missing ?? '') }
}

/** About an account or its shops, latest first; of the rules first those that hit, and those that found nothing not at all. */
export async function decisionsAbout(
  ctx: Ctx,
  about: { accountId: string; shopIds: readonly string[] },
  limit: number,
  language: Language,
): Promise<DecisionWithGrounds[]> {
  const { rows } = await sql<DecisionRow>`select * from trust.decision
    where shop_id = any(${[...about.shopIds]}::uuid[]) or account_id = ${about.accountId}
    order by at desc, id desc limit ${limit}`.execute(ctx.db)
  const sentences = await sentencesOf(ctx, rows, language)
  return rows.map(({ reasons, facts: _facts, input: _input, output: _output, ...row }) => ({
    ...row,
    sentence: sentences.get(row.id)!,
    asWritten: sentences.get(row.id) === row.sentence ? null : row.sentence,
    grounds: (Array.isArray(reasons) ? reasons : [])
      .flatMap((reason) => asGround(reason) ?? [])
      .sort((a, b) => Number(b.status === 'hit') - Number(a.status === 'hit')),
  }))
}
