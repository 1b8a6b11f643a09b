// Colours as the composer needs them: mixing two tints, and finding how far an object has to be turned round the colour
// wheel to look red, green or blue.
import sharp from 'sharp'
import type { Tint } from '../market/shapes.ts'

export const channels = (hex: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))

/** `share` of the second colour in the first, 0 to 1. */
export const mix = (first: string, second: string, share: number): string => {
  const other = channels(second)
  const mixed = channels(first).map((value, index) => Math.round(value + (other[index]! - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Hues in CIE LCh, in degrees, as they look on these objects. */
const hueOf: Partial<Record<Tint, number>> = {
  red: 28,
  orange: 58,
  yellow: 84,
  green: 140,
  teal: 200,
  blue: 272,
  purple: 308,
  pink: 352,
}

const withoutColour: Partial<Record<Tint, { saturation: number; lightness: number }>> = {
  grey: { saturation: 0.08, lightness: 4 },
  black: { saturation: 0.06, lightness: -20 },
  white: { saturation: 0.06, lightness: 24 },
}

/** The hue most of the object has, weighted by how colourful each part is. */
const dominantHue = async (object: Buffer): Promise<number> => {
  const { data, info } = await sharp(object)
    .resize(32, 32)
    .toColourspace('lab')
    .raw({ depth: 'float' })
    .toBuffer({ resolveWithObject: true })
  const values = new Float32Array(data.buffer, data.byteOffset, data.byteLength / 4)
  let redGreen = 0
  let yellowBlue = 0
  for (let pixel = 0; pixel < values.length; pixel += info.channels) {
    if (info.channels === 4 && values[pixel + 3]! < 128) continue
    const a = values[pixel + 1]!
    const b = values[pixel + 2]!
    const chroma = Math.hypot(a, b)
    redGreen += a * chroma
    yellowBlue += b * chroma
  }
  return (Math.atan2(yellowBlue, redGreen) * 180) / Math.PI
}

/** The object repainted in a tint; its light and shade stay. */
export const repaint = async (object: Buffer, tint: Tint): Promise<Buffer> => {
  const change = withoutColour[tint] ?? {
    hue: Math.round(hueOf[tint]! - (await dominantHue(object)) + 720) % 360,
  }
  return sharp(object).modulate(change).png({ compressionLevel: 1 }).toBuffer()
}
