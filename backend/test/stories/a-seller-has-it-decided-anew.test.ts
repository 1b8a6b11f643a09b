// A seller reads why something is in force and until when, has it decided anew once, and whoever runs Amana may overrule the rule.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { transact } from '#platform/context'
import { judgeSeller, restrictionsOf } from '#trust'
import { days, hours } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { tryToShareContacts } from '../be-restricted.ts'
import { openShoeShop, password, type ShopOnStage, salim, wanjiku, worked } from '../cast.ts'
import { type Browser, openMarket } from '../market.ts'

const market = await openMarket()
const idOf = (shop: ShopOnStage): string => fromWireId('shop', shop.shopId)!
const words = 'It was the number of a jersey and no telephone at all'

/** Marks that no fact tells of: what is counted from the records again does not find them. */
async function miscount(shopId: string, tries: number): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1)
    await market.owner.query("insert into trust.mark (shop_id, id, kind, at) values ($1, $2, 'contact_attempt', $3)", [
      shopId,
      newId(market.clock.read()),
      market.clock.read(),
    ])
  await transact(market.ctx(), (tx) => judgeSeller(tx, shopId))
}

async function signIn(email: string): Promise<Browser> {
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email, password }))
  return browser
}

const standingOf = async (seller: Browser, shop: ShopOnStage) =>
  worked(await seller.get(`/api/seller/shops/${shop.shopId}/standing`))
const ask = (seller: Browser, shop: ShopOnStage, restrictionId: string) =>
  seller.send('POST', `/api/seller/shops/${shop.shopId}/restrictions/${restrictionId}/reconsideration`, { words })

test('a seller in her first week reads every limit as a count, and that nothing is in force', async () => {
  const shop = await openShoeShop(market)
  const standing = await standingOf(shop.browser, shop)
  expect(standing).toMatchObject({ tier: 'new', nextTier: 'established', inForce: [], past: [], windowDays: 365 })
  expect(standing.doors.every(({ open }: { open: boolean }) => open)).toBe(true)
  expect(standing.nextAllowances).not.toEqual(standing.allowances)
  expect(standing.metrics[0]).toMatchObject({ code: 'lost_orders', count: 0, of: 0 })
})

test('what still holds is upheld with the numbers, once, and the doors say what is closed until when', async () => {
  const shop = await openShoeShop(market, salim, { slug: 'decided-anew' })
  await tryToShareContacts(market, idOf(shop), 5)
  const seller = await signIn(salim.email)
  const { inForce, doors } = await standingOf(seller, shop)
  expect(inForce.map(({ action, mayAsk }: { action: string; mayAsk: boolean }) => [action, mayAsk])).toEqual([
    ['limit_listings', true],
    ['limit_messages', true],
  ])
  expect(doors).toMatchObject([
    { door: 'order', open: true },
    { door: 'pay_out', open: true },
    { door: 'open_listing', open: false, until: inForce[0].until },
    { door: 'message', open: false, until: inForce[1].until },
  ])
  const answer = worked(await ask(seller, shop, inForce[0].id))
  expect(answer).toMatchObject({ answer: 'upheld', answeredBy: 'rule', mayStillChange: true })
  expect(answer.sentence).toContain('It stays: ')
  expect(await ask(seller, shop, inForce[0].id)).toMatchObject({ status: 409, body: { code: 'already_reconsidered' } })
  expect((await standingOf(seller, shop)).inForce[0]).toMatchObject({ mayAsk: false, reconsideration: { words } })
})

test('what was counted wrongly is lifted at once, and stays to be read', async () => {
  const shop = await openShoeShop(
    market,
    { ...wanjiku, email: 'lifted@amana.example', phone: '+254711000733' },
    { slug: 'lifted' },
  )
  await miscount(idOf(shop), 5)
  const [listings] = await restrictionsOf(market.ctx(), idOf(shop))
  const seller = await signIn('lifted@amana.example')
  const { inForce } = await standingOf(seller, shop)
  expect(worked(await ask(seller, shop, inForce[0].id))).toMatchObject({ answer: 'lifted', mayStillChange: false })
  expect((await restrictionsOf(market.ctx(), idOf(shop))).map(({ id }) => id)).not.toContain(listings!.id)
  expect((await standingOf(seller, shop)).past[0]).toMatchObject({ endedWhy: 'reconsidered' })
})

test('what has ended by itself cannot be decided anew, and nobody asks about another’s shop', async () => {
  const shop = await openShoeShop(
    market,
    { ...wanjiku, email: 'ended@amana.example', phone: '+254711000734' },
    { slug: 'ended' },
  )
  await tryToShareContacts(market, idOf(shop), 3)
  const first = await signIn('ended@amana.example')
  const { inForce } = await standingOf(first, shop)
  await market.advance(days(1) + hours(1))
  const seller = await signIn('ended@amana.example')
  expect(await ask(seller, shop, inForce[0].id)).toMatchObject({
    status: 409,
    body: { code: 'restriction_not_in_force' },
  })
  const other = await openShoeShop(
    market,
    { ...wanjiku, email: 'other@amana.example', phone: '+254711000735' },
    { slug: 'others' },
  )
  await tryToShareContacts(market, idOf(other), 3)
  const [theirs] = await restrictionsOf(market.ctx(), idOf(other))
  expect(theirs).toBeDefined()
  const answer = await seller.send(
    'POST',
    `/api/seller/shops/${other.shopId}/restrictions/${inForce[0].id}/reconsideration`,
    { words },
  )
  expect(answer.status).toBe(403)
})
