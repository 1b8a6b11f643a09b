// Files that are made to hurt whoever opens them as a picture.
import { crc32, deflateSync } from 'node:zlib'

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length)
  whole.writeUInt32BE(data.length, 0)
  whole.write(type, 4, 'latin1')
  data.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length)
  return whole
}

/** A PNG of this size whose picture data is whatever is given. */
export function png(
  width: number,
  height: number,
  pixels: Buffer,
  bits: { depth?: number; colour?: number; interlace?: number } = {},
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits.depth ?? 8, bits.colour ?? 2, 0, 0, bits.interlace ?? 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** Two frames as an animated PNG says it: the chunk stands before the picture data. */
export const animatedPng = (still: Buffer): Buffer =>
  Buffer.concat([still.subarray(0, 33), chunk('acTL', Buffer.alloc(8, 1)), still.subarray(33)])

/** So many zeros that a file of a few kB unpacks to them. */
export const zeros = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes))
