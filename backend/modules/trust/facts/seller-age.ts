// How long the shop has been open.
import { days } from '#platform/clock'
import { signal } from './signal.ts'

export const sellerAge = signal(
  'whole days since the shop was opened',
  ({ openedAt }: { openedAt: Date | null }, now) =>
    openedAt === null ? undefined : Math.max(0, Math.floor((now.getTime() - openedAt.getTime()) / days(1))),
)
