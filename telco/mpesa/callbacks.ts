// Callbacks on their way to the business: queued in the transaction that settled the payment, sent afterwards,
// exactly once each whatever the receiver answers. More, fewer or later ones only when a script says so.

import type { Ctx } from '../context.ts'
import type { DeliveryFaults } from '../control/scripts.ts'

const AT_ONCE_MAX = 32

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
  /** Gives up what is under way. */
  close(): Promise<void>
}

export function openDeliveries(ctx: Ctx): Deliveries {
  const underWay = new Map<number, Promise<void>>()
  const stopping = new AbortController()
  // What was under way when the network went down may have arrived: it had its one attempt.
  ctx.db.run(`update callback set state = 'failed', answer = 'the network was restarted' where state = 'sending'`)

  const sendDue = async () => {
    const free = AT_ONCE_MAX - underWay.size
    const due = ctx.db.all<Row>(
      `select id, url, headers, body from callback where state = 'waiting' and due_at <= ? order by due_at, id limit ?`,
      ctx.clock.now(),
      Math.max(free, 0),
    )
    const started = due.map((row) => {
      ctx.db.run(`update callback set state = 'sending', attempted_at = ? where id = ?`, ctx.clock.now(), row.id)
      const delivery = deliver(ctx, row, stopping.signal).finally(() => {
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
    async close() {
      stopping.abort()
      await Promise.all(underWay.values())
    },
  }
}

async function deliver(ctx: Ctx, row: Row, stopping: AbortSignal): Promise<void> {
  let state: CallbackState = 'failed'
  let answer: string
  try {
    const response = await fetch(row.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json;charset=UTF-8', ...JSON.parse(row.headers) },
      body: row.body,
      redirect: 'manual',
      signal: AbortSignal.any([stopping, AbortSignal.timeout(ctx.config.pace.callbackTimeout)]),
    })
    await response.body?.cancel()
    if (response.ok) state = 'delivered'
    answer = String(response.status)
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    answer = cause?.code ?? message
  }
  ctx.db.run('update callback set state = ?, answer = ? where id = ?', state, answer, row.id)
  ctx.news.tell('traffic')
}

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
