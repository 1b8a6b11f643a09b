// What waits on everybody who is paid to the same number.
import { type OrderToJudge, signal } from './signal.ts'

export const openOfThePocket = signal(
  'total of the open orders of all shops that are paid to the same M-Pesa number, besides the one being placed, in cents',
  ({ openOfPocketCents }: OrderToJudge) => openOfPocketCents,
)
