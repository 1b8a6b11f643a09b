// M-Pesa has taken a payment back, and a refund of a part of it still lay parked, waiting to be tried again: what was booked as lost for
// it has not gone to the buyer twice, and is not sent any more.
//
//   debit   suspense           as much as there is, at most what was lost   not to be sent any more
//   credit  loss               the same                                     not lost after all
//   once per provider-reversal:{receipt}:parked
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, suspenseOf } from '../post.ts'
import { findPosted, readLegs } from '../queries.ts'
import { lockBalances } from '../split.ts'

/** After `takeProviderReversal` of an order. Undefined when nothing was parked, or nothing lost: then nothing is to be put right. */
export async function takeParkedPart(
  tx: TxCtx,
  reversal: { receipt: string; paymentId: string },
): Promise<Posted | undefined> {
  const key = `provider-reversal:${reversal.receipt}`
  const done = await findPosted(tx, `${key}:parked`)
  if (done) return done
  const booked = await findPosted(tx, key)
  const legs = booked ? await readLegs(tx, booked.journalId) : []
  const lostCents = legs.find(({ account }) => account.kind === 'loss')?.cents ?? 0
  const suspense = suspenseOf(reversal.paymentId)
  const [parkedCents = 0] = await lockBalances(tx, [suspense])
  const amountCents = Math.min(parkedCents, lostCents)
  if (amountCents <= 0) return undefined
  return post(tx, {
    key: `${key}:parked`,
    kind: 'take_parked_part',
    description: `a part of payment ${reversal.receipt}, taken back by M-Pesa, lay parked`,
    legs: [debit(suspense, amountCents), credit(platform('loss'), amountCents)],
    asked: [reversal.paymentId],
  })
}
