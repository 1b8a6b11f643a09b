// Judges every stored decision again and compares byte for byte: `npm run trust:replay`.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { canonicalJson } from './canonical-json.ts'
import { isJudged, type JudgeAgain, sittingAsThen } from './judge-again.ts'
import { type Ruleset, readRulesets } from './rulesets.ts'

export interface Difference {
  id: string
  kind: string
  rulesetHash: string
  /** From the first byte that differs. */
  stored: string
  judgedAgain: string
}

export interface Tally {
  seen: number
  equal: number
  differences: Difference[]
  /** Written down without a verdict of the judge: what somebody tried, or what was decided anew. */
  withoutVerdict: number
  /** Why some cannot be judged again by this code, and how many. */
  notReplayable: Map<string, number>
}

export interface Replay {
  decisions: Tally
  judgements: Tally
  byRuleset: Map<string, number>
}

interface Stored {
  id: string
  kind: string
  ruleset_hash: string
  input: string | null
  /** The verdict as stored, or its hash. */
  output: string | null
  facts_agree: boolean
}

const emptyTally = (): Tally => ({ seen: 0, equal: 0, differences: [], withoutVerdict: 0, notReplayable: new Map() })
const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function firstDifference(stored: string, again: string): Pick<Difference, 'stored' | 'judgedAgain'> {
  let at = 0
  while (at < stored.length && stored[at] === again[at]) at++
  const from = Math.max(0, at - 40)
  return { stored: stored.slice(from, at + 80), judgedAgain: again.slice(from, at + 80) }
}

type Compare = (stored: string, again: string) => boolean
const wordForWord: Compare = (stored, again) => canonicalJson(JSON.parse(stored)) === again
const byHash: Compare = (stored, again) => stored === sha256(again)

function compare(row: Stored, judgeAgain: JudgeAgain, same: Compare, tally: Tally): void {
  tally.seen++
  if (!isJudged(row.kind) || row.input === null || row.output === null) {
    tally.withoutVerdict++
    return
  }
  const { output, because } = judgeAgain(row.kind, row.input)
  if (output === null) add(tally.notReplayable, because!)
  else if (same(row.output, output) && row.facts_agree) tally.equal++
  else {
    const shown = row.facts_agree
      ? firstDifference(row.output, output)
      : { stored: 'the facts beside it', judgedAgain: 'the facts it was judged on' }
    tally.differences.push({ id: row.id, kind: row.kind, rulesetHash: row.ruleset_hash, ...shown })
  }
}

const byRulesetOf = (rows: readonly Stored[]): Map<string, Stored[]> =>
  Map.groupBy(rows, ({ ruleset_hash }) => ruleset_hash)

function comparePage(
  rows: readonly Stored[],
  rulesets: Map<string, Ruleset>,
  same: Compare,
  tally: Tally,
  byRuleset: Map<string, number>,
): void {
  for (const [hash, group] of byRulesetOf(rows)) {
    byRuleset.set(hash, (byRuleset.get(hash) ?? 0) + group.length)
    const ruleset = rulesets.get(hash)
    const judgeAll = (judgeAgain: JudgeAgain) => {
      for (const row of group) compare(row, judgeAgain, same, tally)
    }
    if (ruleset) sittingAsThen(ruleset, judgeAll)
    else judgeAll(() => ({ output: null, because: `the rules ${hash} were not kept` }))
  }
}

const pageSize = 2_000

type ReadPage = (last: string | null) => Promise<Stored[]>

const decisionPages =
  (ctx: Ctx, since: Date | null): ReadPage =>
  async (last) =>
    (
      await sql<Stored>`select id, subject_kind as kind, ruleset_hash, input, output,
          input is null or facts = (input::jsonb -> 'facts') as facts_agree
        from trust.decision where (${last}::uuid is null or id > ${last}::uuid)
          and (${since}::timestamptz is null or at >= ${since}::timestamptz)
        order by id limit ${pageSize}`.execute(ctx.db)
    ).rows

const judgementPages =
  (ctx: Ctx, since: Date | null): ReadPage =>
  async (last) =>
    (
      await sql<Stored>`select id, subject_kind as kind, ruleset_hash, input, output_sha256 as output, true as facts_agree
        from trust.judgement where (${last}::uuid is null or id > ${last}::uuid)
          and (${since}::timestamptz is null or at >= ${since}::timestamptz)
        order by id limit ${pageSize}`.execute(ctx.db)
    ).rows

/** @param since leaves out what was decided before; null for everything that is stored */
export async function replayDecisions(ctx: Ctx, since: Date | null): Promise<Replay> {
  const rulesets = await readRulesets(ctx)
  const replay: Replay = { decisions: emptyTally(), judgements: emptyTally(), byRuleset: new Map() }
  const sources: [ReadPage, Compare, Tally][] = [
    [decisionPages(ctx, since), wordForWord, replay.decisions],
    [judgementPages(ctx, since), byHash, replay.judgements],
  ]
  for (const [read, same, tally] of sources) {
    let last: string | null = null
    for (;;) {
      const page: Stored[] = await read(last)
      comparePage(page, rulesets, same, tally, replay.byRuleset)
      if (page.length < pageSize) break
      last = page.at(-1)!.id
    }
  }
  return replay
}
