// How a seller of the tests becomes payable: she pays KES 10 from her payout number, and has them back.

import { provePayoutNumber as prove } from '#payouts'
import { minutes } from '../platform/clock.ts'
import { worked } from './cast.ts'
import type { Browser, Market } from './market.ts'
import type { PayingWorld } from './paying-world.ts'

/** By her browser and her phone; takes about a minute of the clocks. */
export async function provePayoutNumber(
  market: Market,
  seller: { browser: Browser; shopId: string },
  phone: string,
): Promise<void> {
  worked(await seller.browser.send('POST', `/api/seller/shops/${seller.shopId}/payout-number/proof`, {}))
  await market.drain()
  worked(await market.answerPrompt(phone, { pin: '1234' }))
  await market.advance(minutes(1))
  await market.settle()
  const { state } = worked(await seller.browser.get(`/api/seller/shops/${seller.shopId}/payout-number`))
  if (state !== 'proved') throw new Error(`the payout number is ${state}`)
}

/** The same where there are no browsers. The phone needs KES 10 on it. */
export async function proveInWorld(world: PayingWorld, shopId: string, phone: string): Promise<void> {
  await prove(world.ctx(), shopId)
  await world.drain()
  await world.answer(phone, { pin: '1234' })
  await world.pass(2_000)
}
