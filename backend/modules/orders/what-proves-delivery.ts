// What proves that a parcel came: the handover code always, the buyer's own word where nothing speaks against it. Dear goods, goods
// that are used in scams, and shops that rules have stopped need the code: a word can be talked out of somebody on the phone.
import type { Ctx } from '#platform/context'
import { codeMandatory, termsInForce } from '#trust'
import { codeCanBeEntered, waitsForItsCode } from './actions/enter-handover-code.ts'
import type { OrderRow } from './order-row.ts'

/** As it is agreed at the sale. */
export async function codeIsNeededFor(
  ctx: Ctx,
  sale: { shopId: string; tier: Parameters<typeof codeMandatory>[0]; totalCents: number; highRisk: boolean },
): Promise<boolean> {
  if (codeMandatory(sale.tier, sale.totalCents, sale.highRisk ? 'high' : 'normal')) return true
  return (await termsInForce(ctx, sale.shopId)).codeForced
}

/**
 * By the sale, or because a rule has stopped the shop since. Where all tries are used up nobody can enter the code any more:
 * then her word counts as elsewhere, and no parcel is left that nothing can prove.
 */
export async function onlyTheCodeProves(ctx: Ctx, order: OrderRow): Promise<boolean> {
  if (order.state !== 'paid' && !waitsForItsCode(order)) return false
  const needed = order.code_needed || (await termsInForce(ctx, order.shop_id)).codeForced
  return needed && (await codeCanBeEntered(ctx, order))
}
