// A visitor of the demo market asks about a product before she orders it, and the seller answers some hours later.
import { after, hours } from '#platform/clock'
import type { Actor } from '#platform/context'
import { assert } from '#platform/errors'
import { answerQuestion, askQuestion } from '#questions'
import type { SeedQuestion } from './market/index.ts'
import type { PlayedShop } from './play-shop.ts'
import type { Stage } from './stage.ts'
import type { Timeline } from './timeline.ts'

/** @param who both, once the shop is open */
export function playQuestion(
  stage: Stage,
  timeline: Timeline,
  asked: SeedQuestion,
  at: Date,
  who: () => { shop: PlayedShop; asker: Actor },
): void {
  let questionId: string | undefined
  timeline.add({
    at,
    title: `${asked.buyer} asks about ${asked.product}`,
    act: async () => {
      const { shop, asker } = who()
      const productId = shop.listed.get(asked.product)
      assert(productId, `${asked.product} is listed`)
      questionId = (await askQuestion(stage.ctx(asker), productId, asked.text)).id
    },
  })
  if (!asked.answer) return
  const [afterHours, text] = asked.answer
  timeline.add({
    at: after(at, hours(afterHours)),
    title: `an answer about ${asked.product}`,
    act: async () => {
      const { shop } = who()
      assert(questionId, 'it was asked')
      await answerQuestion(stage.ctx(shop.owner), shop.shopId, questionId, text)
    },
  })
}
