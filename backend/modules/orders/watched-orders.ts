// Orders as whoever watches over the market sees them: which, of which shop, how much, until when. Nobody's name or number.
import type { OrderState, WatchedOrders } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'

export interface WatchedOrder {
  id: string
  shopId: string
  number: string
  state: OrderState
  totalCents: number
  /** What the list is ordered by: paid, sent back, or when the state ends. */
  at: Date
  dueAt: Date | null
}

interface List {
  which: RawBuilder<unknown>
  at: RawBuilder<unknown>
  newestFirst: boolean
}

const inTime: Record<'paid_lately' | 'sent_back', List> = {
  paid_lately: { which: sql`paid_at is not null`, at: sql`paid_at`, newestFirst: true },
  sent_back: { which: sql`returned_at is not null`, at: sql`returned_at`, newestFirst: true },
}

/** What is open, in the order in which it ends. */
const open = (state: string): List => ({
  which: sql`due_at is not null and state = ${state}`,
  at: sql`due_at`,
  newestFirst: false,
})

const listOf = (show: WatchedOrders): List =>
  show === 'paid_lately' || show === 'sent_back' ? inTime[show] : open(show)

/** @param after the last of the page before */
export async function watchedOrders(
  ctx: Ctx,
  show: WatchedOrders,
  page: { after: string | undefined; limit: number },
): Promise<WatchedOrder[]> {
  const { which, at, newestFirst } = listOf(show)
  const [beyond, direction] = newestFirst ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const rest = page.after
    ? sql`and (${at}, id) ${beyond} (select ${at}, id from orders."order" where id = ${page.after})`
    : sql``
  const { rows } = await sql<WatchedOrder>`
    select id, shop_id as "shopId", number, state, total_cents as "totalCents", ${at} as at, due_at as "dueAt"
    from orders."order" where ${which} ${rest} order by ${at} ${direction}, id ${direction} limit ${page.limit}`.execute(
    ctx.db,
  )
  return rows
}
