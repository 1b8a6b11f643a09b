// Pictures from people: really decoded, turned upright, stripped of everything but the pixels, and kept as WebP in two widths.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Config } from './config.ts'
import { refusal } from './errors.ts'
import { folderStorage, type Storage } from './storage.ts'

export const pictureRules = {
  bytesMax: 8 * 1024 * 1024,
  pixelsMax: 24_000_000,
  widthSmall: 400,
  widthLarge: 1000,
  quality: 80,
  /** Of 6: a third less work than the library's 4, for files a tenth larger. */
  effort: 2,
} as const

export const notAPicture = refusal(
  'not_a_picture',
  'unprocessable',
  () => 'This file is not a picture we can read. JPEG, PNG, WebP and AVIF work.',
)
export const pictureTooLarge = refusal(
  'picture_too_large',
  'too_large',
  () => 'This picture is too large: at most 8 MB and 24 megapixels.',
)

/** A stored picture. Width and height are those of the large file; the key is random and says nothing. */
export interface StoredPicture {
  key: string
  width: number
  height: number
}

const readable = new Set(['jpeg', 'png', 'webp', 'heif'])

// One picture at a time uses what one core gives; more threads only cost memory on a small server.
sharp.concurrency(1)
sharp.cache(false)

const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: pictureRules.pixelsMax, failOn: 'error', pages: 1, autoOrient: true })

async function check(bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength === 0) throw notAPicture()
  if (bytes.byteLength > pictureRules.bytesMax) throw pictureTooLarge()
  // The header is read without the pixel limit, so that a huge picture is called huge and not broken.
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!found || !readable.has(found.format) || (found.format === 'heif' && found.compression !== 'av1'))
    throw notAPicture()
  if (found.width * found.height > pictureRules.pixelsMax) throw pictureTooLarge()
}

/** Throws not_a_picture or picture_too_large; nothing is stored then. */
export async function storePicture(config: Config, bytes: Uint8Array): Promise<StoredPicture> {
  await check(bytes)
  const inWidth = (width: number) =>
    open(bytes)
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: pictureRules.quality, effort: pictureRules.effort })
      .toBuffer({ resolveWithObject: true })
  const large = await inWidth(pictureRules.widthLarge).catch(() => {
    throw notAPicture()
  })
  const small = await inWidth(pictureRules.widthSmall)
  const key = randomBytes(16).toString('hex')
  const store = mediaStorage(config)
  await store.put(fileOf(key, 'small'), small.data)
  await store.put(fileOf(key, 'large'), large.data)
  return { key, width: large.info.width, height: large.info.height }
}

const fileOf = (key: string, size: 'small' | 'large'): string =>
  `${key}-${size === 'small' ? pictureRules.widthSmall : pictureRules.widthLarge}.webp`

/** The only file names that are ever served. */
export const pictureFile = /^[0-9a-f]{32}-(400|1000)\.webp$/

export const mediaStorage = (config: Config): Storage => folderStorage(join(config.AMANA_DATA, 'media'))

/** The picture on the wire. */
export const pictureView = (stored: StoredPicture, alt: string) => ({
  url: `/media/${fileOf(stored.key, 'small')}`,
  urlLarge: `/media/${fileOf(stored.key, 'large')}`,
  width: stored.width,
  height: stored.height,
  alt,
})
