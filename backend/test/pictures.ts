// Pictures as people send them: what is harmless, what leads away, and how they get to the api.
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import type { Browser, Market, Reply } from './market.ts'

/** Too small for anything to be written on it: looked into in no time. */
export const harmlessPicture = (background = '#c9b79c'): Promise<Buffer> =>
  sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer()

/** A code that a phone's camera opens as a chat. */
export async function pictureWithACode(text = 'https://wa.me/254712345678'): Promise<Buffer> {
  const code = await sharp(Buffer.from(renderSVG(text)))
    .resize(260)
    .png()
    .toBuffer()
  return sharp({ create: { width: 600, height: 400, channels: 3, background: '#e8ddc8' } })
    .composite([{ input: code, left: 300, top: 100 }])
    .jpeg()
    .toBuffer()
}

export async function sendPicture(
  market: Market,
  browser: Browser,
  path: string,
  bytes: Uint8Array,
  method = 'POST',
): Promise<Reply> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(market.url + path, {
    method,
    headers: { 'content-type': 'image/jpeg', cookie },
    body: new Uint8Array(bytes),
  })
  const text = await response.text()
  return { status: response.status, body: text && JSON.parse(text), headers: response.headers }
}
