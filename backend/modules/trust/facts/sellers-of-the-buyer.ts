// With how many sellers the buyer at the till has done business.
import { buyersSellers } from './buyers-sellers.ts'
import { type OrderToJudge, signal } from './signal.ts'

export const sellersOfTheBuyer = signal(buyersSellers.says, ({ buyer }: OrderToJudge, now) =>
  buyer ? buyersSellers.read(buyer, now) : undefined,
)
