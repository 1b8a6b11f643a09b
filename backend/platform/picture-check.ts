// What a file really is, by its first bytes and its header: whatever its name says, nothing else reaches the decoder.
import sharp from 'sharp'
import {
  notAPicture,
  type PictureFormat,
  pictureIsHeic,
  pictureMoves,
  pictureRules,
  pictureTooLarge,
} from './picture-rules.ts'

const text = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

type Kind = PictureFormat | 'gif' | 'heic' | 'moving' | undefined

/** HEIC and AVIF share the container; the brand says which, and `mif1` leaves it to the codec. */
const brands: Record<string, Kind> = { avif: 'avif', mif1: 'avif', avis: 'moving', msf1: 'moving' }

function sniff(bytes: Uint8Array): Kind {
  const start = text(bytes, 0, 12)
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  if (start.startsWith('GIF8')) return 'gif'
  if (start.slice(4, 8) !== 'ftyp') return undefined
  const brand = start.slice(8, 12)
  return brands[brand] ?? (/^he[iv]/.test(brand) ? 'heic' : undefined)
}

/** An animated PNG says so in a chunk before its first picture data; every chunk names its length. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.byteLength; at += 12 + view.getUint32(at)) {
    const type = text(bytes, at + 4, at + 8)
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
  }
  return false
}

/** Throws not_a_picture, picture_is_heic, picture_moves or picture_too_large. Gives how many pixels there are. */
export async function checkPicture(bytes: Uint8Array): Promise<number> {
  if (bytes.byteLength > pictureRules.bytesMax) throw pictureTooLarge()
  const kind = sniff(bytes)
  if (kind === undefined) throw notAPicture()
  if (kind === 'heic') throw pictureIsHeic()
  if (kind === 'gif' || kind === 'moving' || (kind === 'png' && isAnimatedPng(bytes))) throw pictureMoves()
  // The header is read without a limit, so that a huge picture is called huge and not broken.
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!header || header.format !== (kind === 'avif' ? 'heif' : kind)) throw notAPicture()
  if (kind === 'avif' && header.compression !== 'av1') throw pictureIsHeic()
  const pixels = header.width * header.height
  if (pixels > pictureRules.pixelsMax[kind]) throw pictureTooLarge()
  if (kind === 'webp' && (header.pages ?? 1) > 1) throw pictureMoves()
  return pixels
}
