// Photos as sellers take them: honest ones, and ones with a way past Amana painted on.
import sharp from 'sharp'
import { renderSVG } from 'uqr'

/** A dress on a wall: shapes and shades, and no writing. */
const scene = (colour: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <defs><linearGradient id="wall" x2="0" y2="1"><stop offset="0" stop-color="#efe6d6"/><stop offset="1" stop-color="#cdbb9c"/></linearGradient></defs>
    <rect width="1200" height="900" fill="url(#wall)"/>
    <path d="M480 180 q60 60 120 0 l90 120 -70 60 100 380 h-360 l100 -380 -70 -60z" fill="${colour}"/></svg>`)

export const honestPhoto = (colour = '#a5402d'): Promise<Buffer> => sharp(scene(colour)).jpeg().toBuffer()

export const photoWithANumber = (text: string): Promise<Buffer> =>
  sharp(scene('#6b4d8a'))
    .composite([
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="120"><text x="10" y="84" font-size="64" font-family="sans-serif" fill="#222">${text}</text></svg>`,
        ),
        left: 60,
        top: 40,
      },
    ])
    .jpeg()
    .toBuffer()

export async function photoWithACode(text: string): Promise<Buffer> {
  const input = await sharp(Buffer.from(renderSVG(text)))
    .resize(320)
    .png()
    .toBuffer()
  return sharp(scene('#3f6b4f'))
    .composite([{ input, left: 820, top: 520 }])
    .jpeg()
    .toBuffer()
}
