// With how many sellers a buyer has done business.
import type { BuyerSource } from './buyer.ts'
import { signal } from './signal.ts'

export const buyersSellers = signal(
  'different sellers the buyer has paid, as guest or with an account',
  ({ sellers }: BuyerSource) => sellers,
)
