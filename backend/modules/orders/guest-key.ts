// The key in a guest's order link: signed, ends after half a year, and is revoked by raising the order's key epoch.
import type { Ctx } from '#platform/context'
import { sign, verify } from '#platform/sealed'

const daysGood = 180
const dayOf = (instant: Date) => Math.floor(instant.getTime() / 86_400_000)
const signed = (orderId: string, lastDay: string, epoch: number) => `${orderId}.${lastDay}.${epoch}`

export function makeOrderKey(ctx: Ctx, orderId: string, epoch: number): string {
  const lastDay = (dayOf(ctx.now) + daysGood).toString(36)
  return `${lastDay}.${sign(ctx.config, 'order-link', signed(orderId, lastDay, epoch))}`
}

/** True when the key was made for this order, under its present epoch, and has not ended. */
export function opensOrder(ctx: Ctx, key: string, orderId: string, epoch: number): boolean {
  const [lastDay, signature] = key.split('.')
  if (!lastDay || !signature || !/^[0-9a-z]{1,6}$/.test(lastDay)) return false
  return (
    verify(ctx.config, 'order-link', signed(orderId, lastDay, epoch), signature) &&
    dayOf(ctx.now) <= Number.parseInt(lastDay, 36)
  )
}
