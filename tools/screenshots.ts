// npm run screenshots: a picture of every page that is worth one, at the widths of a phone and of a desk, in docs/pictures.
// `--site URL` takes a market that runs already; `--all --to FOLDER` every page of the site map; `--language sw`, `--dark`.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { language as languages } from '@amana/contract/identity'
import sharp from 'sharp'
import { projectFolder } from './launch/settings.ts'
import { siteMap } from './site-map/index.ts'
import { type Look, sweep, sweepOptions } from './sweep/sweep.ts'
import { desk, phone } from './sweep/visitors.ts'

const { values } = parseArgs({
  options: {
    ...sweepOptions(),
    all: { type: 'boolean' },
    to: { type: 'string' },
    language: { type: 'string', default: 'en' },
    dark: { type: 'boolean' },
  },
})
const language = languages.parse(values.language)
const kept = join(projectFolder, 'docs/pictures')
const folder = values.to ? resolve(values.to) : kept
if (values.all && folder === kept) {
  console.error('All pages are too many for the repository: say where with --to FOLDER.')
  process.exit(1)
}

/** What lies below is left out: a picture is to be looked at, not scrolled. */
const tallest = { [phone.width]: 2_400, [desk.width]: 1_800 }
/** Long shadows and small letters survive this; a fifth of a PNG. */
const quality = 56

let bytes = 0
let pictures = 0

async function takeAt(look: Look, size: typeof phone): Promise<void> {
  const { page, sitePage } = look
  await page.setViewportSize(size)
  await look.open()
  await seeAll(look)
  const height = Math.min(Number(await page.evaluate('document.documentElement.scrollHeight')), tallest[size.width]!)
  const png = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: size.width, height } })
  const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer()
  await writeFile(join(folder, `${sitePage.name}-${size.width}.webp`), webp)
  bytes += webp.length
  pictures += 1
}

/** Pictures of things wait until one comes near them. */
async function seeAll({ page }: Look): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < Math.min(document.body.scrollHeight, 2400); y += 600) {
      window.scrollTo(0, y)
      await new Promise((after) => requestAnimationFrame(() => requestAnimationFrame(after)))
    }
    window.scrollTo(0, 0)
    const near = [...document.images].filter((image) => image.getBoundingClientRect().top < 2400)
    await Promise.all(near.map((image) => image.complete || new Promise((done) => { image.onload = image.onerror = done })))
  })()`)
}

await mkdir(folder, { recursive: true })
const pages = values.all ? siteMap : siteMap.filter(({ chosen }) => chosen)
const { looked, faults } = await sweep({ ...values, pages }, async (look) => {
  await look.page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await look.speak(language)
  await takeAt(look, phone)
  await takeAt(look, desk)
})
// What is no longer chosen goes, once the others are there.
if (folder === kept && !values.only)
  for (const { name } of siteMap.filter((page) => !page.chosen))
    for (const { width } of [phone, desk]) await rm(join(folder, `${name}-${width}.webp`), { force: true })
for (const fault of faults) console.error(fault)
console.log(`${pictures} pictures of ${looked} pages in ${folder}: ${(bytes / 1e6).toFixed(1)} MB`)
process.exit(faults.length > 0 ? 1 : 0)
