// Where a shop's money is, why, and until when: what its owner sees.
import { kes, maskPhone, type SellerMoney, toWireId } from '@amana/contract'
import { type Hold, holdsOfShop, releasedHoldsOfShop, reservesOfShop } from '#escrow'
import { shopBalances } from '#ledger'
import { readDisbursements } from '#payments'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { nextDue } from '#platform/schedule'
import { readShopForSale } from '#shops'
import { decide } from './eligibility.ts'
import { readHalts } from './halts.ts'
import { readPayoutHold } from './holds.ts'
import { type MoneyPart, moneyParts } from './parts.ts'
import { readPayoutNumber } from './payout-number.ts'
import { payoutView } from './payout-view.ts'
import { paidOutCents, payoutsOfShop } from './queries.ts'
import { payoutCron } from './rules.ts'
import { date, shillings } from './wording.ts'

const payoutsShown = 50
/** What is available is of the newest releases; older ones than these are one part. */
const releasesLookedAt = 200

const heldSentence = (hold: Hold): string =>
  hold.releaseAt
    ? `${shillings(hold.remainingCents)} from ${hold.orderNumber} is held until ${date(hold.releaseAt)}, or until the buyer says all is well.`
    : `${shillings(hold.remainingCents)} from ${hold.orderNumber} is held until the buyer has the goods. Ship it and enter the buyer's code: that starts the clock.`

const reserveSentence = (hold: Hold): string =>
  `${shillings(hold.reserveCents)} from ${hold.orderNumber} stays in reserve until ${date(hold.reserveReleaseAt!)}, as for every new seller.`

const partView = (part: MoneyPart): SellerMoney['parts'][number] => ({
  where: part.where,
  amount: kes(part.cents),
  code: part.code,
  sentence: part.sentence,
  until: part.until?.toISOString() ?? null,
  orderId: part.orderId && toWireId('order', part.orderId),
  orderNumber: part.orderNumber,
})

/** Since when payouts are stopped for everybody, if they are. */
async function haltedSince(ctx: Ctx): Promise<Date | null> {
  const open = (await readHalts(ctx, 20)).filter((halt) => halt.what === 'payouts' && !halt.liftedAt)
  return open.map(({ since }) => since).sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}

export async function sellerMoney(ctx: Ctx, shopId: string): Promise<SellerMoney> {
  const shop = await readShopForSale(ctx, shopId)
  if (!shop) throw notFound('shop')
  const nextPayoutAt = nextDue(payoutCron, ctx.now)
  const own = await transactForShop(ctx, shopId, async (tx) => ({
    balances: await shopBalances(tx, shopId),
    holds: await holdsOfShop(tx, shopId),
    reserves: await reservesOfShop(tx, shopId),
    released: await releasedHoldsOfShop(tx, shopId, releasesLookedAt),
    payouts: await payoutsOfShop(tx, shopId, payoutsShown),
    paidOutCents: await paidOutCents(tx, shopId),
    hold: await readPayoutHold(tx, shopId, nextPayoutAt),
  }))
  const number = await readPayoutNumber(ctx, shop)
  const open = own.payouts.filter((payout) => payout.state === 'prepared').map(({ id }) => id)
  const progress = await readDisbursements(ctx, 'payout', open)
  const next = decide(shop, own.balances.availableCents, nextPayoutAt, { number, hold: own.hold })
  const parts = moneyParts({
    ...{ balances: own.balances, holds: own.holds, reserves: own.reserves, released: own.released, next, nextPayoutAt },
    underWay: own.payouts
      .filter(({ state }) => state === 'prepared')
      .map((payout) => ({ payout, progress: progress.get(payout.id)?.state })),
    haltedSince: await haltedSince(ctx),
  })
  return {
    held: kes(own.balances.heldCents),
    reserve: kes(own.balances.reserveCents),
    available: kes(own.balances.availableCents),
    inTransit: kes(own.balances.inTransitCents),
    paidOut: kes(own.paidOutCents),
    owed: kes(own.balances.owedCents),
    nextPayoutAt: nextPayoutAt.toISOString(),
    payoutPhoneMasked: shop.payoutPhone ? maskPhone(shop.payoutPhone) : '',
    nextPayout: {
      amount: kes(next.payCents),
      reasons: [
        ...next.reasons,
        ...own.reserves.map((hold) => ({ code: 'in_reserve', sentence: reserveSentence(hold) })),
      ],
    },
    heldOrders: own.holds.map((hold) => ({
      orderId: toWireId('order', hold.orderId),
      number: hold.orderNumber,
      amount: kes(hold.remainingCents),
      releaseAt: hold.releaseAt?.toISOString() ?? null,
      sentence: heldSentence(hold),
    })),
    parts: parts.map(partView),
    payouts: own.payouts.map((payout) => payoutView(payout, progress.get(payout.id)?.state)),
  }
}
