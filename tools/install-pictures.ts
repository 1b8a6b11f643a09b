// npm run install-pictures: what a phone or a desk shows of the site before it is installed, one screen each, in both languages, into
// frontend/public/install. `--site URL` takes a market that runs already.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { installPictures, pictureFile, pictureSizes } from '../frontend/install-pictures.ts'
import { projectFolder } from './launch/settings.ts'
import { siteMap } from './site-map/index.ts'
import { sweep } from './sweep/sweep.ts'

const { values } = parseArgs({ options: { site: { type: 'string' } } })
const folder = join(projectFolder, 'frontend/public')
const quality = 60

await mkdir(join(folder, 'install'), { recursive: true })
let bytes = 0
const pages = siteMap.filter(({ name }) => installPictures.some(({ page }) => page === name))
const { faults } = await sweep({ ...values, pages }, async ({ page, sitePage, open, speak }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  for (const language of ['en', 'sw'] as const) {
    await speak(language)
    for (const picture of installPictures.filter((one) => one.page === sitePage.name)) {
      await page.setViewportSize(pictureSizes[picture.form])
      await open()
      await page.evaluate(
        `Promise.all([...document.images].slice(0, 30).map((image) => image.decode().catch(() => undefined)))`,
      )
      const webp = await sharp(await page.screenshot())
        .webp({ quality, effort: 6 })
        .toBuffer()
      await writeFile(join(folder, pictureFile(picture, language)), webp)
      bytes += webp.length
    }
  }
})
for (const fault of faults) console.error(fault)
console.log(`${installPictures.length * 2} pictures in ${join(folder, 'install')}: ${Math.round(bytes / 1000)} kB`)
process.exit(faults.length > 0 ? 1 : 0)
