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

/** Hues in CIE LCh, in degrees, as they look on these objects; warm ones have to be lighter than what they replace. */
const hueOf: Partial<Record<Tint, { hue: number; lightness: number; paint: string }>> = {
  red: { hue: 28, lightness: 0, paint: '#d8433f' },
  orange: { hue: 58, lightness: 5, paint: '#ee8a35' },
  yellow: { hue: 88, lightness: 14, paint: '#f2bd2c' },
  green: { hue: 140, lightness: 0, paint: '#4aa860' },
  teal: { hue: 200, lightness: 0, paint: '#22a39c' },
  blue: { hue: 272, lightness: 0, paint: '#3f78e0' },
  purple: { hue: 308, lightness: 0, paint: '#8b62d6' },
  pink: { hue: 352, lightness: 0, paint: '#e86ba8' },
}

/** How bright the parts of a colourless object are: `from` is what black becomes, `to` what white becomes. */
const withoutColour: Partial<Record<Tint, { from: number; to: number }>> = {
  black: { from: 4, to: 140 },
  grey: { from: 30, to: 255 },
  white: { from: 150, to: 255 },
}

/** Below this mean chroma an object counts as grey: it has no hue to turn and is painted over. */
const greyBelow = 12

/** The hue most of the object has, weighted by how colourful each part is, and how colourful it is on the whole. */
const colourOf = async (object: Buffer): Promise<{ hue: number; chroma: number }> => {
  const { data, info } = await sharp(object)
    .resize(32, 32)
    .toColourspace('lab')
    .raw({ depth: 'float' })
    .toBuffer({ resolveWithObject: true })
  const values = new Float32Array(data.buffer, data.byteOffset, data.byteLength / 4)
  let redGreen = 0
  let yellowBlue = 0
  let total = 0
  let seen = 0
  for (let pixel = 0; pixel < values.length; pixel += info.channels) {
    if (info.channels === 4 && values[pixel + 3]! < 128) continue
    const a = values[pixel + 1]!
    const b = values[pixel + 2]!
    const chroma = Math.hypot(a, b)
    redGreen += a * chroma
    yellowBlue += b * chroma
    total += chroma
    seen++
  }
  return { hue: (Math.atan2(yellowBlue, redGreen) * 180) / Math.PI, chroma: total / Math.max(1, seen) }
}

/** The object repainted in a tint; its light and shade stay. */
export const repaint = async (object: Buffer, tint: Tint): Promise<Buffer> => {
  const picture = sharp(object)
  const target = hueOf[tint]
  if (!target) {
    const { from, to } = withoutColour[tint]!
    const gain = (to - from) / 255
    picture.modulate({ saturation: 0.06 }).linear([gain, gain, gain, 1], [from, from, from, 0])
  } else {
    const { hue, chroma } = await colourOf(object)
    if (chroma < greyBelow) picture.tint(target.paint)
    else picture.modulate({ hue: Math.round(target.hue - hue + 720) % 360, lightness: target.lightness })
  }
  return picture.png({ compressionLevel: 1 }).toBuffer()
}
