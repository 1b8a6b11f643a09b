// How a movement is divided when that depends on what accounts hold: they are locked first, so that what is decided stays true.
// Who owes has nothing: what is taken back is owed only once reserve and available money are gone, and what comes repays it first
// (`repays` of a movement, in post.ts).
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { type AccountRef, debit, type Leg, ofShop, platform } from './post.ts'

/** What the accounts hold, on their normal side, in the order asked for; locked until the transaction ends. */
export async function lockBalances(tx: TxCtx, accounts: readonly AccountRef[]): Promise<number[]> {
  const { rows } = await sql<{ kind: string; owner: string; cents: number }>`
    select kind, owner, cents from ledger.lock_accounts(
      ${accounts.map((account) => account.kind)}::text[], ${accounts.map((account) => account.owner)}::uuid[],
      ${accounts.map((account) => account.shopId)}::uuid[])`.execute(tx.db)
  return accounts.map((account) => {
    const row = rows.find((one) => one.kind === account.kind && one.owner === account.owner)
    assert(row, `${account.kind} of ${account.owner} is locked`)
    return row.cents
  })
}

/** All that one shop has, owes, and has set aside for the revenue authority. */
export interface ShopAccounts {
  shopId: string
  reserveCents: number
  payableCents: number
  owedCents: number
  vatCents: number
  withheldCents: number
}

export async function lockShop(tx: TxCtx, shopId: string): Promise<ShopAccounts> {
  const kinds = ['seller_receivable', 'seller_payable', 'seller_reserve', 'vat_payable', 'wht_payable'] as const
  const [owedCents, payableCents, reserveCents, vatCents, withheldCents] = (await lockBalances(
    tx,
    kinds.map((kind) => ofShop(kind, shopId)),
  )) as [number, number, number, number, number]
  return { shopId, reserveCents, payableCents, owedCents, vatCents, withheldCents }
}

/** Where what a seller had to give back was taken from; what was not there is owed. */
export interface Taken {
  reserveCents: number
  payableCents: number
  owedCents: number
}

const readTaken = {
  seller_reserve: 'reserveCents',
  seller_payable: 'payableCents',
  seller_receivable: 'owedCents',
} as const

/** Read from the legs of the journal itself: a repetition answers what was taken then. */
export function takenBy(legs: readonly Leg[]): Taken {
  const taken: Taken = { reserveCents: 0, payableCents: 0, owedCents: 0 }
  for (const leg of legs) {
    const part = readTaken[leg.account.kind as keyof typeof readTaken]
    if (part && leg.cents > 0) taken[part] += leg.cents
  }
  return taken
}

/** Takes an amount back from a shop: out of what is there, in the order named, and the rest is owed from then on. */
export function takeFromShop(
  shop: ShopAccounts,
  amountCents: number,
  first: 'reserve' | 'payable' = 'reserve',
): { legs: Leg[]; taken: Taken } {
  const reserveMax = first === 'reserve' ? amountCents : Math.max(0, amountCents - shop.payableCents)
  const reserveCents = Math.min(shop.reserveCents, reserveMax)
  const payableCents = Math.min(shop.payableCents, amountCents - reserveCents)
  const taken = { reserveCents, payableCents, owedCents: amountCents - reserveCents - payableCents }
  const legs = [
    debit(ofShop('seller_reserve', shop.shopId), taken.reserveCents),
    debit(ofShop('seller_payable', shop.shopId), taken.payableCents),
    debit(ofShop('seller_receivable', shop.shopId), taken.owedCents),
  ]
  return { legs, taken }
}

/** What Amana and the revenue authority give back when a sale is undone after its release. */
export interface GivenBack {
  /** As charged at the release, the VAT within it. */
  commissionCents: number
  /** The VAT within the commission. */
  vatCents?: number
  withholdingCents?: number
}

/**
 * Undoes (a part of) a released sale: commission and taxes are given back, the seller bears the rest.
 * Tax that has been handed on already is not there any more: the VAT is then Amana's to claim back, the withheld tax the seller's.
 */
export function undoSale(shop: ShopAccounts, amountCents: number, given: GivenBack): { legs: Leg[]; taken: Taken } {
  const vatCents = Math.min(given.vatCents ?? 0, shop.vatCents)
  const withheldCents = Math.min(given.withholdingCents ?? 0, shop.withheldCents)
  assert((given.vatCents ?? 0) <= given.commissionCents, 'the VAT is within the commission')
  const { legs, taken } = takeFromShop(shop, amountCents - given.commissionCents - withheldCents)
  return {
    legs: [
      debit(platform('commission'), given.commissionCents - vatCents),
      debit(ofShop('vat_payable', shop.shopId), vatCents),
      debit(ofShop('wht_payable', shop.shopId), withheldCents),
      ...legs,
    ],
    taken,
  }
}
