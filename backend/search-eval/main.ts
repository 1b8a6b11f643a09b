// `npm run search:eval -- DIR [--products FILE] [--json FILE]`: how good search is on a benchmark folder, beside PostgreSQL's own
// ranking on the same rows. The same search code as the market's, with what is for sale left out of the order.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { searchListings as endpoint, fromWireId } from '@amana/contract'
import { searchByWordsAlone } from '#search'
import { askBaseline } from './baseline.ts'
import { type Metrics, measure } from './metrics.ts'
import { type Benchmark, BenchmarkMistake, readBenchmarks } from './read-benchmark.ts'
import { openScratch } from './scratch-database.ts'

// Deep enough for the condensed measure, which leaves out what nobody has rated.
const asked = 500

interface Outcome {
  name: string
  products: number
  search: Metrics
  baseline: Metrics
  milliseconds: { p50: number; p95: number; p99: number }
}

async function evaluate(serverUrl: string, benchmark: Benchmark): Promise<Outcome> {
  const scratch = await openScratch(serverUrl, benchmark.products)
  try {
    const [ours, theirs]: [Parameters<typeof measure>[0][number][], Parameters<typeof measure>[0][number][]] = [[], []]
    const took: number[] = []
    for (const { text, ratings } of benchmark.queries) {
      const wish = endpoint.query!.parse({ q: text.slice(0, 200) })
      const started = performance.now()
      const found = await searchByWordsAlone(scratch.ctx, wish, asked)
      took.push(performance.now() - started)
      ours.push({ results: found.map((id) => scratch.idOf(fromWireId('product', id)!)), ratings })
      theirs.push({ results: (await askBaseline(scratch.ctx, text, asked)).map(scratch.idOf), ratings })
    }
    took.sort((a, b) => a - b)
    const at = (share: number) =>
      Number((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1))
    return {
      name: benchmark.name,
      products: benchmark.products.length,
      search: measure(ours),
      baseline: measure(theirs),
      milliseconds: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    }
  } finally {
    await scratch.close()
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { products: { type: 'string' }, json: { type: 'string' } },
  })
  const [folder] = positionals
  if (!folder)
    throw new BenchmarkMistake('Say which folder: npm run search:eval -- DIR [--products FILE] [--json FILE]')
  const outcomes: Outcome[] = []
  for (const benchmark of readBenchmarks(folder, values.products))
    outcomes.push(await evaluate(process.env.DATABASE_URL!, benchmark))
  // One set is printed flat, its metrics on top; several as a list of the same.
  const flat = outcomes.map(({ search, ...rest }) => ({ ...search, ...rest }))
  const text = JSON.stringify(flat.length === 1 ? flat[0] : { sets: flat }, null, 2)
  console.log(text)
  if (values.json) await writeFile(values.json, `${text}\n`)
} catch (error) {
  if (!(error instanceof BenchmarkMistake)) throw error
  console.error(error.message)
  process.exitCode = 1
}
