// What becomes of each product of a batch: new, a change of one that is there, kept as a draft, left out. Asks the same judge as the
// seller's own page; nothing is written here.

import type { ImportOutcome } from '@amana/contract'
import {
  fitAttributes,
  type PlannedChange,
  type ProductToWrite,
  planChange,
  prepareProduct,
  productsByHandle,
  type VariantOfProduct,
} from '#catalogue'
import type { Ctx } from '#platform/context'
import { Refusal } from '#platform/errors'
import { readShopForSale, sells } from '#shops'
import type { FileProduct } from './file/read-product.ts'
import type { ImportRow, Item, ListingStop } from './queries.ts'
import { refusedBy } from './what-went-wrong.ts'
import { type Remark, remark } from './wording.ts'

export interface Decided {
  item: Item
  outcome: ImportOutcome
  remarks: Remark[]
  add?: ProductToWrite
  change?: { productId: string; planned: PlannedChange }
}

interface Batch {
  ctx: Ctx
  found: ImportRow
  shopSells: boolean
  slugs: ReadonlyMap<string, string | null>
  existing: ReadonlyMap<string, { id: string; variants: VariantOfProduct[] }>
  listingStop: ListingStop | null
  /** New listings of this batch that are not written yet. */
  goingOnShow: number
}

export async function decideItems(
  ctx: Ctx,
  found: ImportRow,
  items: readonly Item[],
): Promise<{ decided: Decided[]; listingStop: ListingStop | null }> {
  const shop = await readShopForSale(ctx, found.shopId)
  const batch: Batch = {
    ...{ ctx, found, goingOnShow: 0, listingStop: found.listingStop },
    shopSells: shop !== undefined && sells(shop.status),
    slugs: new Map(found.categories.map(({ name, slug }) => [name, slug])),
    existing: await productsByHandle(
      ctx,
      found.shopId,
      items.map(({ handle }) => handle),
    ),
  }
  const decided: Decided[] = []
  for (const item of items) decided.push(await decide(batch, item))
  return { decided, listingStop: batch.listingStop }
}

async function decide(batch: Batch, item: Item): Promise<Decided> {
  const { found, existing } = batch
  const product = item.product!
  const there = existing.get(item.handle)
  const slug = batch.slugs.get(item.category) ?? null
  if (there && found.existing === 'skip') return skipped(item, remark(item.line, 'Handle', 'there_already'))
  if (slug === null) return skipped(item, remark(item.line, 'Product Category', 'category_left_out'))
  const remarks = [...item.remarks]
  const { values, left } = fitAttributes(slug, product.attributes)
  for (const [key, value] of left) remarks.push(remark(item.line, key, 'attribute_left_out', { value }))
  const wanted = { ...textsOf(item, product), categorySlug: slug, attributes: values }
  const status = found.show === 'drafts' && product.status === 'active' ? 'draft' : product.status
  return there
    ? changeOne(batch, { ...item, remarks }, there, wanted, found.show === 'drafts' ? undefined : status)
    : addOne(batch, { ...item, remarks }, wanted, status)
}

const skipped = (item: Item, why: Remark): Decided => ({ item, outcome: 'skipped', remarks: [...item.remarks, why] })

const textsOf = (
  item: Item,
  { description, brand, tags, condition, options, variants, priceWasCents }: FileProduct,
) => ({
  ...{ title: item.title, description, brand, tags, condition, options, variants, priceWasCents },
})
type Wanted = ReturnType<typeof textsOf> & {
  categorySlug: string
  attributes: Record<string, string | number | boolean>
}

