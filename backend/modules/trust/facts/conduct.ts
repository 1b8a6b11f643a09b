// What the ladder's signals are read from: the days, losses and marks of one shop, and how a window of time is taken out of them.
import type { Tier } from '@amana/contract'
import { after, days as daysMs, nairobiDay } from '#platform/clock'
import type { Counts, dayCounts } from './what-an-order-adds.ts'

export type Day = { day: string } & Counts<(typeof dayCounts)[number]>

/** An order that the seller lost. */
export interface Loss {
  buyerKey: string
  reason: 'not_shipped' | 'not_delivered' | 'dispute'
  disputeReason: string | null
  placedAt: Date
  lostAt: Date
  /** Its parcel number was given for another order too. */
  parcelUsedTwice: boolean
}

export const markKinds = [
  'contact_attempt',
  'payout_number_changed',
  'account_changed',
  'new_device',
  'picture_of_another',
  'listing_refused',
  'parcel_used_twice',
  'delivery_denied',
  'order_with_oneself',
  'review_not_counted',
  'reviewed',
] as const
export type MarkKind = (typeof markKinds)[number]

/** Something that happened to the shop, counted by its date. */
export interface Mark {
  kind: MarkKind
  at: Date
  weight: number
}

export interface ConductSource {
  tier: Tier
  openedAt: Date | null
  /** Conduct counts from here: what a freeze has answered for is not held against the shop again. */
  cleanFrom: Date | null
  /** Oldest first, of the last `reachDays`. */
  days: readonly Day[]
  losses: readonly Loss[]
  marks: readonly Mark[]
  /** Completed orders by the upper edge of the band their total is in, cheapest first. */
  bands: readonly { upToCents: number; completedOrders: number }[]
  /** Freezes of the whole shop that began in the last 180 days, oldest first; several rules may have frozen it at once. */
  shopFreezes: readonly { since: Date; endedAt: Date | null }[]
  /** Banned accounts that the owner shares something with; left out when it could not be asked. */
  linksToBanned?: { hard: number; soft: number; lastAt?: Date }
}

/** Younger orders can still be disputed: a rate over them looks better than it is. */
export const disputeWindowDays = 14
export const usualWindowDays = 60
/** With fewer paid orders than this the window reaches back a year. */
export const fewOrders = 40
export const wideWindowDays = 365
export const reachDays = disputeWindowDays + wideWindowDays

export interface Window {
  days: number
  /** Placed on this day or later … */
  from: string
  /** … and before this one. */
  before: string
}

const dayBefore = (now: Date, count: number): string => nairobiDay(after(now, -daysMs(count)))
const later = (a: string, b: string): string => (a > b ? a : b)

const sumOf = (source: ConductSource, window: Window, count: keyof Counts<(typeof dayCounts)[number]>): number =>
  source.days.reduce((sum, day) => sum + (day.day >= window.from && day.day < window.before ? day[count] : 0), 0)

const windowOfDays = (source: ConductSource, now: Date, count: number): Window => {
  const from = dayBefore(now, disputeWindowDays + count)
  return {
    days: count,
    from: source.cleanFrom ? later(from, nairobiDay(source.cleanFrom)) : from,
    before: dayBefore(now, disputeWindowDays),
  }
}

/** By the date of the order: 60 days that ended when a dispute could last be opened, or 365 when they held fewer than 40 orders. */
export function windowOf(source: ConductSource, now: Date): Window {
  const usual = windowOfDays(source, now, usualWindowDays)
  return sumOf(source, usual, 'paid_orders') < fewOrders ? windowOfDays(source, now, wideWindowDays) : usual
}

/** Of the orders in the window. */
export const inWindow =
  (count: keyof Counts<(typeof dayCounts)[number]>) =>
  (source: ConductSource, now: Date): number =>
    sumOf(source, windowOf(source, now), count)

/** Of the orders placed on the last `count` days, today among them, leaving out the last `but`. */
export function lastDays(
  source: ConductSource,
  now: Date,
  count: number,
  column: keyof Counts<(typeof dayCounts)[number]>,
  but = 0,
): number {
  const window = { days: count, from: dayBefore(now, count + but - 1), before: dayBefore(now, but - 1) }
  return sumOf(source, window, column)
}

/** Marks of a kind within so many days, by weight. A clock that has gone back does not make them vanish. */
export const marksWithin = (source: ConductSource, now: Date, kind: MarkKind, count: number): number => {
  const since = sinceOf(source, now, count)
  return source.marks.reduce((sum, mark) => sum + (mark.kind === kind && mark.at > since ? mark.weight : 0), 0)
}

