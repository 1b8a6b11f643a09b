// Pictures from people: really decoded, turned upright, stripped of everything but the pixels, and kept as WebP in fixed widths,
// with a JPEG for link previews in chats, a tiny preview, and a hash that near copies are found by.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import type { Ctx } from './context.ts'
import { assert } from './errors.ts'
import { heldFileOf, typeOf } from './held-pictures.ts'
import { enqueue } from './jobs.ts'
import { mediaStorage } from './media-storage.ts'
import { checkPicture } from './picture-check.ts'
import { fileOf, type StoredPicture, widthsOf } from './picture-files.ts'
import { differenceHash } from './picture-hash.ts'
import { notAPicture, pictureRules, pictureTooLarge } from './picture-rules.ts'
import { turns } from './turns.ts'

/** What only a picture that was just stored tells. */
export interface NewPicture extends StoredPicture {
  widths: number[]
  blur: string | null
  /** Undefined for a picture of one colour. */
  hash: bigint | undefined
  /** Waits to be looked into: nobody is given its files yet. */
  held: boolean
}

interface Made extends Omit<NewPicture, 'key' | 'held'> {
  /** By width; `share` is the JPEG. */
  files: Map<number | 'share', Buffer>
}

// One picture at a time uses what one core gives; more threads only cost memory on a small server.
sharp.concurrency(1)
sharp.cache(false)
const takeTurn = turns(pictureRules.atOnce)
const takeTurnOfLarge = turns(1)

/** The job that looks into a picture before anybody is shown it, and what it is told beside `{ key }`. */
export interface Look {
  job: string
  about: object
}

/**
 * Throws not_a_picture, picture_too_large, picture_moves or picture_is_heic; nothing is stored then.
 * @param look where pictures are looked into (READ_PICTURES), it is held until the job lets it be shown
 */
export async function storePicture(ctx: Ctx, bytes: Uint8Array, look?: Look): Promise<NewPicture> {
  assert(!ctx.db.isTransaction, 'a picture is registered and stored before the transaction of what shows it')
  const { files, ...made } = await makePicture(bytes)
  const key = randomBytes(16).toString('hex')
  // First the register, then the files, then (by the caller) the row that shows them: whatever dies between leaves nothing
  // that the register does not know, and no row without its files.
  const held = look !== undefined && ctx.config.READ_PICTURES === 'on'
  await sql`insert into platform.stored_picture (key, widths, stored_at, held_since)
    values (${key}, ${made.widths}, ${ctx.now}, ${held ? ctx.now : null})`.execute(ctx.db)
  const storage = mediaStorage(ctx.config)
  await Promise.all(
    [...files].map(([which, file]) =>
      storage.put(held ? heldFileOf(key, which) : fileOf(key, which), file, typeOf(which)),
    ),
  )
  if (held) await enqueue(ctx, look.job, { key, ...look.about }, { key: `look-${key}` })
  return { key, ...made, held }
}

/** Everything that is made of a file, before anything is kept. */
export async function makePicture(bytes: Uint8Array): Promise<Made> {
  const pixels = await checkPicture(bytes)
  const make = () => takeTurn(() => encode(bytes))
  return pixels > pictureRules.largePixels ? takeTurnOfLarge(make) : make()
}

interface Pixels {
  data: Buffer
  info: OutputInfo
}
const pixelsOf = (picture: Sharp): Promise<Pixels> => picture.raw().toBuffer({ resolveWithObject: true })
const scaled = ({ data, info: { width, height, channels } }: Pixels, to: number): Sharp => {
  const whole = sharp(data, { raw: { width, height, channels } })
  return to < width ? whole.resize({ width: to }) : whole
}

async function encode(bytes: Uint8Array): Promise<Made> {
  const whole = await decode(bytes)
  const { width, height, channels } = whole.info
  const widths = widthsOf(width)
  // What is small is made from something small.
  const card = pictureRules.widths[1]
  const small = await pixelsOf(scaled(whole, card))
  const { quality, effort, blurWidth } = pictureRules
  const files: Made['files'] = new Map()
  for (const each of widths)
    files.set(
      each,
      await scaled(each > card ? whole : small, each)
        .webp({ quality, effort })
        .toBuffer(),
    )
  files.set('share', await scaled(whole, width).flatten({ background: '#fff' }).jpeg({ quality }).toBuffer())
  const opaque = channels < 4 || (await scaled(small, card).stats()).isOpaque
  const blur = opaque && (await scaled(small, blurWidth).webp({ quality: 40, effort: 0 }).toBuffer())
  return {
    width,
    height,
    widths,
    blur: blur ? `data:image/webp;base64,${blur.toString('base64')}` : null,
    hash: await differenceHash(scaled(small, card)),
    files,
  }
}

/** Decoded once, in the largest size that is kept, upright, in sRGB. Everything else is made from these pixels. */
async function decode(bytes: Uint8Array): Promise<Pixels> {
  const { pixelsMax, decodeSecondsMax, widths, heightMax } = pictureRules
  try {
    return await sharp(bytes, { limitInputPixels: pixelsMax.jpeg, failOn: 'error', pages: 1, autoOrient: true })
      .timeout({ seconds: decodeSecondsMax })
      .resize({ width: widths.at(-1)!, height: heightMax, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    throw /timeout/.test(String(error)) ? pictureTooLarge() : notAPicture()
  }
}
