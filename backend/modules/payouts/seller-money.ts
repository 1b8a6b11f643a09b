// Where a shop's money is, why, and until when: what its owner sees.
import { kes, maskPhone, type SellerMoney, toWireId } from '@amana/contract'
import { type Hold, holdsOfShop, releasedHoldsOfShop, reservesOfShop } from '#escrow'
import { shopBalances } from '#ledger'
import { readDisbursements } from '#payments'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { nextDue } from '#platform/schedule'
import { readShopForSale } from '#shops'
import { payOutLeaves } from '#trust'
import { decide } from './eligibility.ts'
import { type Halt, readHalts } from './halts.ts'
import { readPayoutHold } from './holds.ts'
import { type MoneyPart, moneyParts } from './parts.ts'
import { readPayoutNumber } from './payout-number.ts'
import { payoutView } from './payout-view.ts'
import { paidOutCents, payoutsOfShop } from './queries.ts'
import { payoutCron } from './rules.ts'
import { saidWith } from './values.ts'
import { date, shillings } from './wording.ts'

const payoutsShown = 50
/** What is available is of the newest releases; older ones than these are one part. */
const releasesLookedAt = 200

const heldSentence = (hold: Hold): string =>
  hold.frozenSince
    ? `${shillings(hold.remainingCents)} from ${hold.orderNumber} stands still until the problem its buyer reported is decided.`
    : hold.releaseAt
      ? `${shillings(hold.remainingCents)} from ${hold.orderNumber} is held until ${date(hold.releaseAt)}, or until the buyer says all is well.`
      : `${shillings(hold.remainingCents)} from ${hold.orderNumber} is held until the buyer has the goods. Ship it and enter the buyer's code: that starts the clock.`

const reserveReason = ({ reserveCents: cents, reserveReleaseAt, orderNumber }: Hold) => ({
  code: 'in_reserve',
  sentence: `${shillings(cents)} from ${orderNumber} stays in reserve until ${date(reserveReleaseAt!)}, as for every new seller.`,
  values: { ...saidWith({ cents, until: reserveReleaseAt! }), orderNumber },
})

const partView = (part: MoneyPart): SellerMoney['parts'][number] => ({
  where: part.where,
  amount: kes(part.cents),
  code: part.code,
  sentence: part.sentence,
  values: saidWith(part.values),
  until: part.until?.toISOString() ?? null,
  orderId: part.orderId && toWireId('order', part.orderId),
  orderNumber: part.orderNumber,
})

/** What has stopped payouts for everybody, if they are stopped: of several halts the first. */
async function openHalt(ctx: Ctx): Promise<Halt | undefined> {
  const open = (await readHalts(ctx, 20)).filter((halt) => halt.what === 'payouts' && !halt.liftedAt)
  return open.sort((a, b) => a.since.getTime() - b.since.getTime())[0]
}

/** An operator's own words are for operators; a seller is told that it was a person, and what happens by itself. */
const haltCause = ({ placedBy, code }: Halt): 'operator' | 'books' | 'statement' =>
  placedBy ? 'operator' : code === 'statement_unread' ? 'statement' : 'books'

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
    leave: (await payOutLeaves(tx, [shopId], nextPayoutAt)).get(shopId)!,
  }))
  const number = await readPayoutNumber(ctx, shop)
  const open = own.payouts.filter((payout) => payout.state === 'prepared').map(({ id }) => id)
  const progress = await readDisbursements(ctx, 'payout', open)
  const next = decide(shop, own.balances.availableCents, nextPayoutAt, { number, hold: own.hold, leave: own.leave })
  const halt = await openHalt(ctx)
  const parts = moneyParts({
    ...{ balances: own.balances, holds: own.holds, reserves: own.reserves, released: own.released, next, nextPayoutAt },
    underWay: own.payouts
      .filter(({ state }) => state === 'prepared')
      .map((payout) => ({ payout, progress: progress.get(payout.id)?.state })),
    haltedSince: halt?.since ?? null,
  })
  return {
    held: kes(own.balances.heldCents),
    reserve: kes(own.balances.reserveCents),
    available: kes(own.balances.availableCents),
    inTransit: kes(own.balances.inTransitCents),
    paidOut: kes(own.paidOutCents),
    owed: kes(own.balances.owedCents),
    nextPayoutAt: nextPayoutAt.toISOString(),
    halt: halt ? { since: halt.since.toISOString(), cause: haltCause(halt) } : null,
    payoutPhoneMasked: shop.payoutPhone ? maskPhone(shop.payoutPhone) : '',
    nextPayout: {
      amount: kes(next.payCents),
      reasons: [
        ...next.reasons.map(({ values, ...reason }) => ({ ...reason, values: saidWith(values) })),
        ...own.reserves.map(reserveReason),
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
