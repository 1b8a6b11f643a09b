// What happened to a shop and is counted by its date leaves a mark, and the seller is judged on it.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { judgeSeller } from '../actions/judge-seller.ts'
import { leaveMark } from '../actions/leave-mark.ts'
import { markingFactNames, markingsOf } from '../facts/marks.ts'

export function markTheShopWhenSomethingCountsAgainstIt(): void {
  for (const name of markingFactNames)
    when(name, `mark-the-shop-when-${name.replaceAll('_', '-')}`, (ctx, fact) =>
      transact(ctx, async (tx) => {
        const marked = new Set<string>()
        for (const marking of markingsOf(fact.name, fact.data))
          for (const shopId of await leaveMark(tx, fact.id, fact.at, marking)) marked.add(shopId)
        for (const shopId of [...marked].sort()) await judgeSeller(tx, shopId)
      }),
    )
}
