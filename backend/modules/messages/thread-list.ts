// A page of threads as an inbox shows them.
import { fromWireId, toWireId } from '@amana/contract'
import { readOrderRow } from '#orders'
import type { Ctx } from '#platform/context'
import { readShopForSale } from '#shops'
import { countUnreadThreads, listThreads, type ThreadListRow } from './thread-row.ts'

const excerptMax = 120

type Whose = { shopId: string } | { buyerAccountId: string }

export async function threadList(ctx: Ctx, whose: Whose, page: { after?: string | undefined; limit: number }) {
  const after = fromWireId('message', page.after ?? '')
  const rows = await listThreads(ctx, whose, { after, limit: page.limit })
  const threads = []
  for (const row of rows) threads.push(await summaryOf(ctx, row, 'shopId' in whose))
  return {
    threads,
    unread: await countUnreadThreads(ctx, whose),
    next: rows.length === page.limit ? toWireId('message', rows.at(-1)!.last_message_id) : null,
  }
}

async function summaryOf(ctx: Ctx, row: ThreadListRow, forSeller: boolean) {
  const order = await readOrderRow(ctx, row.order_id)
  const shop = forSeller ? undefined : await readShopForSale(ctx, row.shop_id)
  return {
    orderId: toWireId('order', order.id),
    orderNumber: order.number,
    orderState: order.state,
    otherName: shop?.name ?? order.contact_name,
    last: row.text ? [...row.text].slice(0, excerptMax).join('') : null,
    lastAt: row.last_at.toISOString(),
    unanswered: row.last_from === (forSeller ? 'buyer' : 'seller'),
    unread: row.unread,
  }
}
