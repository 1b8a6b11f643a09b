// Of every shop: what its completed sales gave = what is available, in reserve, on its way and paid out, less what it owes.
import type { Booked } from './booked.ts'
import { releasedOf, type Sale, undoneOf } from './sale.ts'
import { kes, sum } from './sums.ts'
import * as terms from './terms.ts'
import type { Truth } from './truth.ts'
import type { MoneyWorld } from './world.ts'

/** What a completed sale gave to its shop and to Amana, and what of it both have given back since. */
export function sharesOf(sale: Sale) {
  if (releasedOf(sale) === 0) return { commissionCents: 0, reserveCents: 0, sellerCents: 0, givenBackCents: 0 }
  const shares = terms.sharesOf(sale)
  const undone = undoneOf(sale)
  const returned = terms.commissionGivenBack(shares.commissionCents, undone, releasedOf(sale))
  return { ...shares, commissionCents: shares.commissionCents - returned, givenBackCents: undone - returned }
}

/** When each shop was given another number to be paid on. */
export type NumberChanges = Map<string, Date[]>

export function judgeShops(
  world: MoneyWorld,
  sales: Map<string, Sale>,
  booked: Booked,
  truth: Truth,
  changes: NumberChanges,
): string[] {
  const problems: string[] = []
  const now = world.clock.read().getTime()
  for (const { shopId, phone, phones } of world.shops) {
    const completed = [...sales.values()].filter((sale) => sale.shopId === shopId && sale.state === 'completed')
    const shares = completed.map((sale) => ({
      ...sharesOf(sale),
      // Below zero until its reserve is due.
      overdue: now - sale.completedAt!.getTime() - terms.reserveDaysOf(sale.reserveBasisPoints) * terms.day,
    }))
    const givenBack = sum(shares.map(({ givenBackCents }) => givenBackCents))
    const due = sum(shares.map(({ sellerCents, reserveCents }) => sellerCents + reserveCents)) - givenBack
    const payable = booked.balance('seller_payable', shopId)
    const reserve = booked.balance('seller_reserve', shopId)
    const owed = booked.balance('seller_receivable', shopId)
    const has = payable + reserve + booked.ofShop('payout_transit', shopId) + booked.paidOut(shopId) - owed
    if (has !== due) problems.push(`shop ${phone}: is to have ${kes(due)} and has ${kes(has)}`)
    if (owed > 0 && payable + reserve > 0)
      problems.push(`shop ${phone}: owes ${kes(owed)} and has ${kes(payable + reserve)} all the same`)
    const notOverdueBy = (days: number) =>
      sum(shares.filter(({ overdue }) => overdue < days * terms.day).map(({ reserveCents }) => reserveCents))
    // Orders are looked at now and then, and the next morning's release may meet a slow worker: so much is let pass.
    // What was taken back from the shop, or came to it twice, may have been taken from its reserve.
    const keptAtLeast = givenBack > 0 || booked.wasPaidLate(shopId) ? 0 : notOverdueBy(-5)
    if (reserve < keptAtLeast || reserve > notOverdueBy(6))
      problems.push(`shop ${phone}: ${kes(reserve)} in reserve instead of ${kes(keptAtLeast)}`)
    // Beside payouts there come back what she paid to prove her number.
    const arrived = sum(phones.map((each) => truth.received.get(each.slice(1)) ?? 0))
    if (booked.paidOut(shopId) > arrived)
      problems.push(`shop ${phone}: ${kes(booked.paidOut(shopId))} is booked as paid out, but ${kes(arrived)} arrived`)
    for (const changedAt of changes.get(shopId) ?? []) {
      const tooSoon = booked.payouts.find(
        ({ shopId: of, at }) =>
          of === shopId && at > changedAt && at < new Date(changedAt.getTime() + terms.numberWait),
      )
      if (tooSoon) problems.push(`shop ${phone}: was paid at ${tooSoon.at.toISOString()}, too soon after a new number`)
    }
  }
  return problems
}
