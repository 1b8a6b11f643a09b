// A problem with an order of the demo market: its buyer reports and shows it, and the seller answers or does not.
import { addPhoto, answerAsSeller, openDispute } from '#disputes'
import { after, hours } from '#platform/clock'
import type { SeedOrder } from './market/index.ts'
import { products } from './market/index.ts'
import { problems } from './market/problems.ts'
import { composeStudioPicture } from './pictures/compose-studio-picture.ts'
import type { Buyer } from './play-order.ts'
import type { PlayedShop } from './play-shop.ts'
import type { Stage } from './stage.ts'
import type { Timeline } from './timeline.ts'

/** @param at when the parcel has arrived @param idOf the order's id, once it is placed */
export function playProblem(
  stage: Stage,
  timeline: Timeline,
  { order, shop, buyer, at }: { order: SeedOrder; shop: PlayedShop; buyer: Buyer; at: Date },
  idOf: () => string | undefined,
): void {
  const problem = problems[order.story]
  if (!problem) return
  const { answer, ...report } = problem
  timeline.add({
    at: after(at, hours(3)),
    title: `${buyer.person.name} has a problem with ${shop.seed.name}`,
    act: async () => {
      const orderId = idOf()
      if (!orderId) return
      await openDispute(stage.ctx(buyer.actor), orderId, report)
      await addPhoto(stage.ctx(buyer.actor), { by: 'buyer', orderId }, await photoOf(order, shop))
    },
  })
  if (!answer) return
  timeline.add({
    at: after(at, hours(9)),
    title: `${shop.seed.name} answers the problem`,
    act: async () => {
      const orderId = idOf()
      if (orderId) await answerAsSeller(stage.ctx(shop.owner), shop.shopId, orderId, answer)
    },
  })
}

/** As the thing stands on the buyer's table: from nearer than the shop showed it. */
async function photoOf({ items }: SeedOrder, { seed }: PlayedShop): Promise<Uint8Array> {
  const product = products.find(({ shop, title }) => shop === seed.slug && title === items[0]?.product)
  return composeStudioPicture({
    object: product?.object ?? 'running-shoe',
    palette: seed.palette,
    size: 800,
    variant: 1,
  })
}
