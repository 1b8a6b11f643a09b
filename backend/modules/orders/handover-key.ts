// The key in the link of a hand-over: signed, for one order and nothing but its hand-over, revoked by raising the order's handover epoch.
// Short, because the link has to fit into an SMS beside what it is for: 22 letters of the order and 96 bits of signature.
import type { Ctx } from '#platform/context'
import { sameText, sign } from '#platform/sealed'
import type { OrderRow } from './order-row.ts'

const idLetters = 22
const signatureLetters = 16

const signatureOf = (ctx: Ctx, order: Pick<OrderRow, 'id' | 'handover_epoch'>): string =>
  sign(ctx.config, 'handover-link', `${order.id}.${order.handover_epoch}`).slice(0, signatureLetters)

export const makeHandoverKey = (ctx: Ctx, order: Pick<OrderRow, 'id' | 'handover_epoch'>): string =>
  Buffer.from(order.id.replaceAll('-', ''), 'hex').toString('base64url') + signatureOf(ctx, order)

/** Whose key it says it is; whether that is true is told by opensHandover. */
export function orderIdIn(key: string): string | undefined {
  if (!/^[\w-]+$/.test(key) || key.length !== idLetters + signatureLetters) return undefined
  const hex = Buffer.from(key.slice(0, idLetters), 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const opensHandover = (ctx: Ctx, key: string, order: Pick<OrderRow, 'id' | 'handover_epoch'>): boolean =>
  sameText(key.slice(idLetters), signatureOf(ctx, order))

export const handoverLink = (ctx: Ctx, order: Pick<OrderRow, 'id' | 'handover_epoch'>): string =>
  `${ctx.config.PUBLIC_URL}/handover/${makeHandoverKey(ctx, order)}`
