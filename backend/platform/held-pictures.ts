// A picture that is held is stored and given to nobody: its files have names that no address leads to. A job looks into it and lets
// it be shown, or drops it. Whatever dies in between, it stays unseen.
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import type { Ctx, TxCtx } from './context.ts'
import { assert } from './errors.ts'
import { mediaStorage } from './media-storage.ts'
import { fileOf } from './picture-files.ts'

const prefix = 'held-'
export const heldFileOf = (key: string, which: number | 'share'): string => `${prefix}${fileOf(key, which)}`
/** The name it will have when it is shown. */
export const withoutHold = (file: string): string => (file.startsWith(prefix) ? file.slice(prefix.length) : file)

export const typeOf = (which: number | 'share'): string => (which === 'share' ? 'image/jpeg' : 'image/webp')

/** Its widths while it is held; undefined when it is not (any more). */
async function widthsHeld(ctx: Ctx, key: string): Promise<number[] | undefined> {
  const { rows } = await sql<{ widths: number[] }>`select widths from platform.stored_picture
    where key = ${key} and held_since is not null`.execute(ctx.db)
  return rows[0]?.widths
}

export interface Hold {
  held: boolean
  /** Refused already: what was read in it is not known here. */
  refusedFor: string[] | null
}

/**
 * Asked by whoever is writing the row that shows it: until that is committed it stays as it is, so that what comes after the
 * look finds the row. A look that was faster than the row has left its answer.
 */
export async function holdOf(tx: TxCtx, { key, held }: { key: string; held: boolean }): Promise<Hold> {
  if (!held) return { held, refusedFor: null }
  const { rows } = await sql<{ since: Date | number | null }>`select platform.held_since(${key}) as since`.execute(
    tx.db,
  )
  const since = rows[0]?.since ?? null
  return { held: since !== null, refusedFor: since === Number.POSITIVE_INFINITY ? [] : null }
}

/** The widest file of a picture that is held; undefined when it is held no more, or its upload was given up. */
export async function readHeld(ctx: Ctx, key: string): Promise<Buffer | undefined> {
  const widest = (await widthsHeld(ctx, key))?.at(-1)
  const file = widest && (await mediaStorage(ctx.config).get(heldFileOf(key, widest)))
  return file ? buffer(file.stream) : undefined
}

/** Gives the files the names that are served. Done twice, it is done once: what was copied and removed is there already. */
export async function showHeld(ctx: Ctx, key: string): Promise<void> {
  assert(!ctx.db.isTransaction, 'files are there before the row says so')
  const widths = await widthsHeld(ctx, key)
  if (!widths) return
  const storage = mediaStorage(ctx.config)
  for (const which of [...widths, 'share' as const]) await storage.copy(heldFileOf(key, which), fileOf(key, which))
  await sql`update platform.stored_picture set held_since = null where key = ${key}`.execute(ctx.db)
  for (const which of [...widths, 'share' as const]) await storage.remove(heldFileOf(key, which))
}

/** It is never shown: held for ever, until nothing names it and it is forgotten. */
export async function dropHeld(ctx: Ctx, key: string): Promise<void> {
  const widths = (await widthsHeld(ctx, key)) ?? []
  await sql`update platform.stored_picture set held_since = 'infinity' where key = ${key} and held_since is not null`.execute(
    ctx.db,
  )
  for (const which of [...widths, 'share' as const]) await mediaStorage(ctx.config).remove(heldFileOf(key, which))
}

export interface HeldPicture {
  key: string
  since: Date
}

/** Held since before `since`, oldest first: a reader that dies each time, or does not get on. */
export async function picturesHeldSince(ctx: Ctx, since: Date): Promise<HeldPicture[]> {
  const { rows } = await sql<HeldPicture>`select key, held_since as since from platform.stored_picture
    where held_since < ${since} order by held_since limit 50`.execute(ctx.db)
  return rows
}
