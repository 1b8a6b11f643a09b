// npm run bytes: how much script each page of the built front end sends, and whether that is within its budget.
// npm test asks the same after the build. Exits 1 when a page is too heavy.
import { join } from 'node:path'
import { scriptBytesMax, workingScriptBytesMax } from './bytes/budget.ts'
import { type PageWeight, weighPages } from './bytes/weigh-pages.ts'
import { projectFolder } from './launch/settings.ts'

const pages = weighPages(join(projectFolder, 'frontend/build/client'))
const most = { storefront: scriptBytesMax, working: workingScriptBytesMax }
const tooHeavy = ({ audience, scriptBytes }: PageWeight) => scriptBytes > most[audience]
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7)

console.log('scripts  page (kB, gzip)')
for (const page of pages.toSorted((one, other) => other.scriptBytes - one.scriptBytes))
  console.log(`${kilobytes(page.scriptBytes)}  ${page.address}${tooHeavy(page) ? '  TOO HEAVY' : ''}`)
const heavy = pages.filter(tooHeavy)
console.log(
  heavy.length === 0
    ? `\nEach of ${pages.length} pages is within its budget: ${most.storefront / 1000} kB for what buyers see, ${most.working / 1000} kB for the others.`
    : `\n${heavy.length} of ${pages.length} pages send more script than their budget.`,
)
if (heavy.length > 0) process.exitCode = 1
