// npm run widths: every page of the site map on the narrowest screens, with letters of twice and four times the size, and zoomed to four
// times: nothing may have to be pushed sideways to be read, be cut off, lie on something else, stand in the way or be too small for a
// finger. `--site URL` takes a market that runs already, `--only PART` the pages whose name contains it. Exits 1 on any fault.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { largeBars } from './sweep/bars.ts'
import { cutOff } from './sweep/cut-off.ts'
import { overlapping } from './sweep/overlapping.ts'
import { readOptions, sweep } from './sweep/sweep.ts'
import { wideThings } from './sweep/wide-things.ts'

/** A window of 1280, zoomed to 200 % and to 400 %, is so wide; 320 is the narrowest phone as well. The last two are not zoomed: their letters are. */
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

/** WCAG 2.5.8: 24 by 24 pixels, or so much room around. */
async function smallTargets(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withRules(['target-size'])
    .exclude('iframe')
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ target }) => `too small for a finger: ${target.join(' ')}`))
}
const tooWide = async (page: Page) => (await wideThings(page)).map((thing) => `too wide: ${thing}`)

let checks = 0
const wrong: string[] = []

const { looked, faults } = await sweep(readOptions(), async ({ page, sitePage, open, speak }) => {
  // Swahili has the longer words.
  await speak('sw')
  await page.setViewportSize(sizes[0]!)
  await open()
  for (const { name, letters, ...size } of sizes) {
    await page.setViewportSize(size)
    await setLetters(page, letters)
    for (const look of [tooWide, cutOff, overlapping, largeBars, ...(size.width === 320 ? [smallTargets] : [])]) {
      checks += 1
      for (const found of await look(page)) wrong.push(`${sitePage.name}, ${name}: ${found}`)
    }
  }
  await setLetters(page, 100)
})

for (const line of [...wrong, ...faults]) console.error(line)
console.log(`${looked} pages, ${checks} checks at ${sizes.length} sizes, ${wrong.length} faults`)
process.exit(wrong.length + faults.length > 0 ? 1 : 0)
