// Puts a drawing and its pictures together as a JPEG that chats take: some leave out what is heavier than 300 kB.
import { buffer } from 'node:stream/consumers'
import sharp, { type OverlayOptions } from 'sharp'
import type { Config } from '#platform/config'
import { assert } from '#platform/errors'
import { mediaStorage } from '#platform/media-storage'
import { box, colours, type Drawing, type Inlay, previewSize } from './frame.ts'

export const previewBytesMax = 200_000
const qualities = [84, 72, 58, 40]

/** Pictures that cannot be read are left out. */
export async function composePreview(config: Config, { svg, inlays }: Drawing): Promise<Buffer> {
  const overlays = (await Promise.all(inlays.map((inlay) => overlayOf(config, inlay)))).filter(
    (each) => each !== undefined,
  )
  const { data, info } = await sharp(Buffer.from(svg))
    .composite(overlays)
    .flatten({ background: colours.paper })
    .raw()
    .toBuffer({ resolveWithObject: true })
  assert(info.width === previewSize.width && info.height === previewSize.height, 'a preview has its size')
  const pixels = { width: info.width, height: info.height, channels: info.channels }
  for (const quality of qualities) {
    const jpeg = await sharp(data, { raw: pixels }).jpeg({ quality, progressive: true }).toBuffer()
    if (jpeg.byteLength <= previewBytesMax || quality === qualities.at(-1)) return jpeg
  }
  throw new Error('there is always a last quality')
}

async function overlayOf(config: Config, inlay: Inlay): Promise<OverlayOptions | undefined> {
  const stored = await mediaStorage(config).get(inlay.file)
  if (!stored) return undefined
  const { width, height, left, top, wholeOn, radius } = inlay
  const corners = radius && Buffer.from(`<svg>${box(0, 0, width, height, '#fff', radius)}</svg>`)
  const bytes = await buffer(stored.stream)
  const input = await sharp(bytes)
    .resize({ width, height, ...(wholeOn ? { fit: 'contain', background: wholeOn } : { fit: 'cover' }) })
    .ensureAlpha()
    .composite(corners ? [{ input: corners, blend: 'dest-in' }] : [])
    .png({ compressionLevel: 0 })
    .toBuffer()
    .catch(() => undefined)
  return input && { input, left, top }
}
