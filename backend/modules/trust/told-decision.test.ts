// The operator reads a decision in her own language: with the words that were kept with it, never put together anew.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { listDecisions } from '#trust'
import { openTestWorld } from '../../test/harness.ts'
import { type Decision, recordDecision } from './actions/record-decision.ts'

const world = await openTestWorld()

const decided = async (decision: Partial<Decision>): Promise<{ en: string; sw: string }> => {
  const shopId = decision.shop_id ?? newId(world.clock.read())
  await recordDecision(world.ctx(), {
    ...{
      subject_kind: 'listing',
      subject_id: 'x',
      shop_id: shopId,
      rule: 'a-rule',
      rule_version: 1,
      verdict: 'refuse',
    },
    ...{ code: 'a_code', sentence: 'Its price is far too low.', reasons: [], facts: {} },
    ...decision,
  })
  const said = async (language: 'en' | 'sw') => (await listDecisions(world.ctx(), 1, { shopId, language }))[0]!.sentence
  return { en: await said('en'), sw: await said('sw') }
}

test('of a listing or an order the verdict says it in both languages', async () => {
  const sentences = { en: 'Its price is far too low.', sw: 'Bei yake ni ya chini mno.' }
  expect(await decided({ output: JSON.stringify({ sentences }) })).toEqual(sentences)
})

test('of a shop’s conduct it is what begins that is told, before what goes on', async () => {
  const moves = [
    { move: 'renew', text: { en: 'Old', sw: 'Zamani' } },
    { move: 'begin', text: { en: 'New', sw: 'Mpya' } },
  ]
  const said = await decided({ subject_kind: 'conduct', sentence: 'New', output: JSON.stringify({ moves }) })
  expect(said).toEqual({ en: 'New', sw: 'Mpya' })
})

test('what ended, and what was kept in English alone, is left to its code', async () => {
  const ended = { moves: [{ move: 'end', why: 'term_over' }] }
  const ending = await decided({ subject_kind: 'conduct', sentence: '', output: JSON.stringify(ended) })
  expect(ending).toEqual({ en: '', sw: '' })
  expect(await decided({ subject_kind: 'attempt', sentence: 'Refused in description.' })).toEqual({
    en: 'Refused in description.',
    sw: '',
  })
})

test('a rule’s answer to who asked anew is read in Swahili too, and a person’s own words stay as she wrote them', async () => {
  const [shopId, restrictionId] = [newId(world.clock.read()), newId(world.clock.read())]
  const { rows } = await sql<{ id: string }>`select id from trust.decision limit 1`.execute(world.db)
  await sql`insert into trust.restriction (shop_id, id, rule, rule_version, action, code, sentence_en, sentence_sw, lifts_en,
      lifts_sw, figures, since, until, decision_id)
    values (${shopId}, ${restrictionId}, 'a-rule', 1, 'watch', 'a_code', '', '', '', '', '{}', ${world.ctx().now}, ${world.ctx().now}, ${rows[0]!.id})`.execute(
    world.db,
  )
  await sql`insert into trust.reconsideration (shop_id, restriction_id, words, asked_at, answer_by, answered_at, answer,
      answered_by, sentence_en, sentence_sw)
    values (${shopId}, ${restrictionId}, 'Why?', ${world.ctx().now}, ${world.ctx().now}, ${world.ctx().now}, 'upheld', 'rule', 'It stays.', 'Inabaki.')`.execute(
    world.db,
  )
  const about = { subject_kind: 'reconsideration', subject_id: restrictionId, shop_id: shopId } as const
  const answered = await decided({ ...about, code: 'reconsideration_upheld', sentence: 'It stays.' })
  expect(answered).toEqual({ en: 'It stays.', sw: 'Inabaki.' })
  const said = async () => (await listDecisions(world.ctx(), 1, { shopId, language: 'sw' }))[0]!.sentence
  await recordDecision(
    { ...world.ctx(), now: new Date(world.ctx().now.getTime() + 1000) },
    {
      ...about,
      ...{ rule: 'a-rule', rule_version: 1, verdict: 'lifted', code: 'overruled_lifted', sentence: 'You were right.' },
      ...{ reasons: [], facts: {} },
    },
  )
  expect(await said()).toBe('You were right.')
})
