// `npm run seed -- --catalogue FILE`: a catalogue of any size for load tests. Wholesale shops are opened by the action that opens shops;
// the products go in by the thousand, past the listing rules (no person lists 40,000 things), and the read model is rebuilt after.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { z } from 'zod'
import { categoryTree } from '#catalogue'
import { createAccount } from '#identity'
import { type Ctx, transact } from '#platform/context'
import { newId, newSpokenCode } from '#platform/ids'
import { rebuildListings } from '#search'
import { openShop } from '#shops'

/** A line of the file. Other fields are passed over. */
const row = z.object({
  title: z.string(),
  description: z.string().nullish(),
  brand: z.string().nullish(),
  category_path: z.array(z.string()).nullish(),
  price: z.number().nullish(),
  currency: z.string().nullish(),
})
type Row = z.infer<typeof row>

/** Rough rates, for plausible figures only. */
const kesPer: Record<string, number> = { KES: 1, USD: 130, EUR: 140, GBP: 165, INR: 1.5 }
const productsPerShop = 2000
const batch = 500
const counties = [
  ['Nairobi', 'Westlands'],
  ['Mombasa', 'Nyali'],
  ['Nakuru', 'Naivasha'],
  ['Uasin Gishu', 'Eldoret CBD'],
] as const

/** The subcategory whose words are closest to the row's own path; everything else spreads over the tree by its title. */
export function categoryFor(product: Row): string {
  const leaves = categoryTree().filter((each) => each.parent)
  const words = new Set(
    [...(product.category_path ?? []), product.title]
      .join(' ')
      .toLowerCase()
      .match(/[a-z]{4,}/g) ?? [],
  )
  let best = leaves[product.title.length % leaves.length]!
  let score = 0
  for (const leaf of leaves) {
    const hits =
      leaf.name
        .toLowerCase()
        .match(/[a-z]{4,}/g)
        ?.filter((word) => words.has(word) || words.has(word.replace(/s$/, ''))).length ?? 0
    if (hits > score) [best, score] = [leaf, hits]
  }
  return best.slug
}

export const priceCentsOf = (product: Row): number =>
  Math.max(10, Math.min(900_000, Math.round((product.price ?? 10) * (kesPer[product.currency ?? 'KES'] ?? 1)))) * 100

async function openWholesaleShop(ctx: Ctx, number: number): Promise<string> {
  const phone = `+2547119${String(number).padStart(5, '0')}`
  const name = `Wholesale ${number}`
  const { id } = await transact(ctx, (tx) =>
    createAccount(tx, {
      name,
      email: `wholesale-${number}@amana.example`,
      phone,
      password: newSpokenCode(20),
      verified: true,
    }),
  )
  const [county, town] = counties[number % counties.length]!
  const shop = await openShop(ctx, {
    ownerAccountId: id,
    name,
    slug: `wholesale-${number}`,
    county,
    town,
    description: 'A shop of the load test: many things, plainly described.',
    payoutPhone: phone,
    deliveryOptions: [{ name: 'Parcel', zone: 'nationwide', feeCents: 30_000, daysMin: 1, daysMax: 3 }],
  })
  return shop.id
}

function insertBatch(ctx: Ctx, shopId: string, products: Row[]): Promise<void> {
  const rows = products.map((product) => ({ product, productId: newId(ctx.now), variantId: newId(ctx.now) }))
  return transact(ctx, async (tx) => {
    await sql`insert into catalogue.product (shop_id, id, title, description, category_slug, condition, brand, status, screening, created_at, changed_at, shown_since)
      select ${shopId}::uuid, p.id, p.title, p.description, p.category, 'new', nullif(p.brand, ''), 'active', 'passed', ${tx.now}, ${tx.now}, ${tx.now}
      from unnest(${rows.map((each) => each.productId)}::uuid[], ${rows.map(({ product }) => product.title.slice(0, 120).padEnd(4, '.'))}::text[],
        ${rows.map(({ product }) => (product.description ?? product.title).slice(0, 5000))}::text[], ${rows.map(({ product }) => categoryFor(product))}::text[],
        ${rows.map(({ product }) => (product.brand ?? '').slice(0, 60))}::text[]) as p (id, title, description, category, brand)`.execute(
      tx.db,
    )
    await sql`insert into catalogue.variant (shop_id, id, product_id, sku, price_cents, stock_on_hand, position)
      select ${shopId}::uuid, v.id, v.product, v.sku, v.price, 1000, 0
      from unnest(${rows.map((each) => each.variantId)}::uuid[], ${rows.map((each) => each.productId)}::uuid[],
        ${rows.map(() => newSpokenCode(10))}::text[], ${rows.map(({ product }) => priceCentsOf(product))}::bigint[]) as v (id, product, sku, price)`.execute(
      tx.db,
    )
    await sql`insert into catalogue.stock_movement (shop_id, id, variant_id, kind, quantity, at)
      select ${shopId}::uuid, m.id, m.variant, 'received', 1000, ${tx.now}
      from unnest(${rows.map(() => newId(ctx.now))}::uuid[], ${rows.map((each) => each.variantId)}::uuid[]) as m (id, variant)`.execute(
      tx.db,
    )
  })
}

/** Loads JSON lines, gzipped when the name ends in .gz. Gives how many products went in; lines that cannot be read are counted and told. */
export async function loadCatalogue(ctx: Ctx, file: string, tell: (line: string) => void): Promise<number> {
  const raw = createReadStream(file)
  const lines = createInterface({
    input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw,
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let [loaded, unreadable, shopId] = [0, 0, '']
  let waiting: Row[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    if (loaded % productsPerShop === 0) shopId = await openWholesaleShop(ctx, 1 + loaded / productsPerShop)
    await insertBatch(ctx, shopId, waiting)
    loaded += waiting.length
    waiting = []
    if (loaded % 5000 === 0) tell(`${loaded} products loaded`)
  }
  for await (const line of lines) {
    if (line.trim() === '') continue
    const parsed = readRow(line)
    if (parsed) waiting.push(parsed)
    else unreadable++
    if (waiting.length === batch) await flush()
  }
  await flush()
  if (unreadable > 0) tell(`${unreadable} lines could not be read and were left out`)
  await rebuildListings(ctx)
  return loaded
}

export function readRow(line: string): Row | undefined {
  try {
    return row.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
