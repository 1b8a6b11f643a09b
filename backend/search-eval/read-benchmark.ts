// A benchmark folder: products, the queries people typed, and which products answer them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface BenchmarkProduct {
  id: string
  title: string
  description: string
  brand: string
  category: string
}

export interface BenchmarkQuery {
  text: string
  /** Product id → rating, 0 to 3; known items count 3. */
  ratings: Map<string, number>
}

export interface Benchmark {
  name: string
  products: BenchmarkProduct[]
  queries: BenchmarkQuery[]
}

export class BenchmarkMistake extends Error {}

/** Rows of a CSV file as objects; quotes and doubled quotes understood. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const endField = () => {
    rows.at(-1)!.push(field)
    field = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted) {
      if (letter !== '"') field += letter
      else if (text[at + 1] === '"') field += text[++at]
      else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') endField()
    else if (letter === '\n') {
      endField()
      rows.push([])
    } else if (letter !== '\r') field += letter
  }
  endField()
  const [head = [], ...body] = rows.filter((row) => row.length > 1 || row[0] !== '')
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name.trim(), row[index] ?? ''])))
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value)

export function readProducts(file: string): BenchmarkProduct[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map((row) => ({
      id: textOf(row.id),
      title: textOf(row.title),
      description: textOf(row.description),
      brand: textOf(row.brand),
      category: textOf(row.category_path ?? row.category),
    }))
}

function ratingsIn(folder: string, prefix: string): Map<string, Map<string, number>> {
  const file = join(folder, `${prefix}labels.csv`)
  const ratings = new Map<string, Map<string, number>>()
  if (!existsSync(file)) return ratings
  for (const row of readCsv(readFileSync(file, 'utf8'))) {
    const ofQuery = ratings.get(row.query_id!) ?? new Map<string, number>()
    ofQuery.set(row.product_id!, Number(row.rating))
    ratings.set(row.query_id!, ofQuery)
  }
  return ratings
}

/** Every set in the folder: `queries.csv`, or several as `NAME.queries.csv` with `NAME.products.jsonl.gz`. */
export function readBenchmarks(folder: string, productsFile?: string): Benchmark[] {
  const files = existsSync(folder) ? readdirSync(folder) : []
  const queryFiles = files.filter((name) => name.endsWith('queries.csv')).sort()
  if (queryFiles.length === 0) throw new BenchmarkMistake(`There is no queries.csv in ${folder}.`)
  return queryFiles.map((name) => {
    const prefix = name.slice(0, -'queries.csv'.length)
    const labels = ratingsIn(folder, prefix)
    const rows = readCsv(readFileSync(join(folder, name), 'utf8'))
    const queries = rows
      .filter((row) => row.scorable === undefined || /^(1|true|yes)$/i.test(row.scorable.trim()))
      .map((row) => ({
        text: row.query ?? '',
        ratings:
          labels.get(row.query_id ?? '') ??
          new Map(
            (row.relevant_product_ids ?? '')
              .split(/\s+/)
              .filter(Boolean)
              .map((id) => [id, 3]),
          ),
      }))
    return {
      name: prefix.replace(/\.$/, '') || basename(folder),
      products: readProducts(productsFile ?? productsFileFor(folder, files, prefix)),
      queries,
    }
  })
}

function productsFileFor(folder: string, files: string[], prefix: string): string {
  const fitting = files.find((name) => name.startsWith(`${prefix}products.jsonl`))
  if (!fitting)
    throw new BenchmarkMistake(`There is no ${prefix}products.jsonl(.gz) in ${folder}; name it with --products FILE.`)
  return join(folder, fitting)
}