export const lastMark = (source: ConductSource, kind: MarkKind): Date | undefined =>
  source.marks.reduce<Date | undefined>(
    (last, mark) => (mark.kind === kind && (!last || mark.at > last) ? mark.at : last),
    undefined,
  )

/** The instant from which something counts: so many days ago, or since the last freeze was over. */
export const sinceOf = (source: ConductSource, now: Date, count: number): Date => {
  const since = after(now, -daysMs(count))
  return source.cleanFrom && source.cleanFrom > since ? source.cleanFrom : since
}

/** One buyer counts once in 60 days. */
export function onePerBuyer(losses: readonly Loss[]): Loss[] {
  const lastOf = new Map<string, Date>()
  return [...losses]
    .sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime() || a.lostAt.getTime() - b.lostAt.getTime())
    .filter(({ buyerKey, placedAt }) => {
      const last = lastOf.get(buyerKey)
      if (last && placedAt < after(last, daysMs(usualWindowDays))) return false
      lastOf.set(buyerKey, placedAt)
      return true
    })
}

export const distinctBuyersOf = (losses: readonly Loss[]): number =>
  new Set(losses.map(({ buyerKey }) => buyerKey)).size

/** The latest of the instants, as facts carry it. */
export const latest = (instants: readonly Date[]): string | undefined =>
  instants.length === 0 ? undefined : new Date(Math.max(...instants.map((each) => each.getTime()))).toISOString()

/** Lost orders of the window, each buyer once in 60 days. */
export function lostInWindow(source: ConductSource, now: Date): Loss[] {
  const { from, before } = windowOf(source, now)
  const lost = source.losses.filter(({ placedAt }) => {
    const day = nairobiDay(placedAt)
    return day >= from && day < before
  })
  return onePerBuyer(lost)
}

/** Lost since then, also what a freeze has answered for. */
export const lostEverSince = (source: ConductSource, since: Date): Loss[] =>
  source.losses.filter(({ lostAt }) => lostAt > since)

/** Lost within so many days, whenever they were placed. */
export const lostWithin = (source: ConductSource, now: Date, count: number): Loss[] => {
  const since = sinceOf(source, now, count)
  return source.losses.filter(({ lostAt }) => lostAt > since)
}

/** Undefined ages are not old: what nobody knows speaks for nothing. */
export const isOlderThan = (source: ConductSource, now: Date, count: number): boolean =>
  source.openedAt !== null && source.openedAt <= after(now, -daysMs(count))

/** The last stretch of days without an order that ended within the last fortnight. */
export function idleBefore(source: ConductSource, now: Date): number | undefined {
  const sold = source.days.filter(({ paid_orders }) => paid_orders > 0).map(({ day }) => day)
  const since = dayBefore(now, 14)
  const first = sold.find((day) => day > since)
  const before = sold.filter((day) => first !== undefined && day < first).at(-1)
  return first === undefined || before === undefined
    ? undefined
    : Math.round((Date.parse(first) - Date.parse(before)) / daysMs(1)) - 1
}

/** Never negative: after a clock has gone back, a change that lies ahead is a change of this very hour. */
export const hoursSince = (source: ConductSource, now: Date, kind: MarkKind): number | undefined => {
  const last = lastMark(source, kind)
  return last && Math.max(0, Math.floor((now.getTime() - last.getTime()) / 3_600_000))
}

const completedToTell = 10

/** The upper edge of the band in which the ninth of ten completed orders lies. */
export function ninetiethPercentile({ bands }: ConductSource): number | undefined {
  const all = bands.reduce((sum, { completedOrders }) => sum + completedOrders, 0)
  if (all < completedToTell) return undefined
  let reached = 0
  for (const { upToCents, completedOrders } of bands) {
    reached += completedOrders
    if (reached >= 0.9 * all) return upToCents
  }
  return undefined
}

/** When the shop went from free to frozen: what begins while it is frozen is the same freeze. */
export function freezesOf({ shopFreezes }: ConductSource, now: Date): Date[] {
  const begun: Date[] = []
  let frozenUntil: Date | null | undefined
  for (const { since, endedAt } of shopFreezes.filter((freeze) => freeze.since > after(now, -daysMs(180)))) {
    if (frozenUntil === undefined || (frozenUntil !== null && since >= frozenUntil)) begun.push(since)
    const endsLater = endedAt === null || frozenUntil === undefined || (frozenUntil !== null && endedAt > frozenUntil)
    if (frozenUntil !== null && endsLater) frozenUntil = endedAt
  }
  return begun
}
