// A seller's products as a file, in and out: Shopify's product CSV, read, looked at, started, followed and reported on.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'

/** 20 MiB: 10,000 rows with long descriptions. */
export const importFileBytesMax = 20 * 1024 * 1024

/** `reading` → `ready` → `running`, its products and then their pictures → `done`; `unreadable` when it is no such file, `cancelled` by the seller. */
export const importState = z.enum(['reading', 'unreadable', 'ready', 'running', 'done', 'cancelled'])
export type ImportState = z.infer<typeof importState>

/**
 * What became of one product of the file. `waiting` its turn · `faulty` cannot be taken as it is · `added` · `changed` ·
 * `held` kept as a draft or off show, with the reason · `skipped` as the seller wished · `refused` by a rule.
 */
export const importOutcome = z.enum(['waiting', 'faulty', 'added', 'changed', 'held', 'skipped', 'refused'])
export type ImportOutcome = z.infer<typeof importOutcome>

const inBoth = z.object({ en: z.string(), sw: z.string() })

const remark = z.object({
  /** The line of the file, counted from 1; a cell may hold several lines. */
  line: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  sentence: inBoth,
})

export const importedProduct = z
  .object({
    number: z.int(),
    line: z.int(),
    handle: z.string(),
    title: z.string(),
    outcome: importOutcome,
    productId: wireId('product').nullable(),
    remarks: z.array(remark),
  })
  .meta({ id: 'ImportedProduct' })
export type ImportedProduct = z.infer<typeof importedProduct>

const counts = z.record(importOutcome, z.int())

export const productImport = z
  .object({
    id: wireId('import'),
    fileName: z.string(),
    state: importState,
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    /** Lines with a product or a variant on them, and the products they make. */
    rows: z.int(),
    products: z.int(),
    counts,
    /** Pictures of the file that were fetched or are going to be; those that the shop had already are not among them. */
    pictures: z.object({ waiting: z.int(), done: z.int(), failed: z.int() }),
    /** Why it is unreadable. */
    problem: inBoth.nullable(),
  })
  .meta({ id: 'ProductImport' })
export type ProductImport = z.infer<typeof productImport>

export const productImportPage = productImport
  .extend({
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    /** The columns of the file in order; `used` for what is taken over. */
    columns: z.array(z.object({ name: z.string(), used: z.boolean() })),
    /** What the file calls its categories, and which of ours is closest, if any. */
    categories: z.array(z.object({ name: z.string(), products: z.int(), slug: z.string().nullable() })),
    /** The first products as they were understood. */
    preview: z.array(
      z.object({
        line: z.int(),
        title: z.string(),
        category: z.string(),
        status: z.enum(['draft', 'active', 'archived']),
        variants: z.int(),
        lowestPriceCents: z.int().nullable(),
        stock: z.int(),
        pictures: z.int(),
      }),
    ),
    /** Products of the file that the shop has already, by their handle. */
    alreadyThere: z.int(),
  })
  .meta({ id: 'ProductImportPage' })
export type ProductImportPage = z.infer<typeof productImportPage>

const inShop = z.object({ shopId: id('shop') })
const ofImport = z.object({ shopId: id('shop'), importId: id('import') })

export const uploadImport = defineEndpoint({
  name: 'uploadImport',
  method: 'POST',
  path: '/api/seller/shops/:shopId/imports',
  access: 'shop_owner',
  summary: 'Bring a CSV file of products (Shopify’s columns, up to 20 MiB); the body is the file itself',
  status: 201,
  limit: 'upload',
  params: inShop,
  query: z.object({ name: z.string().max(200).default('products.csv') }),
  reply: productImport,
  refusals: ['file_is_empty', 'file_too_large', 'import_under_way'],
})

export const listImports = defineEndpoint({
  name: 'listImports',
  method: 'GET',
  path: '/api/seller/shops/:shopId/imports',
  access: 'shop_owner',
  summary: 'The shop’s last imports, newest first',
  params: inShop,
  reply: z.object({ imports: z.array(productImport) }),
})

export const readImport = defineEndpoint({
  name: 'readImport',
  method: 'GET',
  path: '/api/seller/shops/:shopId/imports/:importId',
  access: 'shop_owner',
  summary: 'How an import stands, with what was understood of its file',
  params: ofImport,
  reply: productImportPage,
})

export const listImportedProducts = defineEndpoint({
  name: 'listImportedProducts',
  method: 'GET',
  path: '/api/seller/shops/:shopId/imports/:importId/products',
  access: 'shop_owner',
  summary:
    'The products of an import in the order of the file; with `remarks=yes` only those that something is said about',
  params: ofImport,
  query: z.object({
    outcome: importOutcome.optional(),
    remarks: z.literal('yes').optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ products: z.array(importedProduct), next: z.int().nullable() }),
})

export const startImport = defineEndpoint({
  name: 'startImport',
  method: 'POST',
  path: '/api/seller/shops/:shopId/imports/:importId/start',
  access: 'shop_owner',
  summary: 'Start taking the products over; the work goes on when a worker stops in the middle',
  status: 202,
  params: ofImport,
  body: z.object({
    /** What the file calls a category → one of ours, or null to leave its products out. */
    categories: z.array(z.object({ name: z.string().max(400), slug: z.string().max(60).nullable() })).max(2000),
    /** Products whose handle the shop has already. */
    existing: z.enum(['skip', 'change']).default('skip'),
    /** `drafts`: nothing goes on show, whatever the file says. */
    show: z.enum(['as_in_file', 'drafts']).default('as_in_file'),
  }),
  reply: productImport,
  refusals: ['import_not_ready', 'category_not_chosen', 'unknown_category', 'shop_not_active', 'too_many_products'],
})

export const cancelImport = defineEndpoint({
  name: 'cancelImport',
  method: 'POST',
  path: '/api/seller/shops/:shopId/imports/:importId/cancel',
  access: 'shop_owner',
  summary: 'Stop an import: what is done stays, the rest is left out',
  params: ofImport,
  reply: productImport,
  refusals: ['import_over'],
})

export const readImportReport = defineEndpoint({
  name: 'readImportReport',
  method: 'GET',
  path: '/api/seller/shops/:shopId/imports/:importId/report',
  access: 'shop_owner',
  summary: 'What became of every product of the file, as CSV',
  params: ofImport,
  query: z.object({ language: z.enum(['en', 'sw']).default('en') }),
})

export const exportProducts = defineEndpoint({
  name: 'exportProducts',
  method: 'GET',
  path: '/api/seller/shops/:shopId/export',
  access: 'shop_owner',
  summary: 'All products of the shop as Shopify’s product CSV, which imports again unchanged',
  params: inShop,
})
