// With how many of them the buyer at the till has reported a problem.
import { sellersClaimedAgainst } from './sellers-claimed-against.ts'
import { type OrderToJudge, signal } from './signal.ts'

export const sellersTheBuyerClaimedAgainst = signal(sellersClaimedAgainst.says, ({ buyer }: OrderToJudge, now) =>
  buyer ? sellersClaimedAgainst.read(buyer, now) : undefined,
)
