// A seller asks once: what counts anew to nothing is lifted at once, what still holds stays until a person says otherwise or its day comes.
import { beforeAll, expect, test } from 'vitest'
import { days } from '#platform/clock'
import { transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import {
  askReconsideration,
  judgeSeller,
  overrule,
  reactions,
  reconsiderationsToOverrule,
  restrictionsOf,
} from '../index.ts'

const world = await openTestWorld()
beforeAll(() => reactions())

async function frozen(
  how: 'by the log' | 'by a counter that was wrong',
): Promise<{ shopId: string; restrictionId: string }> {
  const shopId = newId(world.clock.read())
  await transact(world.ctx(), (tx) => announce(tx, 'shop_opened', { shopId, ownerAccountId: newId(tx.now) }))
  await world.drain()
  for (let tries = 0; tries < 8; tries += 1) {
    world.clock.advance(3_600_000)
    if (how === 'by the log')
      await transact(world.ctx(), (tx) =>
        announce(tx, 'attempt_refused', { shopId, accountId: null, code: 'contact_details_in_text', field: 'title' }),
      )
    else
      await world.owner.query("insert into trust.mark (shop_id, id, kind, at) values ($1, $2, 'contact_attempt', $3)", [
        shopId,
        newId(world.clock.read()),
        world.clock.read(),
      ])
  }
  await world.drain()
  await transact(world.ctx(), (tx) => judgeSeller(tx, shopId))
  const [strongest] = await restrictionsOf(world.ctx(), shopId)
  expect(strongest).toMatchObject({ action: 'freeze_shop' })
  return { shopId, restrictionId: strongest!.id }
}

const words = 'Those were the sizes of tyres and no phone numbers.'

test('a freeze that rests on a wrong counter is lifted at once, and its rule is silent about the shop for a month', async () => {
  const held = await frozen('by a counter that was wrong')
  expect(await askReconsideration(world.ctx(), { ...held, words })).toMatchObject({
    answer: 'lifted',
    answeredBy: 'rule',
  })
  expect((await restrictionsOf(world.ctx(), held.shopId)).map(({ action }) => action)).not.toContain('freeze_shop')
  const { rows } = await world.owner.query('select until from trust.snooze where shop_id = $1', [held.shopId])
  expect(rows[0].until.getTime() - world.clock.read().getTime()).toBe(days(30))
})

test('a freeze that counts anew to the same stays, with the numbers, and is decided anew once', async () => {
  const held = await frozen('by the log')
  const answer = await askReconsideration(world.ctx(), { ...held, words })
  expect(answer).toMatchObject({
    answer: 'upheld',
    answeredBy: 'rule',
    sentences: { en: expect.stringContaining('8 times in 30 days') },
  })
  await expect(askReconsideration(world.ctx(), { ...held, words })).rejects.toMatchObject({
    code: 'already_reconsidered',
  })
  expect((await reconsiderationsToOverrule(world.ctx())).map(({ shopId }) => shopId)).toContain(held.shopId)
})

test('a person may overrule the rule within two weeks, once, and the seller is free; after that nobody may', async () => {
  const held = await frozen('by the log')
  await askReconsideration(world.ctx(), { ...held, words })
  const actor = {
    kind: 'account' as const,
    accountId: newId(world.clock.read()),
    role: 'admin' as const,
    sessionId: newId(world.clock.read()),
  }
  const asOperator = () => ({ ...world.ctx(), actor })
  const lifted = await overrule(asOperator(), { ...held, lift: true, words: 'They are tyre sizes indeed.' })
  expect(lifted).toMatchObject({ answer: 'lifted', answeredBy: 'operator', answerWords: 'They are tyre sizes indeed.' })
  expect((await restrictionsOf(world.ctx(), held.shopId)).map(({ action }) => action)).not.toContain('freeze_shop')
  const other = await frozen('by the log')
  await askReconsideration(world.ctx(), { ...other, words })
  world.clock.advance(days(14))
  await expect(overrule(asOperator(), { ...other, lift: true, words: 'Too late' })).rejects.toMatchObject({
    code: 'no_longer_to_be_overruled',
  })
})
