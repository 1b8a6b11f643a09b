// How a seller of the tests becomes payable: she pays KES 10 from her payout number, and has them back.
import { minutes } from '../platform/clock.ts'
import { worked } from './cast.ts'
import type { Browser, Market } from './market.ts'

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
