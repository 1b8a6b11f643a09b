// A seller has a restriction decided anew, once: the rule answers at once on the facts of today, counted again from their records.
// A person may overrule it within two weeks; nobody has to, and then the rule's answer stands.
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import { accountIdOf, type Ctx, type TxCtx, transact } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { type Restriction, restrictionOf, restrictionsOf } from '../doors.ts'
import { alreadyReconsidered, noLongerToBeOverruled, restrictionNotInForce } from '../errors.ts'
import { conductFacts } from '../facts/all.ts'
import { readConduct } from '../read-conduct.ts'
import { type Reconsideration, readReconsideration } from '../reconsiderations.ts'
import { conductRules } from '../rules/all.ts'
import { type Step, strongest } from '../rules/lattice.ts'
import type { Outcome } from '../rules/rule.ts'
import { fill, type Text } from '../wording.ts'
import { asWritten, recordDecision } from './record-decision.ts'
import { recountShop } from './recount.ts'

/** Until then a person may overrule what the rule has answered. */
export const overruleWithinDays = 14
/** A rule that was wrong about a shop says nothing of it for so long. */
export const snoozeDays = 30

export interface Asked {
  shopId: string
  restrictionId: string
  /** Why it is wrong, in the seller's own words: for whoever may overrule the rule. */
  words: string
}

/** Locked, with the shop's counters, so that it is decided anew once. */
async function lockInForce(tx: TxCtx, shopId: string, restrictionId: string): Promise<Restriction> {
  await sql`select 1 from trust.seller_facts where shop_id = ${shopId} for update`.execute(tx.db)
  const { rows } = await sql<Parameters<typeof restrictionOf>[0]>`select * from trust.restriction
    where shop_id = ${shopId} and id = ${restrictionId} for update`.execute(tx.db)
  if (!rows[0]) throw notFound('restriction')
  const restriction = restrictionOf(rows[0])
  if (restriction.endedAt || (restriction.until && restriction.until <= tx.now)) throw restrictionNotInForce()
  return restriction
}

const upheld = (outcome: Outcome, rule: { text: Text; lifts: Text }): Text =>
  outcome.status === 'hit'
    ? {
        en: `It stays: ${fill(rule.text.en, outcome.figures)} ${fill(rule.lifts.en, outcome.figures)}`,
        sw: `Inabaki: ${fill(rule.text.sw, outcome.figures)} ${fill(rule.lifts.sw, outcome.figures)}`,
      }
    : lifted

const lifted: Text = {
  en: 'It is lifted: counted again, your numbers do not ask for it.',
  sw: 'Imeondolewa: zikihesabiwa upya, takwimu zako hazihitaji hili.',
}

/** @throws restriction_not_in_force, already_reconsidered */
export async function askReconsideration(ctx: Ctx, { shopId, restrictionId, words }: Asked): Promise<Reconsideration> {
  // Counted from the records first, so that a counter that was wrong cannot speak against anybody.
  await recountShop(ctx, shopId)
  return transact(ctx, async (tx) => {
    const restriction = await lockInForce(tx, shopId, restrictionId)
    if (await readReconsideration(tx, shopId, restrictionId)) throw alreadyReconsidered()
    const rule = conductRules.find(({ id }) => id === restriction.rule)
    const source = await readConduct(tx, shopId)
    const facts = source && conductFacts(source, tx.now)
    const outcome: Outcome = rule && facts ? rule.ask(facts) : { status: 'unknown', missing: 'facts' }
    const stays = rule !== undefined && outcome.status === 'hit'
    const sentences = stays ? upheld(outcome, rule) : lifted
    const answer = stays ? 'upheld' : 'lifted'
    const decisionId = await recordDecision(tx, {
      subject_kind: 'reconsideration',
      subject_id: restrictionId,
      shop_id: shopId,
      rule: restriction.rule,
      rule_version: rule?.version ?? restriction.ruleVersion,
      verdict: answer,
      code: `reconsideration_${answer}`,
      sentence: sentences.en,
      reasons: [outcome],
      facts,
      input: asWritten({ rule: restriction.rule, facts }),
      output: asWritten(outcome),
    })
    await sql`insert into trust.reconsideration (shop_id, restriction_id, words, asked_at, answer_by, answered_at, answer,
        answered_by, sentence_en, sentence_sw, decision_id)
      values (${shopId}, ${restrictionId}, ${words}, ${tx.now}, ${after(tx.now, days(overruleWithinDays))}, ${tx.now},
        ${answer}, 'rule', ${sentences.en}, ${sentences.sw}, ${decisionId})`.execute(tx.db)
    if (answer === 'lifted') await lift(tx, restriction, decisionId)
    return (await readReconsideration(tx, shopId, restrictionId))!
  })
}

/** Ends it as one that should not have been, and has its rule say nothing of the shop for a while. */
async function lift(tx: TxCtx, restriction: Restriction, decisionId: string): Promise<void> {
  const { shopId, id, rule } = restriction
  const before = strongest((await restrictionsOf(tx, shopId)).map(({ action }): Step => action))
  await sql`update trust.restriction set ended_at = ${tx.now}, ended_why = 'reconsidered'
    where shop_id = ${shopId} and id = ${id} and ended_at is null`.execute(tx.db)
  await sql`insert into trust.snooze (shop_id, rule, until) values (${shopId}, ${rule}, ${after(tx.now, days(snoozeDays))})
    on conflict (shop_id, rule) do update set until = greatest(snooze.until, excluded.until)`.execute(tx.db)
  const to = strongest((await restrictionsOf(tx, shopId)).map(({ action }): Step => action))
  await announce(tx, 'seller_restrictions_changed', { shopId, from: before, to, decisionId })
}

/** A person overrules the rule, or says that it was right. @throws no_longer_to_be_overruled, restriction_not_in_force */
export function overrule(
  ctx: Ctx,
  { shopId, restrictionId, lift: lifts, words }: Asked & { lift: boolean },
): Promise<Reconsideration> {
  return transact(ctx, async (tx) => {
    const restriction = await lockInForce(tx, shopId, restrictionId)
    const asked = await readReconsideration(tx, shopId, restrictionId)
    if (!asked) throw notFound('reconsideration')
    if (asked.answerBy <= tx.now || asked.answeredBy === 'operator') throw noLongerToBeOverruled()
    const answer = lifts ? 'lifted' : 'upheld'
    const decisionId = await recordDecision(tx, {
      subject_kind: 'reconsideration',
      subject_id: restrictionId,
      shop_id: shopId,
      account_id: accountIdOf(tx.actor) ?? null,
      rule: restriction.rule,
      rule_version: restriction.ruleVersion,
      verdict: answer,
      code: `overruled_${answer}`,
      sentence: words,
      reasons: [],
      facts: { answeredBy: 'operator' },
    })
    await sql`update trust.reconsideration set answered_at = ${tx.now}, answer = ${answer}, answered_by = 'operator',
        answered_by_account_id = ${accountIdOf(tx.actor) ?? null}, answer_words = ${words}, decision_id = ${decisionId}
      where shop_id = ${shopId} and restriction_id = ${restrictionId}`.execute(tx.db)
    if (lifts) await lift(tx, restriction, decisionId)
    return (await readReconsideration(tx, shopId, restrictionId))!
  })
}
