// Previews are drawn again whenever they are asked for, so those that are a month old go, whether or not they are still true.
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { mediaStorage } from '#platform/media-storage'
import { previewFile } from './keep-preview.ts'

const keptMs = days(30)

/** Gives how many went. */
export async function forgetOldPreviews(ctx: Ctx): Promise<number> {
  const storage = mediaStorage(ctx.config)
  const old = after(ctx.now, -keptMs)
  let forgotten = 0
  for await (const { key, changedAt } of storage.walk()) {
    if (changedAt >= old || !previewFile.test(key.replace(/\.part$/, ''))) continue
    await storage.remove(key)
    forgotten++
  }
  return forgotten
}
