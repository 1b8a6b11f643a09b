// Where a shop's money is, why, and until when: what its owner sees.
import { kes, maskPhone, type SellerMoney, toWireId } from '@amana/contract'
import { type Hold, holdsOfShop, reservesOfShop } from '#escrow'
import { shopBalances } from '#ledger'
import { type DisbursementState, disbursementFailureSentence, readDisbursements } from '#payments'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { nextDue } from '#platform/schedule'
import { readShopForSale } from '#shops'
import { decide } from './eligibility.ts'
import { readPayoutHold } from './holds.ts'
import { readPayoutNumber } from './payout-number.ts'
import { type Payout, paidOutCents, payoutsOfShop } from './queries.ts'
import { payoutCron } from './rules.ts'
import { date, shillings } from './wording.ts'

const payoutsShown = 50

const heldSentence = (hold: Hold): string =>
  hold.releaseAt
    ? `${shillings(hold.remainingCents)} from ${hold.orderNumber} is held until ${date(hold.releaseAt)}, or until the buyer says all is well.`
    : `${shillings(hold.remainingCents)} from ${hold.orderNumber} is held until the buyer has the goods. Ship it and enter the buyer's code: that starts the clock.`

const reserveSentence = (hold: Hold): string =>
  `${shillings(hold.reserveCents)} from ${hold.orderNumber} stays in reserve until ${date(hold.reserveReleaseAt!)}, as for every new seller.`

const shownAs: Record<DisbursementState, SellerMoney['payouts'][number]['state']> = {
  prepared: 'prepared',
  sending: 'sending',
  waiting: 'sending',
  unknown: 'unknown',
  paid: 'paid',
  failed: 'failed',
}

const payoutView = (payout: Payout, progress: DisbursementState | undefined): SellerMoney['payouts'][number] => ({
  id: toWireId('payout', payout.id),
  amount: kes(payout.amount_cents),
  state: payout.state === 'prepared' ? shownAs[progress ?? 'prepared'] : payout.state,
  phoneMasked: maskPhone(payout.phone),
  receipt: payout.receipt,
  preparedAt: payout.prepared_at.toISOString(),
  settledAt: payout.settled_at?.toISOString() ?? null,
  failure: payout.failure && `${disbursementFailureSentence(payout.failure)} The money is available again.`,
})

export async function sellerMoney(ctx: Ctx, shopId: string): Promise<SellerMoney> {
  const shop = await readShopForSale(ctx, shopId)
  if (!shop) throw notFound('shop')
  const nextPayoutAt = nextDue(payoutCron, ctx.now)
  const own = await transactForShop(ctx, shopId, async (tx) => ({
    balances: await shopBalances(tx, shopId),
    holds: await holdsOfShop(tx, shopId),
    reserves: await reservesOfShop(tx, shopId),
    payouts: await payoutsOfShop(tx, shopId, payoutsShown),
    paidOutCents: await paidOutCents(tx, shopId),
    hold: await readPayoutHold(tx, shopId, nextPayoutAt),
  }))
  const number = await readPayoutNumber(ctx, shop)
  const open = own.payouts.filter((payout) => payout.state === 'prepared').map(({ id }) => id)
  const progress = await readDisbursements(ctx, 'payout', open)
  const next = decide(shop, own.balances.availableCents, nextPayoutAt, { number, hold: own.hold })
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
    payouts: own.payouts.map((payout) => payoutView(payout, progress.get(payout.id)?.state)),
  }
}
