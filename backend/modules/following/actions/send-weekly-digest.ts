// Sundays at 17:00: what was new that week in the shops somebody follows, to whoever wants it; nothing new, no letter.
import { readAccount } from '#identity'
import { mayTell, notify } from '#notifications'
import { after, days } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { readCardsOf } from '#search'
import { readShopsForSale } from '#shops'
import { followersAfter, newsFor } from '../queries.ts'
import { digestItemsMax } from '../rules.ts'

const atATime = 100

/** Idempotent for one `dueAt`: the letter of a week is left for an account once, whatever is run twice. Gives how many were. */
export async function sendWeeklyDigest(ctx: Ctx, dueAt: Date): Promise<number> {
  let sent = 0
  let last: string | undefined
  do {
    const accountIds: string[] = await followersAfter(ctx, last, atATime)
    for (const accountId of accountIds)
      if (await mayTell(ctx, { accountId }, 'digest', 'email'))
        sent += Number(await transact(ctx, (tx) => sendTo(tx, accountId, dueAt)))
    last = accountIds.at(-1)
  } while (last)
  return sent
}

async function sendTo(tx: TxCtx, accountId: string, dueAt: Date): Promise<boolean> {
  const account = await readAccount(tx, accountId)
  const news = await newsFor(tx, accountId, { since: after(dueAt, -days(7)), limit: 5 * digestItemsMax })
  const cards = await readCardsOf(
    tx,
    news.map(({ productId }) => productId),
  )
  const shops = await readShopsForSale(
    tx,
    news.map(({ shopId }) => shopId),
  )
  // Each product once, with the newest that is to be said of it.
  const byProduct = new Map(news.toReversed().map((each) => [each.productId, each]))
  const items = [...byProduct.values()].toReversed().flatMap(({ productId, shopId, kind }) => {
    const card = cards.get(productId)
    return card ? [{ kind, title: card.title, shopName: shops.get(shopId)!.name, priceCents: card.price.cents }] : []
  })
  if (!account || items.length === 0) return false
  const { id, name, email, language } = account
  const left = await notify(tx, {
    factKey: `weekly-digest:${dueAt.toISOString()}`,
    template: 'weekly_digest',
    to: { accountId: id, name, email, language },
    data: {
      items: items.slice(0, digestItemsMax),
      more: Math.max(0, items.length - digestItemsMax),
      link: `${tx.config.PUBLIC_URL}/account/feed`,
    },
  })
  return left > 0
}
