// The studio of the demo market: one light, one two-tone ground in the shop's colours, one soft shadow on the floor, so that
// hundreds of pictures look as if the same person took them on the same afternoon. Also the shops' banners and signs.
import sharp from 'sharp'
import type { Palette, SeedShop, Tint } from '../market/shapes.ts'
import { channels, mix, repaint } from './colour.ts'
import { letterStrokes } from './letters.ts'
import { type ObjectName, readObject } from './objects.ts'

export type StudioPicture = {
  object: ObjectName
  palette: Palette
  /** Edge of the square picture in pixels. */
  size?: number
  /** 0 from the front, 1 nearer and mirrored, 2 leaning, before the floor's colour. */
  variant?: number
  tint?: Tint
}

/** An object without the margin around it; `stands` is the middle of what touches the floor. */
type Cut = { pixels: Buffer; width: number; height: number; stands: number }

/** A picture in the making: plain red, green and blue, row by row. */
type Canvas = { pixels: Buffer; width: number; height: number }

const horizon = 0.725
const standsAt = 0.795
/** As a camera would hand it over: quick to write and to read again. */
const jpeg = { quality: 92 }

const grounds = new Map<string, Promise<Buffer>>()

/** Wall and floor, drawn once for each palette and kept as plain pixels. */
const ground = ({ wall, floor }: Palette, width: number, height: number): Promise<Buffer> => {
  const key = `${wall}${floor}${width}x${height}`
  const known = grounds.get(key)
  if (known) return known
  const line = Math.round(height * horizon)
  const drawn = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <defs>
        <radialGradient id="light" cx="0.42" cy="0.3" r="0.85">
          <stop offset="0" stop-color="${mix(wall, '#ffffff', 0.38)}"/>
          <stop offset="0.55" stop-color="${wall}"/>
          <stop offset="1" stop-color="${mix(wall, floor, 0.55)}"/>
        </radialGradient>
        <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="${mix(floor, '#3a2f22', 0.03)}"/>
          <stop offset="0.45" stop-color="${floor}"/>
          <stop offset="1" stop-color="${mix(floor, wall, 0.65)}"/>
        </linearGradient>
        <linearGradient id="edge" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="${floor}" stop-opacity="0"/>
          <stop offset="1" stop-color="${mix(floor, '#3a2f22', 0.03)}"/>
        </linearGradient>
      </defs>
      <rect width="${width}" height="${height}" fill="url(#light)"/>
      <rect y="${line - height * 0.012}" width="${width}" height="${height * 0.013}" fill="url(#edge)"/>
      <rect y="${line}" width="${width}" height="${height - line}" fill="url(#floor)"/>
    </svg>`),
  )
    .removeAlpha()
    .raw()
    .toBuffer()
  grounds.set(key, drawn)
  return drawn
}

/** The smallest frame that holds everything one can see of the object. */
const frame = (pixels: Buffer, width: number, height: number) => {
  let left = width
  let right = 0
  let top = height
  let bottom = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[(y * width + x) * 4 + 3]! < 24) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}

/** Where the lowest tenth of the object is, from left to right. */
const footing = (pixels: Buffer, width: number, height: number): number => {
  let sum = 0
  let count = 0
  for (let y = Math.floor(height * 0.9); y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[(y * width + x) * 4 + 3]! < 128) continue
      sum += x
      count++
    }
  }
  return count === 0 ? width / 2 : sum / count
}

const cutOut = async (name: ObjectName, edge: number, tint: Tint | undefined, variant: number): Promise<Cut> => {
  const original = await readObject(name)
  const painted = sharp(tint ? await repaint(original, tint) : original)
  const turned = variant === 2 ? painted.rotate(-9, { background: { r: 0, g: 0, b: 0, alpha: 0 } }) : painted
  const whole = await turned
    .flop(variant === 1)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = whole.info
  const { data, info } = await sharp(whole.data, { raw: { width, height, channels: 4 } })
    .extract(frame(whole.data, width, height))
    .resize(edge, edge, { fit: 'inside', kernel: 'mitchell' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height, stands: footing(data, info.width, info.height) }
}

const blend = (canvas: Canvas, at: number, red: number, green: number, blue: number, opacity: number) => {
  const { pixels } = canvas
  pixels[at] = pixels[at]! + (red - pixels[at]!) * opacity
  pixels[at + 1] = pixels[at + 1]! + (green - pixels[at + 1]!) * opacity
  pixels[at + 2] = pixels[at + 2]! + (blue - pixels[at + 2]!) * opacity
}

/** A soft ellipse on the floor, darkest in the middle. */
const castShadow = (canvas: Canvas, floor: string, centreX: number, centreY: number, width: number) => {
  const [red, green, blue] = channels(mix(floor, '#1d150c', 0.74))
  const reachX = width / 2
  const reachY = reachX * 0.15
  for (let y = Math.max(0, Math.ceil(centreY - reachY)); y < Math.min(canvas.height, centreY + reachY); y++) {
    for (let x = Math.max(0, Math.ceil(centreX - reachX)); x < Math.min(canvas.width, centreX + reachX); x++) {
      const distance = Math.hypot((x - centreX) / reachX, (y - centreY) / reachY)
      if (distance >= 1) continue
      const fade = Math.cos((distance * Math.PI) / 2)
      blend(canvas, (y * canvas.width + x) * 3, red!, green!, blue!, 0.6 * fade * fade)
    }
  }
}

/** Puts the object on the floor, its middle at `centre`. */
const stand = (canvas: Canvas, cut: Cut, floor: string, centre: number, floorAt: number) => {
  const left = Math.round(centre - cut.width / 2)
  const top = Math.round(floorAt - cut.height)
  const under = left + cut.width / 2 + (cut.stands - cut.width / 2) * 0.55
  castShadow(canvas, floor, under, floorAt + cut.width * 0.008, cut.width * 1.18)
  for (let y = Math.max(0, -top); y < cut.height && top + y < canvas.height; y++) {
    for (let x = Math.max(0, -left); x < cut.width && left + x < canvas.width; x++) {
      const from = (y * cut.width + x) * 4
      const opacity = cut.pixels[from + 3]! / 255
      if (opacity === 0) continue
      const at = ((top + y) * canvas.width + left + x) * 3
      blend(canvas, at, cut.pixels[from]!, cut.pixels[from + 1]!, cut.pixels[from + 2]!, opacity)
    }
  }
}

const emptyStudio = async (palette: Palette, width: number, height: number): Promise<Canvas> => ({
  pixels: Buffer.from(await ground(palette, width, height)),
  width,
  height,
})

const develop = ({ pixels, width, height }: Canvas): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg(jpeg)
    .toBuffer()

/** A square product picture as JPEG. */
export const composeStudioPicture = async (picture: StudioPicture): Promise<Buffer> => {
  const { object, size = 1000, variant = 0, tint } = picture
  const palette =
    variant === 2 ? { ...picture.palette, wall: mix(picture.palette.floor, '#ffffff', 0.3) } : picture.palette
  const edge = Math.round(size * (variant === 1 ? 0.64 : 0.53))
  const floorAt = Math.round(size * (variant === 1 ? 0.84 : standsAt))
  const canvas = await emptyStudio(palette, size, size)
  stand(canvas, await cutOut(object, edge, tint, variant), palette.floor, size / 2, floorAt)
  return develop(canvas)
}

/** A shop's wide banner as JPEG: what it sells, in a row on its own floor, with room for the name on the left. */
export const composeBanner = async (shop: Pick<SeedShop, 'palette' | 'objects'>): Promise<Buffer> => {
  const width = 1600
  const height = 480
  const step = 268
  const first = width - 150 - step * (shop.objects.length - 1)
  const canvas = await emptyStudio(shop.palette, width, height)
  for (const [index, object] of shop.objects.entries()) {
    const cut = await cutOut(object, 236, undefined, 0)
    stand(canvas, cut, shop.palette.floor, first + index * step, height * 0.82)
  }
  return develop(canvas)
}

/** A shop's sign as JPEG: its initial in the wall's tint on the accent. */
export const composeLogo = (shop: Pick<SeedShop, 'name' | 'palette'>): Promise<Buffer> => {
  const size = 512
  const { accent, wall } = shop.palette
  const stroke = letterStrokes[shop.name.slice(0, 1).toUpperCase()] ?? letterStrokes.O
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
      <defs><radialGradient id="light" cx="0.36" cy="0.26" r="0.95">
        <stop offset="0" stop-color="${mix(accent, wall, 0.2)}"/><stop offset="1" stop-color="${mix(accent, '#000000', 0.12)}"/>
      </radialGradient></defs>
      <rect width="${size}" height="${size}" fill="url(#light)"/>
      <g transform="translate(131 131) scale(2.5)">
        <path d="${stroke}" fill="none" stroke="${mix(wall, '#ffffff', 0.35)}" stroke-width="17" stroke-linecap="round" stroke-linejoin="round"/>
      </g></svg>`),
  )
    .removeAlpha()
    .jpeg(jpeg)
    .toBuffer()
}
