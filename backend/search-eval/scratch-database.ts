// A database of its own for one evaluation, with nothing in it but the benchmark's products as listings.
import { sql } from 'kysely'
import pg from 'pg'
import { countWords, lengthOfTitle, wordsOf } from '#search'
import { heldClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { type Ctx, transact } from '../platform/context.ts'
import { openDatabase } from '../platform/database.ts'
import { makeLog } from '../platform/log.ts'
import { prepareDatabase } from '../prepare-database.ts'
import type { BenchmarkProduct } from './read-benchmark.ts'

export interface Scratch {
  ctx: Ctx
  /** The benchmark's id of a listing. */
  idOf(productId: string): string
  close(): Promise<void>
}

const startedAt = new Date('2026-01-05T09:00:00.000Z')
const uuidOf = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** @param serverUrl a server on which the user may create databases */
export async function openScratch(serverUrl: string, products: readonly BenchmarkProduct[]): Promise<Scratch> {
  const name = `search_eval_${process.pid}_${Math.trunc(performance.now())}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await prepareDatabase(url.href)
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  // The baseline gets one vector of the same texts, weighted alike, as anybody would make it.
  await owner.query(`alter table search.listing add column plain tsvector`)
  await owner.end()
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url.href, LOG_LEVEL: 'silent' })
  const { db, close } = openDatabase(url.href, { max: 4 })
  const ctx: Ctx = {
    db,
    actor: { kind: 'system' },
    now: await heldClock(startedAt).now(),
    requestId: 'search-eval',
    log: makeLog('silent', 'search-eval'),
    config,
  }
  await transact(ctx, async (tx) => {
    for (const [index, product] of products.entries()) await insertListing(tx, uuidOf(index), product)
  })
  await countWords(ctx)
  await sql`analyze search.listing`.execute(ctx.db).catch(() => undefined)
  return {
    ctx,
    idOf: (productId) => products[Number.parseInt(productId.slice(-12), 16)]!.id,
    close: async () => {
      await close()
      await admin(`drop database ${name} with (force)`)
    },
  }
}

async function insertListing(ctx: Ctx, productId: string, product: BenchmarkProduct): Promise<void> {
  const { title, brand, category, description } = product
  const words = wordsOf({ title, brand, categories: category, description })
  await sql`insert into search.listing (product_id, shop_id, title, brand, category_slug, condition, price_cents, available,
      shop_slug, shop_name, tier, county, listed_at, words, title_length, refreshed_at, plain)
    values (${productId}, ${uuidOf(0)}, ${title}, ${brand}, 'other', 'new', 100000, 5, 'benchmark', 'Benchmark', 'new',
      'Nairobi', ${startedAt}, ${words}, ${lengthOfTitle(title)}, ${startedAt},
      setweight(to_tsvector('english', ${title}), 'A') || setweight(to_tsvector('english', ${brand}), 'B')
        || setweight(to_tsvector('english', ${category}), 'C') || setweight(to_tsvector('english', ${description}), 'D'))`.execute(
    ctx.db,
  )
}
