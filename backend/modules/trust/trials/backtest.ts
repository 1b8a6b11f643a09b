// Runs one rule over everything that was judged before, as if it had been there: `npm run trust:backtest -- --rule FILE`.
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Outcome as Answer, ConductRule, Rule } from '../rules/rule.ts'
import { milderThan, noOutcomes, type Outcome, type Trial, type TriedKind } from './trial.ts'

export interface Backtest extends Trial {
  /** Where a fact that it asks for was missing, or was not kept then. */
  unknown: number
  /** Shops on which nothing as strong would have been in force; the first of them. */
  newlyHit: string[]
  since: Date | null
  until: Date | null
}

type Candidate = Rule<Record<string, unknown>> & Partial<Pick<ConductRule<Record<string, unknown>>, 'needs'>>

const triedKinds: readonly string[] = ['conduct', 'listing', 'order'] satisfies TriedKind[]

const isRule = (value: unknown): value is Candidate =>
  typeof value === 'object' && value !== null && 'id' in value && 'ask' in value && typeof value.ask === 'function'

/** A file of the shape of rules/*.ts, wherever it lies: the one rule that it exports. */
export async function loadRule(path: string): Promise<Candidate> {
  const exported: unknown[] = Object.values(await import(pathToFileURL(path).href))
  const rules = exported.filter(isRule)
  if (rules.length !== 1) throw new Error(`${path} exports ${rules.length} rules; it takes one to try.`)
  const [rule] = rules as [Candidate]
  if (!triedKinds.includes(rule.subject))
    throw new Error(`${rule.id} is about a ${rule.subject}; tried are rules about ${triedKinds.join(', ')}.`)
  return rule
}

interface Case {
  id: string
  shop_id: string
  at: Date
  action: string
  hits: string[]
  outcome: Outcome
  input: string
}

const pageSize = 2_000

async function readCases(ctx: Ctx, kind: string, since: Date | null, last: string | null): Promise<Case[]> {
  const { rows } = await sql<Case>`
    select id, shop_id, at, action, hits, coalesce(outcome, 'not_yet') as outcome, input from trust.judgement
    where subject_kind = ${kind} and (${last}::uuid is null or id > ${last}::uuid)
      and (${since}::timestamptz is null or at >= ${since}::timestamptz)
    order by id limit ${pageSize}`.execute(ctx.db)
  return rows
}

function answerOf(rule: Candidate, input: string): Answer['status'] {
  const { facts } = JSON.parse(input) as { facts: Record<string, unknown> }
  return rule.needs?.some((fact) => facts[fact] === undefined) ? 'unknown' : rule.ask(facts).status
}

const shownShops = 20

/** @param since leaves out what was judged before; null for everything that is kept */
export async function backtest(ctx: Ctx, rule: Candidate, since: Date | null): Promise<Backtest> {
  const kind = rule.subject as TriedKind
  const milder = new Set(milderThan(kind, rule.action))
  const [shops, shopsHit, shopsChanged] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const overlap = new Map<string, number>()
  const counts = { judged: 0, hits: 0, changes: 0, unknown: 0 }
  const [hit, passed] = [noOutcomes(), noOutcomes()]
  const span: { since: Date | null; until: Date | null } = { since: null, until: null }

  const tryOn = (one: Case) => {
    counts.judged++
    shops.add(one.shop_id)
    span.since ??= one.at
    span.until = one.at
    const answer = answerOf(rule, one.input)
    ;(answer === 'hit' ? hit : passed)[one.outcome]++
    if (answer === 'unknown') counts.unknown++
    if (answer !== 'hit') return
    counts.hits++
    shopsHit.add(one.shop_id)
    for (const other of one.hits) overlap.set(other, (overlap.get(other) ?? 0) + 1)
    if (!milder.has(one.action)) return
    counts.changes++
    shopsChanged.add(one.shop_id)
  }

  let last: string | null = null
  for (;;) {
    const page: Case[] = await readCases(ctx, kind, since, last)
    page.forEach(tryOn)
    if (page.length < pageSize) break
    last = page.at(-1)!.id
  }
  return {
    rule: rule.id,
    version: rule.version,
    kind,
    action: rule.action,
    ...counts,
    ...span,
    shops: shops.size,
    shopsHit: shopsHit.size,
    shopsChanged: shopsChanged.size,
    newlyHit: [...shopsChanged].slice(0, shownShops),
    overlap: [...overlap]
      .map(([other, hits]) => ({ rule: other, hits }))
      .sort((a, b) => b.hits - a.hits || a.rule.localeCompare(b.rule)),
    hit,
    passed,
  }
}
