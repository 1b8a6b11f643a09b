// How much of buyers' money waits on this seller's word.
import { type OrderToJudge, signal } from './signal.ts'

export const openExposure = signal(
  "total of the shop's orders that wait for payment or are held, besides the one being placed, in cents",
  ({ openExposureCents }: OrderToJudge) => openExposureCents,
)
