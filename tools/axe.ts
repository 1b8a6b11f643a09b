// npm run axe: axe on every page of the site map, in English and Swahili, in the light and in the dark.
// `--site URL` takes a market that runs already, `--only PART` the pages whose name contains it. Exits 1 on any violation.
import { language } from '@amana/contract/identity'
import { AxeBuilder } from '@axe-core/playwright'
import { readOptions, sweep } from './sweep/sweep.ts'

/** Until what has changed is drawn. */
const twoFrames = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))'
const schemes = ['light', 'dark'] as const
let checks = 0
const violations = new Map<string, Set<string>>()
const rules = new Set<string>()

const { looked, faults } = await sweep(readOptions(), async ({ page, sitePage, open, speak }) => {
  for (const spoken of language.options) {
    await speak(spoken)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await open()
    const lang = await page.getAttribute('html', 'lang')
    if (lang !== spoken) note(`lang is ${lang}`, `${sitePage.name} ${spoken}`)
    const headings = await page.locator('h1').count()
    if (headings !== 1) note(`${headings} headings of the first level`, `${sitePage.name} ${spoken}`)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.evaluate(twoFrames)
      // The looks of shops stand in a frame on the page that changes them: they are pages of their own.
      const found = await new AxeBuilder({ page })
        .exclude('iframe')
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .analyze()
      checks += 1
      for (const { id } of [...found.passes, ...found.violations]) rules.add(id)
      for (const { id, nodes } of found.violations)
        for (const { target } of nodes) note(`${id}: ${target.join(' ')}`, `${sitePage.name} ${spoken} ${colorScheme}`)
    }
  }
})

function note(what: string, where: string): void {
  violations.set(what, (violations.get(what) ?? new Set()).add(where))
}

for (const [what, where] of violations) console.error(`${what}\n    ${[...where].join(', ')}`)
for (const fault of faults) console.error(fault)
console.log(
  `${looked} pages, ${checks} checks (English and Swahili, light and dark), ${rules.size} rules met, ${violations.size} violations`,
)
process.exit(violations.size + faults.length > 0 ? 1 : 0)
