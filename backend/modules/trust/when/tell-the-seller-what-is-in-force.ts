// The seller is told once of each decision: what begins, with why, until when and what lifts it; or what is over.
import { sql } from 'kysely'
import { readAccount } from '#identity'
import { notify, type Recipient } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { pastRestrictionsOf, type Restriction, restrictionsOf } from '../doors.ts'
import { freezePayoutsAfterAChangeOfNumber } from '../rules/freeze-payouts-after-a-change-of-number.ts'

async function ownerOf(ctx: Ctx, shopId: string): Promise<Recipient | undefined> {
  const { rows } = await sql<{ owner: string | null }>`select owner_account_id as owner from trust.standing
    where shop_id = ${shopId}`.execute(ctx.db)
  const owner = rows[0]?.owner ? await readAccount(ctx, rows[0].owner) : undefined
  if (!owner) return undefined
  const { id: accountId, name, phone, email, language } = owner
  return { accountId, name, phone, email, language }
}

const standingLink = (ctx: Ctx): string => `${ctx.config.PUBLIC_URL}/seller/standing`

const begun = (ctx: Ctx, { action, why, means, lifts, until }: Restriction) => ({
  template: 'shop_restricted_seller' as const,
  data: { step: action, why, means, lifts, until: until?.toISOString() ?? null, link: standingLink(ctx) },
})

/** Whoever changes the number is told by payouts, at the old number and the new one. */
const toldByPayouts = freezePayoutsAfterAChangeOfNumber.id

export const tellTheSellerWhatIsInForce = (): void =>
  when('seller_restrictions_changed', 'tell-the-seller-what-is-in-force', async (ctx, fact) => {
    const { shopId, decisionId } = fact.data
    const to = await ownerOf(ctx, shopId)
    if (!to) return
    const inForce = await restrictionsOf(ctx, shopId)
    const [strongestNew] = inForce.filter((each) => each.decisionId === decisionId && each.rule !== toldByPayouts)
    const over = (await pastRestrictionsOf(ctx, shopId, 10)).find(
      ({ endedAt, rule }) => endedAt?.getTime() === fact.at.getTime() && rule !== toldByPayouts,
    )
    const words = strongestNew
      ? begun(ctx, strongestNew)
      : over && {
          template: 'shop_free_again_seller' as const,
          data: { step: over.action, still: inForce[0]?.action ?? null, link: standingLink(ctx) },
        }
    if (words) await transact(ctx, (tx) => notify(tx, { factKey: fact.id, to, ...words }))
  })
