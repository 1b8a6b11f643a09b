// I8 beyond orders: of the accounts that must end at zero, those that hold something are exactly those whose owners have not ended, and
// each holds what its owner says. A module lists its own open owners; an account of an ended owner is found out by the sum.
import type { Ctx } from '#platform/context'
import type { AccountKind } from './chart-of-accounts.ts'
import type { BookCheck } from './check-books.ts'
import { readBalances, readTotal } from './queries.ts'

export interface OpenOwner {
  id: string
  /** What should be on its account. */
  cents: number
}

/** A page of those that have not ended, in the order of their ids, after the id `after`. */
export type ListOpenOwners = (ctx: Ctx, after: string | null, limit: number) => Promise<OpenOwner[]>

const pageSize = 1_000

/** Ask in one snapshot (repeatable read): owners and accounts change together. */
export async function checkOpenOwners(
  ctx: Ctx,
  asked: { kind: AccountKind; code: string; label: string; list: ListOpenOwners },
): Promise<BookCheck> {
  const [{ kind, code, label, list }, different] = [asked, [] as string[]]
  let [count, cents] = [0, 0]
  for (let after: string | null = null; ; ) {
    const page: OpenOwner[] = await list(ctx, after, pageSize)
    if (page.length === 0) break
    const ids = page.map(({ id }) => id)
    const booked = await readBalances(ctx, kind, ids)
    different.push(...page.filter((owner) => booked.get(owner.id) !== owner.cents).map(({ id }) => id))
    count += page.length
    cents += page.reduce((sum, owner) => sum + owner.cents, 0)
    after = ids.at(-1)!
  }
  const inBooks = await readTotal(ctx, kind)
  const named = different.length === 0 ? '' : `; not as in the books: ${different.slice(0, 5).join(', ')}`
  return {
    ...{ code, label, holds: different.length === 0 && cents === inBooks },
    detail: `${count} of them open with KES ${cents / 100}, the books say KES ${inBooks / 100}${named}`,
    figures: { count, heldCents: cents, booksCents: inBooks },
  }
}
