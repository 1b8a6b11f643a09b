// Who waits for a payment is told when something about it changes, whichever process changed it: one look a second at the database
// for all who wait here together, and none when nobody waits.
import { setTimeout as pause } from 'node:timers/promises'
import { readPaymentMarks } from '#payments'
import type { Ctx } from '#platform/context'
import type { Database } from '#platform/database'
import { readOrderMarks } from './queries.ts'

const lookEveryMs = 1_000

interface Waiting {
  orderId: string
  mark: string
  tell: () => void
}

interface Room {
  waiting: Set<Waiting>
  looking: boolean
}

/** Of this process; more than one database only in tests. */
const rooms = new WeakMap<Database, Room>()

async function readMarks(ctx: Ctx, orderIds: string[]): Promise<(orderId: string) => string> {
  const [orders, payments] = [await readOrderMarks(ctx, orderIds), await readPaymentMarks(ctx, 'order', orderIds)]
  return (orderId) => `${orders.get(orderId)}/${payments.get(orderId)}`
}

async function look(ctx: Ctx, waiters: Set<Waiting>): Promise<void> {
  const markOf = await readMarks(ctx, [...new Set([...waiters].map(({ orderId }) => orderId))])
  for (const waiting of waiters) {
    const mark = markOf(waiting.orderId)
    if (mark === waiting.mark) continue
    waiting.mark = mark
    waiting.tell()
  }
}

async function lookWhileSomebodyWaits(ctx: Ctx, room: Room): Promise<void> {
  if (room.looking) return
  room.looking = true
  while (room.waiting.size > 0) {
    await pause(lookEveryMs, undefined, { ref: false })
    await look(ctx, room.waiting).catch((error: unknown) =>
      ctx.log.warn({ error: String(error) }, 'the payments that are waited for were not looked at'),
    )
  }
  room.looking = false
}

/**
 * Calls `tell` whenever the order or a payment for it has changed since this call, until the function it gives is called.
 * What was the case before is for the caller to read, after this.
 */
export async function watchPayment(ctx: Ctx, orderId: string, tell: () => void): Promise<() => void> {
  const waiting: Waiting = { orderId, mark: (await readMarks(ctx, [orderId]))(orderId), tell }
  const room = rooms.get(ctx.db) ?? { waiting: new Set(), looking: false }
  rooms.set(ctx.db, room)
  room.waiting.add(waiting)
  void lookWhileSomebodyWaits(ctx, room)
  return () => void room.waiting.delete(waiting)
}
