// npm run widths: every page of the site map on the narrowest screens, with letters of twice the size, and zoomed to four times:
// nothing may have to be pushed sideways to be read. Exits 1 where something has.
import type { Page } from 'playwright-core'
import { readOptions, sweep } from './sweep/sweep.ts'
import { wideThings } from './sweep/wide-things.ts'

/** At 1280 wide, zoomed to 200 % and to 400 %, a window is so wide; 320 is the narrowest phone as well. */
const sizes = [
  { name: '320 px and 400 % zoom', width: 320, height: 256, letters: 100 },
  { name: '320 px, letters of 200 %', width: 320, height: 640, letters: 200 },
  { name: '200 % zoom', width: 640, height: 450, letters: 100 },
  { name: 'letters of 400 %', width: 1280, height: 900, letters: 400 },
]
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
})

/** As the setting of a browser does it. */
const setLetters = (page: Page, percent: number) =>
  page.evaluate(`document.documentElement.style.fontSize = '${percent}%'`)

for (const line of [...wide, ...faults]) console.error(line)
console.log(`${looked} pages, ${checks} checks at ${sizes.length} sizes, ${wide.length} with something too wide`)
process.exit(wide.length + faults.length > 0 ? 1 : 0)
