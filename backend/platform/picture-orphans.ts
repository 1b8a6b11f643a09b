// Files that nothing shows: an upload that died half-way, a picture that was taken down. They stay for a day, then they go.
import { sql } from 'kysely'
import { after, days } from './clock.ts'
import type { Ctx } from './context.ts'
import { assert } from './errors.ts'
import { heldFileOf, withoutHold } from './held-pictures.ts'
import { mediaStorage } from './media-storage.ts'
import { fileOf, pictureFile } from './picture-files.ts'
import { register } from './registrations.ts'

/** Time for an upload to be finished, and for whatever was shown a moment ago to be shown no more. */
export const graceMs = days(1)
const atATime = 1000

/** Which of these keys something of the holder's still shows. */
export type PictureHolder = (ctx: Ctx, keys: readonly string[]) => Promise<readonly string[]>
const holders = register(new Map<string, PictureHolder>())

/** Declares that pictures are shown by rows of a module; called in its `reactions()`. */
export function holdPictures(name: string, holder: PictureHolder): void {
  holders.set(name, holder)
}

/** Forgets pictures that nobody holds any more, and removes their files. Gives how many. */
export async function forgetUnheldPictures(ctx: Ctx): Promise<number> {
  assert(holders.size > 0, 'whoever forgets pictures knows who holds some')
  let forgotten = 0
  for (let last: string | undefined = ''; last !== undefined; ) {
    const { rows }: { rows: { key: string }[] } = await sql<{ key: string }>`
      select key from platform.stored_picture where key > ${last} and stored_at < ${after(ctx.now, -graceMs)}
      order by key limit ${atATime}`.execute(ctx.db)
    const keys = rows.map(({ key }) => key)
    const held = new Set<string>()
    for (const holder of holders.values()) for (const key of await holder(ctx, keys)) held.add(key)
    for (const key of keys) if (!held.has(key) && (await forget(ctx, key))) forgotten++
    last = keys.at(-1)
  }
  return forgotten
}

/** A row that took hold of the picture at this very moment keeps it: PostgreSQL refuses to forget it. */
async function forget(ctx: Ctx, key: string): Promise<boolean> {
  const gone = await sql<{ widths: number[] }>`delete from platform.stored_picture where key = ${key} returning widths`
    .execute(ctx.db)
    .catch((error: { code?: string }) => {
      if (error.code !== foreignKeyViolation) throw error
    })
  if (!gone?.rows[0]) return false
  const storage = mediaStorage(ctx.config)
  for (const which of [...gone.rows[0].widths, 'share' as const]) {
    await storage.remove(fileOf(key, which))
    await storage.remove(heldFileOf(key, which))
  }
  return true
}
const foreignKeyViolation = '23503'

/**
 * Goes through all files for what the register does not know: of a process that died while it removed some, or of a database
 * that was put back to yesterday's. Names that are none of ours are left alone, whoever put them there.
 */
export async function removeUnknownFiles(ctx: Ctx): Promise<number> {
  const storage = mediaStorage(ctx.config)
  const old = after(ctx.now, -graceMs)
  let removed = 0
  let found: { file: string; key: string }[] = []
  const removeUnknown = async () => {
    const { rows } = await sql<{ key: string }>`select key from platform.stored_picture
      where key = any(${found.map(({ key }) => key)}::text[])`.execute(ctx.db)
    const known = new Set(rows.map(({ key }) => key))
    for (const { file, key } of found) {
      if (known.has(key) && !file.endsWith('.part')) continue
      await storage.remove(file)
      removed++
    }
    found = []
  }
  for await (const { key: file, changedAt } of storage.walk()) {
    const key = changedAt < old ? pictureFile.exec(withoutHold(file.replace(/\.part$/, '')))?.[1] : undefined
    if (key && found.push({ file, key }) === atATime) await removeUnknown()
  }
  await removeUnknown()
  return removed
}
