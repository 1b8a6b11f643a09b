// What was asked to be decided anew, and what came of it: for the seller's page and the operator's.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Text } from './wording.ts'

export interface Reconsideration {
  shopId: string
  restrictionId: string
  rule: string
  /** The seller's. */
  words: string
  askedAt: Date
  /** Until then a person may overrule the rule's answer. */
  answerBy: Date
  answeredAt: Date | null
  answer: 'lifted' | 'upheld' | null
  answeredBy: 'rule' | 'operator' | null
  /** The rule's answer, with the figures of that day. */
  sentences: Text | null
  /** The person's, where one has answered. */
  answerWords: string | null
}

const columns = sql`a.shop_id as "shopId", a.restriction_id as "restrictionId", r.rule, a.words, a.asked_at as "askedAt",
  a.answer_by as "answerBy", a.answered_at as "answeredAt", a.answer, a.answered_by as "answeredBy", a.answer_words as "answerWords",
  case when a.sentence_en is null then null else json_build_object('en', a.sentence_en, 'sw', a.sentence_sw) end as sentences`

const from = sql`from trust.reconsideration a join trust.restriction r on r.shop_id = a.shop_id and r.id = a.restriction_id`

export const readReconsideration = async (
  ctx: Ctx,
  shopId: string,
  restrictionId: string,
): Promise<Reconsideration | undefined> =>
  (
    await sql<Reconsideration>`select ${columns} ${from}
      where a.shop_id = ${shopId} and a.restriction_id = ${restrictionId}`.execute(ctx.db)
  ).rows[0]

export const reconsiderationsOf = async (ctx: Ctx, shopId: string): Promise<Reconsideration[]> =>
  (
    await sql<Reconsideration>`select ${columns} ${from} where a.shop_id = ${shopId}
      order by a.asked_at desc limit 50`.execute(ctx.db)
  ).rows

/** Those that a person may still overrule, the ones that end first before the others. */
export const reconsiderationsToOverrule = async (ctx: Ctx, limit = 100): Promise<Reconsideration[]> =>
  (
    await sql<Reconsideration>`select ${columns} ${from}
      where a.answer_by > ${ctx.now} and a.answered_by = 'rule' and a.answer = 'upheld' and r.ended_at is null
      order by a.answer_by limit ${limit}`.execute(ctx.db)
  ).rows

/** Whatever was asked, latest first. */
export const latestReconsiderations = async (ctx: Ctx, limit: number): Promise<Reconsideration[]> =>
  (await sql<Reconsideration>`select ${columns} ${from} order by a.asked_at desc limit ${limit}`.execute(ctx.db)).rows
