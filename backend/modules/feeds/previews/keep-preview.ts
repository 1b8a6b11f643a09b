// A link preview is drawn once for what stands on it, and kept under the hash of that. One is drawn at a time, and only so
// many wait: whoever asks for thousands gets them slowly, and nobody else's work suffers.
import { createHash } from 'node:crypto'
import type { Config } from '#platform/config'
import { mediaStorage } from '#platform/media-storage'
import type { StoredFile } from '#platform/storage'
import { turns } from '#platform/turns'
import { composePreview } from './compose.ts'
import { drawAmana } from './draw-amana.ts'
import { drawProduct } from './draw-product.ts'
import { drawShop } from './draw-shop.ts'
import { openLetters } from './letters.ts'
import type { Subject } from './subjects.ts'

/** Of the drawings: raised when they look different. */
const edition = 1
const waitingMax = 40

const takeTurn = turns(1)
const underWay = new Map<string, Promise<void>>()

export const previewFile = /^preview-[0-9a-f]{40}\.jpg$/
export const nameOf = (subject: Subject): string =>
  `preview-${createHash('sha256')
    .update(JSON.stringify([edition, subject]))
    .digest('hex')
    .slice(0, 40)}.jpg`

/** Undefined when too many are waiting to be drawn. */
export async function keptPreview(config: Config, subject: Subject): Promise<StoredFile | undefined> {
  const name = nameOf(subject)
  const storage = mediaStorage(config)
  const kept = await storage.get(name)
  if (kept) return kept
  if (!underWay.has(name)) {
    if (underWay.size >= waitingMax) return undefined
    const drawn = takeTurn(() => draw(config, subject, name)).finally(() => underWay.delete(name))
    underWay.set(name, drawn)
  }
  await underWay.get(name)
  return storage.get(name)
}

async function draw(config: Config, subject: Subject, name: string): Promise<void> {
  const letters = await openLetters()
  const drawing =
    subject.kind === 'product'
      ? drawProduct(letters, subject)
      : subject.kind === 'shop'
        ? drawShop(letters, subject)
        : drawAmana(letters)
  await mediaStorage(config).put(name, await composePreview(config, drawing), 'image/jpeg')
}
