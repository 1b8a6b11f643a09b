// npm run lighthouse [-- http://localhost:8080 --runs 3 --only home,cart]: what Lighthouse says of the pages a buyer sees, at a
// running demo market or at one of its own. It buys something there first. Of several runs the middle one by performance counts.
import { parseArgs } from 'node:util'
import { scriptBytesMax } from './bytes/budget.ts'
import { openPassingMarket } from './launch/passing-market.ts'
import { categories, type Measurement, withLighthouse } from './lighthouse/measure.ts'
import { prepareVisit } from './lighthouse/pages.ts'

const aims = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '1' }, only: { type: 'string' } },
})
const given = positionals[0]?.replace(/\/$/, '')
const market = given ? undefined : await openPassingMarket((words) => console.log(`  ${words}`))
try {
  await measureAll(given ?? market!.url)
} finally {
  await market?.stop()
}

async function measureAll(site: string): Promise<void> {
  const only = values.only?.split(',')
  const pages = (await prepareVisit(site)).filter(({ name }) => !only || only.includes(name))
  const short: string[] = []
  console.log('\npage       perf.  access.  practices  seo   LCP s    CLS   TBT ms   scripts kB (gzip)')
  await withLighthouse(async (measure) => {
    for (const page of pages) {
      const runs: Measurement[] = []
      for (let run = 0; run < Number(values.runs); run++) runs.push(await measure(site, page))
      const middle = runs.toSorted((one, other) => one.scores.performance - other.scores.performance)[runs.length >> 1]!
      console.log(row(page.name, middle))
      for (const category of categories)
        if (middle.scores[category] < aims[category]) short.push(`${page.name}: ${category}`)
      if (middle.scriptBytes > scriptBytesMax) short.push(`${page.name}: scripts`)
      if (middle.faults.length > 0) console.log(`           ${middle.faults.join(', ')}`)
    }
  })
  console.log(short.length === 0 ? '\nEvery aim is reached.' : `\nShort of the aim: ${short.join('; ')}.`)
}

function row(name: string, { scores, lcpMs, cls, tbtMs, scriptBytes }: Measurement): string {
  const columns: [string | number, number][] = [
    [scores.performance, 5],
    [scores.accessibility, 9],
    [scores['best-practices'], 11],
    [scores.seo, 5],
    [(lcpMs / 1000).toFixed(2), 8],
    [cls.toFixed(3), 7],
    [Math.round(tbtMs), 9],
    [(scriptBytes / 1000).toFixed(1), 12],
  ]
  return name.padEnd(11) + columns.map(([value, width]) => String(value).padStart(width)).join('')
}
