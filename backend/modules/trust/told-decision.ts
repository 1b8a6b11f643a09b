// What a decision said, in the reader's language. A verdict is kept with its words in both languages, as they were when it was made;
// of what was kept in English alone, the code is left to whoever shows it.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { DecisionRow } from './queries.ts'
import type { Language, Text } from './wording.ts'

interface KeptVerdict {
  sentences?: Text
  moves?: { move: 'begin' | 'renew' | 'end'; text?: Text }[]
}

/** Of a conduct's moves the one by which it is told: what begins before what goes on; what ends has no sentence. */
function ofVerdict({ sentences, moves }: KeptVerdict): Text | undefined {
  if (sentences) return sentences
  const told = moves?.find(({ move }) => move === 'begin') ?? moves?.[0]
  return told?.move === 'end' ? undefined : told?.text
}

/** The rules' answers to those who asked anew, in Swahili, by the restriction that they were about. */
async function answersInSwahili(ctx: Ctx, rows: readonly DecisionRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ subject_kind, subject_id }) =>
    subject_kind === 'reconsideration' ? (subject_id ?? []) : [],
  )
  if (ids.length === 0) return new Map()
  const shops = rows.flatMap(({ shop_id }) => shop_id ?? [])
  const { rows: found } = await sql<{ id: string; sentence: string }>`
    select restriction_id as id, sentence_sw as sentence from trust.reconsideration
    where shop_id = any(${shops}::uuid[]) and restriction_id = any(${ids}::uuid[]) and sentence_sw is not null`.execute(
    ctx.db,
  )
  return new Map(found.map(({ id, sentence }) => [id, sentence]))
}

/** The sentence of each decision by its id; empty where there is none in that language. A person's own words stay as they are. */
export async function sentencesOf(
  ctx: Ctx,
  rows: readonly DecisionRow[],
  language: Language,
): Promise<Map<string, string>> {
  if (language === 'en') return new Map(rows.map(({ id, sentence }) => [id, sentence]))
  const answers = await answersInSwahili(ctx, rows)
  return new Map(
    rows.map((row) => {
      const { id, code, sentence, output, subject_kind: kind, subject_id: subject } = row
      if (sentence === '' || code.startsWith('overruled_')) return [id, sentence]
      if (kind === 'reconsideration') return [id, answers.get(subject ?? '') ?? '']
      return [id, (output && ofVerdict(JSON.parse(output) as KeptVerdict)?.[language]) || '']
    }),
  )
}
