// With how many sellers the buyer at the till has done business.
import { type OrderToJudge, signal } from './signal.ts'

export const sellersOfTheBuyer = signal(
  'different sellers the buyer at the till has paid',
  ({ buyer }: OrderToJudge) => buyer?.sellers,
)
