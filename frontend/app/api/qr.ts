// A QR code as one path, made on the server: the page draws it in SVG, works without scripts, and the browser loads no library for it.
import { encode } from 'uqr'

export interface QrPicture {
  size: number
  path: string
}

/** The quiet zone around it is part of the picture. */
export function qrOf(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
