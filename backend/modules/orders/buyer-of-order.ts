// Who a buyer is to the rules: an account with every number it has paid from, so that another number is no clean sheet; a guest
// is the number. Only what was paid binds: whoever types somebody's number into a checkout does not take on her record.
import { sql } from 'kysely'
import { readAccount } from '#identity'
import type { Ctx } from '#platform/context'
import type { Buyer } from '#trust'
import { buyerKeyOf } from './facts-of-order.ts'

export async function buyerOf(
  ctx: Ctx,
  { buyerKey, accountId }: { buyerKey: string; accountId: string | null },
): Promise<Buyer> {
  return accountId ? buyerOfAccount(ctx, accountId, [buyerKey]) : { keys: [buyerKey], accountId: null }
}

export async function buyerOfAccount(ctx: Ctx, accountId: string, besides: readonly string[] = []): Promise<Buyer> {
  const { rows } = await sql<{ buyer_key: string }>`select distinct buyer_key from orders."order"
    where account_id = ${accountId} and paid_at is not null order by buyer_key`.execute(ctx.db)
  const account = await readAccount(ctx, accountId)
  const own = account?.phoneVerified ? [buyerKeyOf(ctx, account.phone)] : []
  return { keys: [...new Set([...besides, ...own, ...rows.map(({ buyer_key }) => buyer_key)])], accountId }
}
