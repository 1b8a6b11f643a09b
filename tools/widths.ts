// npm run widths: every page of the site map on the narrowest screens, with letters of twice the size, and zoomed to four times:
// nothing may have to be pushed sideways to be read. Exits 1 where something has.
import type { Page } from 'playwright-core'
import { readOptions, sweep } from './sweep/sweep.ts'
import { wideThings } from './sweep/wide-things.ts'

/** A window of 1280, zoomed to 200 % and to 400 %, is so wide; 320 is the narrowest phone as well. The last is not zoomed: its letters are. */
const sizes = [
  { name: '200 % zoom', width: 640, height: 450, letters: 100 },
  { name: '320 px and 400 % zoom', width: 320, height: 256, letters: 100 },
  { name: '640 px, letters of 200 %', width: 640, height: 900, letters: 200 },
  { name: '1280 px, letters of 400 %', width: 1280, height: 900, letters: 400 },
]
const usualLetters = 16

/** As the setting of a browser does it: what follows the size of letters follows, the points at which a page changes its layout too. */
async function setLetters(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const standard = (usualLetters * percent) / 100
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await session.detach()
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))')
}

let checks = 0
const wide: string[] = []

const { looked, faults } = await sweep(readOptions(), async ({ page, sitePage, open, speak }) => {
  // Swahili has the longer words.
  await speak('sw')
  await page.setViewportSize(sizes[0]!)
  await open()
  for (const { name, letters, ...size } of sizes) {
    await page.setViewportSize(size)
    await setLetters(page, letters)
    checks += 1
    const found = await wideThings(page)
    if (found.length > 0) wide.push(`${sitePage.name}, ${name}: ${found.join(' · ')}`)
  }
  await setLetters(page, 100)
})

for (const line of [...wide, ...faults]) console.error(line)
console.log(`${looked} pages, ${checks} checks at ${sizes.length} sizes, ${wide.length} with something too wide`)
process.exit(wide.length + faults.length > 0 ? 1 : 0)