/** As meant by the file; where only showing it is refused, as a draft. */
async function addOne(batch: Batch, item: Item, wanted: Wanted, status: FileProduct['status']): Promise<Decided> {
  const { ctx, found, shopSells, goingOnShow: goingOnShowToo } = batch
  const prepare = (as: FileProduct['status']) =>
    prepareProduct(
      ctx,
      found.shopId,
      { ...wanted, handle: item.handle, status: as },
      { goingOnShowToo, screened: true, shopSells },
    )
  const { remarks } = item
  try {
    if (status === 'active' && batch.listingStop) return await asDraft(batch, item, await prepare('draft'))
    const add = await prepare(status)
    if (status === 'active') batch.goingOnShow += 1
    const { screening, reason } = add.judgement
    return screening === 'quarantined'
      ? {
          item,
          outcome: 'held',
          add,
          remarks: [...remarks, remark(item.line, null, 'off_show', { reason: reason ?? '' })],
        }
      : { item, outcome: 'added', add, remarks }
  } catch (error) {
    const stop = listingStopOf(error)
    if (stop) {
      batch.listingStop = stop
      return asDraft(batch, item, await prepare('draft'))
    }
    const missing = namesMissing(error)
    if (missing !== undefined)
      return {
        ...{ item, outcome: 'held', add: await prepare('draft') },
        remarks: [...remarks, remark(item.line, null, 'attributes_missing', { names: missing })],
      }
    return refuse(batch, item, error)
  }
}

function asDraft({ ctx, listingStop }: Batch, item: Item, draft: ProductToWrite): Decided {
  const { byItself, reason } = listingStop!
  const add = { ...draft, publishAt: byItself ? ctx.now : null, publishNote: reason.en }
  const code = byItself ? 'waits_for_listing_limit' : 'listing_limit'
  return { item, outcome: 'held', add, remarks: [...item.remarks, remark(item.line, null, code, { reason })] }
}

/** Refused for how much the shop lists, not for what this is: it holds for the rest of the file. */
function listingStopOf(error: unknown): ListingStop | null {
  const code = error instanceof Refusal ? error.code : ''
  if (code !== 'too_many_listings' && code !== 'too_many_listings_this_hour') return null
  return { byItself: code === 'too_many_listings_this_hour', reason: refusedBy(error) }
}

const namesMissing = (error: unknown): string | undefined =>
  error instanceof Refusal && error.code === 'attributes_missing' ? String(error.more.data?.names ?? '') : undefined

/** Only what somebody refused; our own mistakes stop the batch, and it is tried again. */
function refuse({ ctx }: Batch, item: Item, error: unknown): Decided {
  if (!(error instanceof Refusal)) throw error
  ctx.log.info({ code: error.code }, 'a product of an import was refused')
  return {
    item,
    outcome: 'refused',
    remarks: [...item.remarks, remark(item.line, null, 'refused', { reason: refusedBy(error) })],
  }
}

/** Variants are known by their values; the stock becomes what the file says. */
async function changeOne(
  batch: Batch,
  item: Item,
  there: { id: string; variants: VariantOfProduct[] },
  wanted: Wanted,
  status: FileProduct['status'] | undefined,
): Promise<Decided> {
  const { options, variants, ...texts } = wanted
  const ids = new Map(there.variants.map(({ id, optionValues }) => [JSON.stringify(optionValues), id]))
  const shape = {
    options,
    variants: variants.map((variant) => {
      const id = ids.get(JSON.stringify(variant.optionValues))
      return { ...variant, ...(id && { id }) }
    }),
  }
  const plan = (as: FileProduct['status'] | undefined) =>
    planChange(
      batch.ctx,
      batch.found.shopId,
      there.id,
      { ...texts, shape, ...(as && { status: as }) },
      { screened: true, goingOnShowToo: batch.goingOnShow },
    )
  try {
    const planned = await plan(status)
    if (planned.goesOnShow) batch.goingOnShow += 1
    return changedAs(item, there.id, planned)
  } catch (error) {
    const stop = listingStopOf(error)
    if (!stop) return refuse(batch, item, error)
    const why = remark(item.line, null, 'listing_limit', { reason: stop.reason })
    return plan(undefined).then(
      (planned) => ({ ...changedAs(item, there.id, planned), outcome: 'held', remarks: [...item.remarks, why] }),
      (refused: unknown) => refuse(batch, item, refused),
    )
  }
}

function changedAs(item: Item, productId: string, planned: PlannedChange): Decided {
  const change = { productId, planned }
  if (planned.judgement?.screening !== 'quarantined') return { item, outcome: 'changed', remarks: item.remarks, change }
  const why = remark(item.line, null, 'off_show', { reason: planned.judgement.reason ?? '' })
  return { item, outcome: 'held', remarks: [...item.remarks, why], change }
}
