// What the order being placed is worth.
import { type OrderToJudge, signal } from './signal.ts'

export const orderTotal = signal(
  'total of the order being placed in cents',
  ({ totalCents }: OrderToJudge) => totalCents,
)
