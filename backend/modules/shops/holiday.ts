// A shop on holiday sells nothing until a day that ends it by itself. What was bought before is sent as agreed.

import { after, days, nairobiParts } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type ShopStatus, sells } from './lifecycle.ts'

export const holidayDaysMax = 90

interface Standing {
  name: string
  status: ShopStatus
  holidayUntil: Date | null
}

/** By the clock: it is over at that instant, whenever the schedule comes by. */
export const isOnHoliday = ({ holidayUntil }: Pick<Standing, 'holidayUntil'>, now: Date): boolean =>
  holidayUntil !== null && holidayUntil > now

const months = 'January February March April May June July August September October November December'.split(' ')
export const spokenDay = (instant: Date): string => {
  const { day, month } = nairobiParts(instant)
  return `${day} ${months[month - 1]}`
}

/** The instant at which a day begins in Nairobi. @param day `2027-01-04` */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+03:00`)

/** The first and the last day on which a holiday that begins now may end. */
export function holidayDays(now: Date): { first: Date; last: Date } {
  const { year, month, day } = nairobiParts(now)
  const today = startOfDay(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10))
  return { first: after(today, days(1)), last: after(today, days(holidayDaysMax)) }
}

export type ShopNotice = 'shop_paused' | 'shop_on_holiday' | 'shop_closed'

/** The same as `whyItDoesNotSell`, for whoever has words of its own. */
export function shopNoticeOf(ctx: Ctx, shop: Standing | undefined): ShopNotice | null {
  if (shop?.status === 'closed') return 'shop_closed'
  if (!shop || !sells(shop.status)) return 'shop_paused'
  return isOnHoliday(shop, ctx.now) ? 'shop_on_holiday' : null
}

/** Why nothing of the shop can be bought at this instant, or null. */
export function whyItDoesNotSell(ctx: Ctx, shop: Standing | undefined): string | null {
  if (!shop || !sells(shop.status)) return `${shop?.name ?? 'This shop'} takes no orders at the moment.`
  if (isOnHoliday(shop, ctx.now))
    return `${shop.name} is on holiday and sells again from ${spokenDay(shop.holidayUntil!)}.`
  return null
}
