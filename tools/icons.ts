// npm run icons: draws the icons of the installed site from its mark (frontend/public/favicon.svg), for phones that want pixels.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { projectFolder } from './launch/settings.ts'

const folder = join(projectFolder, 'frontend/public')
const mark = readFileSync(join(folder, 'favicon.svg'), 'utf8')
const ground = '#0e4d45'
/** A phone cuts its icons to a circle, a square or a drop: what is within the middle four fifths is seen by all. */
const shareInMask = 0.78

const draw = (size: number) => sharp(Buffer.from(mark), { density: (72 * size) / 32 }).resize(size, size)

async function drawToTheEdge(size: number): Promise<Sharp> {
  const inner = Math.round(size * shareInMask)
  const drawn = await draw(inner).png().toBuffer()
  return sharp({ create: { width: size, height: size, channels: 3, background: ground } }).composite([{ input: drawn }])
}

for (const size of [192, 512]) {
  await draw(size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, `icon-${size}.png`))
  const masked = await drawToTheEdge(size)
  await masked.png({ compressionLevel: 9, palette: true }).toFile(join(folder, `icon-maskable-${size}.png`))
}
await (await drawToTheEdge(180))
  .png({ compressionLevel: 9, palette: true })
  .toFile(join(folder, 'apple-touch-icon.png'))
