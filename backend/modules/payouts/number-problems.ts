// Payout numbers that cannot be paid at the moment, as the operator sees them. The seller is asked already; her money stays available.
import { kes, maskPhone, type NumberProblemView, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { balancesOf } from '#ledger'
import type { Ctx } from '#platform/context'
import { readShopsForSale, type ShopForSale } from '#shops'
import { type NumberProblem, readPayoutNumbers } from './payout-number.ts'

export interface NumberTrouble {
  shop: ShopForSale
  phone: string
  problem: NumberProblem
  since: Date
  waitingCents: number
}

/** Shops of whose numbers M-Pesa has said something that no proof has answered since, newest first. */
async function shopsInTrouble(ctx: Ctx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ shopId: string }>`
    select shop_id as "shopId" from payouts.number_problem n
    where not exists (select from payouts.activation a where a.shop_id = n.shop_id and a.phone = n.phone
      and a.state = 'proved' and a.paid_at > n.since)
    group by shop_id order by max(since) desc, shop_id limit ${limit}`.execute(ctx.db)
  return rows.map(({ shopId }) => shopId)
}

/** Those that stand now: what was said of a number that is no longer the shop's troubles nobody. */
export async function listNumberProblems(ctx: Ctx, limit: number): Promise<NumberTrouble[]> {
  const shops = await readShopsForSale(ctx, await shopsInTrouble(ctx, limit))
  const numbers = await readPayoutNumbers(ctx, [...shops.values()])
  const available = await balancesOf(ctx, 'seller_payable', [...shops.keys()])
  return [...shops.values()]
    .flatMap((shop) => {
      const trouble = numbers.get(shop.id)?.problem
      const waitingCents = available.get(shop.id) ?? 0
      return trouble && shop.payoutPhone ? [{ shop, phone: shop.payoutPhone, ...trouble, waitingCents }] : []
    })
    .sort((a, b) => b.since.getTime() - a.since.getTime())
}

export const numberProblemView = ({ shop, phone, problem, since, waitingCents }: NumberTrouble): NumberProblemView => ({
  ...{ shopId: toWireId('shop', shop.id), shopName: shop.name, shopSlug: shop.slug },
  ...{ phoneMasked: maskPhone(phone), problem, since: since.toISOString(), waiting: kes(waitingCents) },
})
