// A mistake is undone by its exact opposite; what was written stays. A journal can be reversed once.
//
//   debit   the accounts credited      the same amounts   taken back
//   credit  the accounts debited       the same amounts   taken back
//   once per rev:{journal}
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { type Posted, post } from '../post.ts'
import { readLegs } from '../queries.ts'

export async function reverseJournal(tx: TxCtx, reversal: { journalId: string; reason: string }): Promise<Posted> {
  const legs = await readLegs(tx, reversal.journalId)
  assert(legs.length > 0, `there is a journal ${reversal.journalId} to reverse`)
  return post(tx, {
    key: `rev:${reversal.journalId}`,
    kind: 'reverse_journal',
    description: `journal ${reversal.journalId} reversed: ${reversal.reason}`.slice(0, 300),
    legs: legs.map((leg) => ({ account: leg.account, cents: -leg.cents })),
    reverses: reversal.journalId,
  })
}
