// Callbacks on their way to the business: queued in the transaction that settled the payment, sent afterwards,
// exactly once each whatever the receiver answers. More, fewer or later ones only when a script says so.

import type { Ctx } from '../context.ts'
import type { DeliveryFaults } from '../control/scripts.ts'
import type { Line } from './outgoing.ts'

const AT_ONCE_MAX = 32
/** Callbacks that are over and done with are remembered this long; a batch of many thousands must not fill the memory. */
const REMEMBERED = 2_000

export type Callback = { subject: string; url: string; headers?: Record<string, string>; body: string }
export type CallbackState = 'waiting' | 'sending' | 'delivered' | 'failed' | 'dropped'

export function queueCallback(ctx: Ctx, callback: Callback, faults: DeliveryFaults): void {
  const { drop = false, copies = 1, delayMs = 0, delaysMs = Array<number>(copies).fill(delayMs) } = faults
  for (const delay of delaysMs) {
    ctx.db.run(
      'insert into callback (subject, url, headers, body, due_at, state) values (?, ?, ?, ?, ?, ?)',
      callback.subject,
      callback.url,
      JSON.stringify(callback.headers ?? {}),
      faults.body === undefined ? callback.body : JSON.stringify(faults.body),
      ctx.clock.now() + delay,
      drop ? 'dropped' : 'waiting',
    )
  }
}

/** A question put to the business at once, noted among the callbacks with what became of it. */
export function recordCallback(ctx: Ctx, callback: Callback, state: 'delivered' | 'failed'): void {
  ctx.db.run(
    'insert into callback (subject, url, headers, body, due_at, state, attempted_at) values (?, ?, ?, ?, ?, ?, ?)',
    callback.subject,
    callback.url,
    '{}',
    callback.body,
    ctx.clock.now(),
    state,
    ctx.clock.now(),
  )
}

type Row = { id: number; url: string; headers: string; body: string }

export type Deliveries = {
  /** When the next waiting callback is due; undefined when none waits or the line is full. */
  nextDue(): number | undefined
  /** Sends what is due; resolves when all of it has been answered, refused or given up. */
  sendDue(): Promise<void>
  /** Resolves when nothing that is due for this payment is waiting or under way. */
  finished(subject: string): Promise<void>
  /** Resolves when what is under way now has been answered, refused or given up. */
  arrived(): Promise<void>
  /** Gives up what is under way. */
  close(): Promise<void>
}

export function openDeliveries(ctx: Ctx, line: Line): Deliveries {
  const underWay = new Map<number, Promise<void>>()
  // What was under way when the network went down may have arrived: it had its one attempt.
  ctx.db.run(`update callback set state = 'failed', answer = 'the network was restarted' where state = 'sending'`)

  const sendDue = async () => {
    const free = AT_ONCE_MAX - underWay.size
    const due = ctx.db.all<Row>(
      `select id, url, headers, body from callback where state = 'waiting' and due_at <= ? order by due_at, id limit ?`,
      ctx.clock.now(),
      Math.max(free, 0),
    )
    ctx.db.transaction(() => {
      for (const { id } of due)
        ctx.db.run(`update callback set state = 'sending', attempted_at = ? where id = ?`, ctx.clock.now(), id)
    })
    const started = due.map((row) => {
      const delivery = deliver(ctx, row, line).finally(() => {
        underWay.delete(row.id)
        ctx.wake()
      })
      underWay.set(row.id, delivery)
      return delivery
    })
    await Promise.all(started)
  }

  return {
    nextDue() {
      if (underWay.size >= AT_ONCE_MAX) return undefined
      return (
        ctx.db.one<{ due: number | null }>(`select min(due_at) as due from callback where state = 'waiting'`)?.due ??
        undefined
      )
    },
    sendDue,
    async finished(subject) {
      const pending = () =>
        ctx.db.one(
          `select 1 from callback where subject = ? and (state = 'sending' or (state = 'waiting' and due_at <= ?))`,
          subject,
          ctx.clock.now(),
        )
      while (pending()) {
        void sendDue()
        await Promise.race(underWay.values())
      }
    },
    async arrived() {
      await Promise.all(underWay.values())
    },
    async close() {
      line.close()
      await Promise.all(underWay.values())
    },
  }
}

async function deliver(ctx: Ctx, row: Row, line: Line): Promise<void> {
  let state: CallbackState = 'failed'
  let answer: string
  try {
    const { url, body } = row
    const headers: Record<string, string> = JSON.parse(row.headers)
    const { status } = await line.send({ url, headers, body, timeoutMs: ctx.config.pace.callbackTimeout })
    if (status >= 200 && status < 300) state = 'delivered'
    answer = String(status)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    answer = code ?? message
  }
  ctx.db.run('update callback set state = ?, answer = ? where id = ?', state, answer, row.id)
  if (row.id % 100 === 0) forgetOld(ctx, row.id)
  ctx.news.tell('traffic')
}

const forgetOld = (ctx: Ctx, newest: number) =>
  ctx.db.run(`delete from callback where id <= ? and state in ('delivered', 'failed', 'dropped')`, newest - REMEMBERED)

export type CallbackLine = {
  subject: string
  url: string
  body: string
  dueAt: number
  state: CallbackState
  answer: string | null
}

export const callbacksOf = (ctx: Ctx, subject: string) =>
  ctx.db.all<CallbackLine>(
    'select subject, url, body, due_at as dueAt, state, answer from callback where subject = ? order by id',
    subject,
  )

/** Newest first. */
export const listCallbacks = (ctx: Ctx, limit: number) =>
  ctx.db.all<CallbackLine>(
    'select subject, url, body, due_at as dueAt, state, answer from callback order by id desc limit ?',
    limit,
  )
