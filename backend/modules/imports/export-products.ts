// All products of a shop as lines of Shopify's product CSV, in the order of their handles: what comes out goes in again unchanged.
import { categoryOf, definitionsOf, productsInOrderOfHandles } from '#catalogue'
import type { Ctx } from '#platform/context'
import { attributeColumnName, type Column, exportedColumns } from './file/columns.ts'
import { asCell } from './file/plain-text.ts'
import { pathOf } from './guess-category.ts'

type Product = Awaited<ReturnType<typeof productsInOrderOfHandles>>[number]
type Cells = Partial<Record<Column, string>>

const productsAtOnce = 200

async function* everyProduct(ctx: Ctx, shopId: string): AsyncGenerator<Product> {
  let after: string | undefined
  for (;;) {
    const products = await productsInOrderOfHandles(ctx, shopId, after, productsAtOnce)
    yield* products
    after = products.at(-1)?.handle
    if (products.length < productsAtOnce) return
  }
}

/** The first line names the columns; those of attributes are the ones that occur. */
export async function* exportLines(ctx: Ctx, shopId: string): AsyncGenerator<string[]> {
  const attributes = await attributeColumns(ctx, shopId)
  yield [...exportedColumns.map(([, name]) => name), ...attributes.values()]
  for await (const product of everyProduct(ctx, shopId))
    for (const [index, cells] of linesOf(product, new URL(ctx.config.PUBLIC_URL)).entries())
      yield [
        ...exportedColumns.map(([column]) => cells[column] ?? ''),
        ...[...attributes.keys()].map((key) => (index === 0 ? String(product.attributes[key] ?? '') : '')),
      ]
}

/** By key, in the order of the alphabet, with the English name of the first category that has it. */
async function attributeColumns(ctx: Ctx, shopId: string): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for await (const { categorySlug, attributes } of everyProduct(ctx, shopId))
    for (const key of Object.keys(attributes)) {
      if (names.has(key)) continue
      const name = definitionsOf(categorySlug).find((each) => each.key === key)?.name ?? key
      names.set(key, attributeColumnName(name, key))
    }
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const optionColumns = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const

/** A line for each variant and, where there are more, for each picture. */
function linesOf(product: Product, site: URL): Cells[] {
  const count = Math.max(product.variants.length, product.pictures.length)
  return Array.from({ length: count }, (_, index) => ({
    handle: product.handle,
    ...(index === 0 && productCells(product)),
    ...variantCells(product, index),
    ...pictureCells(product, index, site),
  }))
}

function productCells(product: Product): Cells {
  const leaf = categoryOf(product.categorySlug)
  const parent = leaf?.parent ? categoryOf(leaf.parent) : undefined
  return {
    title: product.title,
    body: asCell(product.description),
    vendor: product.brand ?? '',
    category: leaf && parent ? pathOf(leaf, parent) : product.categorySlug,
    type: leaf?.name ?? '',
    tags: product.tags.join(', '),
    published: product.status === 'active' ? 'true' : 'false',
    condition: product.condition,
    status: product.status,
  }
}

const shillings = (cents: number): string => (cents / 100).toFixed(2)

function variantCells(product: Product, index: number): Cells {
  const variant = product.variants[index]
  if (!variant) return {}
  const names =
    index > 0
      ? {}
      : product.options.length === 0
        ? { option1Name: 'Title' }
        : Object.fromEntries(product.options.map(({ name }, place) => [optionColumns[place]![0], name]))
  const values =
    product.options.length === 0
      ? { option1Value: 'Default Title' }
      : Object.fromEntries(variant.optionValues.map((value, place) => [optionColumns[place]![1], value]))
  return {
    ...names,
    ...values,
    sku: variant.sku,
    quantity: String(variant.available),
    price: shillings(variant.priceCents),
    priceWas: product.priceWasCents === null ? '' : shillings(product.priceWasCents),
  }
}

function pictureCells(product: Product, index: number, site: URL): Cells {
  const picture = product.pictures[index]
  if (!picture) return {}
  return {
    image: new URL(picture.urlLarge, site).href,
    imagePosition: String(index + 1),
    imageAlt: picture.alt,
  }
}
