// Decided: the order ends and its money goes where the decision says.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { carryOut } from '../actions/carry-out.ts'
import { lockById } from '../queries.ts'

export function carryOutWhatWasDecided(): void {
  when('dispute_decided', 'carry-out-what-was-decided', (ctx, { data }) =>
    transact(ctx, async (tx) => carryOut(tx, await lockById(tx, data.disputeId))),
  )
}
