// The whole play: half a year of a small market, told through the same actions that people use, ending at this moment.

import { addProduct, changeProduct } from '#catalogue'
import { createAccount, createOperator } from '#identity'
import { recordOpeningFloat } from '#ledger'
import { after, days, hours } from '#platform/clock'
import { type Actor, transact } from '#platform/context'
import { assert, Refusal } from '#platform/errors'
import { newId } from '#platform/ids'
import { demoPassword, demoSecondFactorSecret } from './demo-login.ts'
import {
  attempts,
  buyers,
  complainer,
  everydayOrders,
  operator,
  orders,
  problemOrders,
  products,
  questions,
  type SeedAttempt,
  type SeedOrder,
  sellers,
  shops,
} from './market/index.ts'
import { type Buyer, playOrder } from './play-order.ts'
import { playQuestion } from './play-question.ts'
import { type PlayedShop, playShop, productInput } from './play-shop.ts'
import { asksAnew, playAskingAnew } from './play-standing.ts'
import type { Stage } from './stage.ts'
import { openTimeline } from './timeline.ts'

/** What the simulated network gives the payout shortcode to start with. */
const openingFloatCents = 500_000_000

/** How far back the messages on phones and in mailboxes go. */
const daysTold = 14

/**
 * Which shops to play: all of them, or those that the browser test needs. There no order waits for somebody to go on with it:
 * nobody would, and a clock that is moved by days would make honest sellers look like those who take money and send nothing.
 */
export type Size = 'whole' | 'small'
const waitsForSomebody: ReadonlySet<SeedOrder['story']> = new Set(['paid_waiting_dispatch', 'shipped'])
const smallShops = new Set(['wanjiku-shoes', 'sauti-audio', 'limuru-greens', 'zuri-wa-nakuru', 'bei-poa-deals'])

async function playAttempt(stage: Stage, shop: PlayedShop, attempt: SeedAttempt): Promise<void> {
  const ctx = stage.ctx(shop.owner)
  try {
    if (attempt.kind === 'publish_product' && attempt.listing)
      await addProduct(ctx, shop.shopId, productInput(attempt.listing))
    else if (attempt.kind === 'edit_product' && attempt.text) {
      const productId = shop.listed.get(attempt.product ?? '') ?? [...shop.listed.values()][0]
      if (productId) await changeProduct(ctx, shop.shopId, productId, { [attempt.text.field]: attempt.text.value })
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** Runs the play. `end` is the present moment. */
export async function play(stage: Stage, end: Date, size: Size, tell: (line: string) => void): Promise<void> {
  const cast = size === 'whole' ? shops : shops.filter((shop) => smallShops.has(shop.slug))
  const names = new Set(cast.map((shop) => shop.slug))
  const script = [...orders, ...everydayOrders, ...problemOrders].filter(
    ({ shop, story }) => names.has(shop) && !(size === 'small' && waitsForSomebody.has(story)),
  )
  const dayOf = (daysAgo: number, hour = 9) => after(end, -days(daysAgo) - (daysAgo >= 1 ? hours(14 - hour) : 0))

  await transact(stage.ctx(), (tx) => recordOpeningFloat(tx, { amountCents: openingFloatCents }))
  await transact(stage.ctx(), (tx) =>
    createOperator(tx, {
      ...operator,
      phone: `+${operator.phone}`,
      password: demoPassword,
      secondFactorSecret: demoSecondFactorSecret,
    }),
  )
  const actors = new Map<string, Buyer>()
  for (const person of [...buyers, complainer]) {
    const { id } = await transact(stage.ctx(), (tx) =>
      createAccount(tx, {
        ...person,
        role: 'buyer',
        phone: `+${person.phone}`,
        password: demoPassword,
        verified: true,
      }),
    )
    const actor: Actor = { kind: 'account', accountId: id, role: 'buyer', sessionId: newId(stage.now()) }
    actors.set(person.key, { person, actor })
  }
  for (const { person } of actors.values())
    await stage.network.setPhone(`+${person.phone}`, { name: person.name, balance: 450_000 })

  const played = new Map<string, PlayedShop>()
  const daysAgoNow = () => (end.getTime() - stage.now().getTime()) / days(1)
  const timeline = openTimeline(stage, async () => {
    let listed = 0
    for (const shop of played.values()) listed += await shop.listDue(daysAgoNow())
    if (listed > 0) await stage.settle()
  })
  for (const seed of cast)
    timeline.add({
      at: dayOf(seed.startedDaysAgo, 8),
      title: `${seed.name} opens`,
      act: async () => {
        const person = sellers[shops.indexOf(seed)]
        assert(person, 'each shop has its seller')
        await stage.network.setPhone(person.phone, { name: person.name, balance: 20_000 })
        const shop = await playShop(
          stage,
          seed,
          person,
          demoPassword,
          products.filter((product) => product.shop === seed.slug),
        )
        played.set(seed.slug, shop)
        await shop.listDue(daysAgoNow() + 0.9)
      },
    })
  const addOrder = (order: SeedOrder, index: number) => {
    // Spread over the day, so that a morning's orders are not all of one minute; today's stay in the past.
    const at =
      order.daysAgo >= 1
        ? after(dayOf(order.daysAgo, 9), (index % 9) * 2_700_000 + (index % 7) * 61_000)
        : momentToday(end, order, index)
    timeline.add({
      at: after(at, -1000),
      title: `order ${index}`,
      act: async () => {
        const shop = played.get(order.shop)
        const buyer =
          typeof order.buyer === 'string'
            ? actors.get(order.buyer)
            : { person: order.buyer, actor: { kind: 'visitor' } as const }
        assert(shop && buyer, `order ${index} has its shop and its buyer`)
        playOrder(stage, timeline, order, shop, buyer, at)
      },
    })
  }
  script.forEach(addOrder)
  for (const attempt of attempts.filter((each) => names.has(each.shop)))
    timeline.add({
      at: dayOf(attempt.daysAgo, 12),
      title: `attempt: ${attempt.why}`,
      act: async () => {
        const shop = played.get(attempt.shop)
        if (shop) await playAttempt(stage, shop, attempt)
      },
    })
  for (const asked of asksAnew.filter((each) => names.has(each.shop)))
    timeline.add({
      at: dayOf(asked.daysAgo, 13),
      title: 'a seller asks for a restriction to be decided anew',
      act: async () => {
        const shop = played.get(asked.shop)
        if (shop) await playAskingAnew(stage, shop, asked.words)
      },
    })
  for (const asked of questions.filter((each) => names.has(each.shop)))
    playQuestion(stage, timeline, asked, after(end, -days(asked.daysAgo)), () => {
      const shop = played.get(asked.shop)
      const asker = actors.get(asked.buyer)?.actor
      assert(shop && asker, 'a question has its shop and its asker')
      return { shop, asker }
    })
  // What happened long ago is not told to anybody any more: mailboxes and phones hold the last weeks.
  stage.config.NOTICES = 'off'
  timeline.add({
    at: dayOf(daysTold),
    title: 'people are told',
    act: async () => {
      stage.config.NOTICES = 'on'
    },
  })
  await timeline.play(end, tell)
}

/** What was ordered today lies minutes back; what is still to be paid, a moment. */
const momentToday = (end: Date, order: SeedOrder, index: number): Date =>
  after(end, order.story === 'awaiting_payment' ? -30_000 - index * 10 : -hours(2) - (index % 20) * 120_000)
