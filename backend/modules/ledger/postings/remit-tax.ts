// Tax that was set aside is paid to the revenue authority: out of the shops' accounts in the order of the shops, each whole but the last.
// More than is owed is refused by their floor.
//
// when VAT from our bank
//   debit   vat_payable        the amount        no longer owed to the authority
//   credit  bank_trust         the amount        the bank holds less
//   once per tax:vat:{receipt}
//
// when VAT from the owners
//   debit   vat_payable        the amount        no longer owed to the authority
//   credit  equity             the amount        the owners have paid it
//   once per tax:vat:{receipt}
//
// when withheld tax from our bank
//   debit   wht_payable        the amount        no longer owed to the authority
//   credit  bank_trust         the amount        the bank holds less
//   once per tax:wht:{receipt}
//
// when withheld tax from the owners
//   debit   wht_payable        the amount        no longer owed to the authority
//   credit  equity             the amount        the owners have paid it
//   once per tax:wht:{receipt}
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { credit, debit, type Leg, ofShop, type Posted, platform, post } from '../post.ts'
import { lockBalances } from '../split.ts'

export interface PaidTax {
  tax: 'vat' | 'wht'
  from: 'bank' | 'owners'
  amountCents: number
  /** The authority's own: known by it, the same payment is booked once. */
  receipt: string
}

type TaxKind = 'vat_payable' | 'wht_payable'

async function shopsThatOwe(tx: TxCtx, kind: TaxKind): Promise<string[]> {
  const { rows } = await sql<{ owner: string }>`select owner from ledger.account
    where kind = ${kind} and is_open order by owner`.execute(tx.db)
  return rows.map(({ owner }) => owner)
}

async function taken(tx: TxCtx, kind: TaxKind, amountCents: number): Promise<Leg[]> {
  const accounts = (await shopsThatOwe(tx, kind)).map((shopId) => ofShop(kind, shopId))
  const owed = accounts.length === 0 ? [] : await lockBalances(tx, accounts)
  let left = amountCents
  return accounts.map((account, index) => {
    // What nobody owes is asked of the last: the books refuse it.
    const cents = index === accounts.length - 1 ? left : Math.min(owed[index]!, left)
    left -= cents
    return debit(account, cents)
  })
}

export async function remitTax(tx: TxCtx, { tax, from, amountCents, receipt }: PaidTax): Promise<Posted> {
  const kind = `${tax}_payable` as const
  return post(tx, {
    key: `tax:${tax}:${receipt}`,
    kind: 'remit_tax',
    description: `${tax} paid to the revenue authority, receipt ${receipt}`,
    asked: [tax, from, amountCents, receipt],
    legs: [
      ...(await taken(tx, kind, amountCents)),
      credit(platform(from === 'bank' ? 'bank_trust' : 'equity'), amountCents),
    ],
  })
}
