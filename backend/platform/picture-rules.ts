// What a picture may be, what is made of it, and what the person is told whose file is none.
import { refusal } from './errors.ts'

const megapixels = 1_000_000

export const pictureRules = {
  bytesMax: 12 * 1024 * 1024,
  /** Read from the header, before anything is decoded. AVIF takes three times the memory of the others. */
  pixelsMax: { jpeg: 50 * megapixels, png: 50 * megapixels, webp: 50 * megapixels, avif: 24 * megapixels },
  decodeSecondsMax: 15,
  /** As many as two cores work on; larger ones than `largePixels` come one after the other, for each may take 400 MB. */
  atOnce: 2,
  largePixels: 16 * megapixels,
  /** Pixels across. The last is the picture itself: narrower when it was sent narrower. */
  widths: [160, 400, 800, 1200],
  heightMax: 2400,
  /** A width is left out when the picture itself is hardly wider. */
  widthStep: 1.3,
  blurWidth: 16,
  quality: 80,
  /** Of 6: a third less work than the library's 4, for files a tenth larger. */
  effort: 2,
} as const

export type PictureFormat = keyof typeof pictureRules.pixelsMax

export const notAPicture = refusal(
  'not_a_picture',
  'unprocessable',
  () => 'This file is not a picture we can read, or it is damaged. JPEG, PNG, WebP and AVIF work.',
)
export const pictureTooLarge = refusal(
  'picture_too_large',
  'too_large',
  () => 'This picture is too large: at most 12 MB and 50 megapixels (AVIF: 24).',
)
export const pictureMoves = refusal(
  'picture_moves',
  'unprocessable',
  () => 'This picture moves. Please send a still one.',
)
export const pictureIsHeic = refusal(
  'picture_is_heic',
  'unprocessable',
  () => 'This is a HEIC picture, which only some phones can read. Please send it as JPEG.',
)
export const tooManyUploads = refusal(
  'too_many_uploads',
  'unavailable',
  () => 'Many people are sending pictures at this moment. Please try again in a few seconds.',
)
