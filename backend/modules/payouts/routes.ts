// Payouts over HTTP.
import { readSellerMoney } from '@amana/contract'
import type { Routes } from '#platform/http'
import { sellerMoney } from './seller-money.ts'

export function routes({ handle }: Routes): void {
  handle(readSellerMoney, (ctx, { input }) => sellerMoney(ctx, input.params.shopId))
}
