// What an order has in common with others: the browser it came from and where it goes. Rules ask identity about it.
import { deviceIsOf, recordCaller, type Subject, shareHardLink, type Trait } from '#identity'
import { accountIdOf, type Ctx, type TxCtx } from '#platform/context'
import type { OrderRow } from './order-row.ts'

/** Words that half of all landmarks are made of, in English and Swahili. */
const everywhere = new Set(
  `near next opposite behind beside after before the to at of by in on and stage bus market shop church mosque school
   town cbd centre center road street station main stop junction hospital karibu na nyuma mbele ya kando sokoni soko
   duka kanisa msikiti shule mjini barabara stendi stesheni hospitali`.split(/\s+/),
)

/** County, town and landmark where the landmark is telling: at least two words that are not everybody's. */
export function addressTrait(order: Pick<OrderRow, 'county' | 'town' | 'landmark'>): Trait[] {
  const words = order.landmark.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = new Set(words.filter((word) => !everywhere.has(word)))
  if (telling.size < 2) return []
  return [{ kind: 'address_text', value: [order.county, order.town, ...telling].join(' ') }]
}

/** For the order, and for the account that bought. */
export async function leaveTraces(tx: TxCtx, order: OrderRow): Promise<void> {
  const subjects: Subject[] = [{ subjectKind: 'order', subjectId: order.id }]
  if (order.account_id) subjects.push({ subjectKind: 'account', subjectId: order.account_id })
  await recordCaller(tx, subjects, addressTrait(order))
}

/** Does the order come from the owner's own browser, or from an account that is hers as well? */
export async function comesFromOwner(ctx: Ctx, ownerAccountId: string): Promise<boolean> {
  const deviceId = ctx.source?.deviceId
  if (deviceId && (await deviceIsOf(ctx, deviceId, ownerAccountId))) return true
  const buyer = accountIdOf(ctx.actor)
  return buyer !== undefined && (await shareHardLink(ctx, buyer, ownerAccountId))
}
