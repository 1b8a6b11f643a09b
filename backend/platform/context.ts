// What every action is handed first: who acts, for which shop, at what instant, on which connection.

import type { Config } from './config.ts'
import { bindToShop, type Database, inTransaction, type Tx } from './database.ts'
import { assert } from './errors.ts'
import type { Log } from './log.ts'

export type Actor =
  | { kind: 'visitor' }
  | { kind: 'account'; accountId: string; role: 'buyer' | 'seller' | 'admin'; sessionId: string }
  /** Holds the order's link; `proven` once the code sent to the order's phone was entered. */
  | { kind: 'guest'; orderId: string; proven: boolean }
  | { kind: 'provider' }
  | { kind: 'system' }

/** Where a request came from. Jobs and the schedule have none. */
export interface Source {
  /** The address as our outermost trusted proxy saw it: counted, never kept and never a link between people. */
  readonly address: string
  /** The browser's own signed key, from the first request on that changes something. */
  readonly deviceId?: string
  readonly userAgent: string
}

export interface Ctx {
  readonly db: Database
  readonly actor: Actor
  /** The shop that the work is bound to, when it is. */
  readonly shopId?: string
  readonly now: Date
  readonly requestId: string
  readonly source?: Source
  readonly log: Log
  readonly config: Config
}

/** A context within a transaction: the compiler asks for it where one is needed. */
export interface TxCtx extends Ctx {
  readonly db: Tx
}

/** One transaction around `work`; joins the one that is open. */
export const transact = <T>(ctx: Ctx, work: (tx: TxCtx) => Promise<T>): Promise<T> =>
  inTransaction(ctx.db, (db) => work({ ...ctx, db }))

/** One transaction that PostgreSQL itself keeps to the rows of `shopId`. */
export const transactForShop = <T>(ctx: Ctx, shopId: string, work: (tx: TxCtx) => Promise<T>): Promise<T> =>
  inTransaction(ctx.db, async (db) => {
    assert(!ctx.db.isTransaction, 'a transaction is bound to its shop when it opens, not later')
    await bindToShop(db, shopId)
    return work({ ...ctx, db, shopId })
  })

export const accountIdOf = (actor: Actor): string | undefined =>
  actor.kind === 'account' ? actor.accountId : undefined
