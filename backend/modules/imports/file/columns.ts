// The columns of Shopify's product CSV (help.shopify.com/manual/products/import-export/using-csv), those of them that Amana
// takes over, and its own facts in the same way in which Shopify writes an app's: as metafields.

/** What Amana reads, by the column's name in small letters. */
const known = {
  handle: 'handle',
  title: 'title',
  'body (html)': 'body',
  body: 'body',
  vendor: 'vendor',
  'product category': 'category',
  type: 'type',
  tags: 'tags',
  published: 'published',
  'option1 name': 'option1Name',
  'option1 value': 'option1Value',
  'option2 name': 'option2Name',
  'option2 value': 'option2Value',
  'option3 name': 'option3Name',
  'option3 value': 'option3Value',
  'variant sku': 'sku',
  'variant inventory qty': 'quantity',
  'variant price': 'price',
  'variant compare at price': 'priceWas',
  'image src': 'image',
  'image position': 'imagePosition',
  'image alt text': 'imageAlt',
  status: 'status',
  'condition (product.metafields.amana.condition)': 'condition',
} as const

export type Column = (typeof known)[keyof typeof known]

export const columnNames = Object.fromEntries(Object.entries(known).map(([name, column]) => [column, name])) as Record<
  Column,
  string
>

const attributeColumn = /\(product\.metafields\.amana\.([a-z0-9-]{1,40})\)\s*$/i

/** `Storage (product.metafields.amana.storage)` → `storage`. */
export const attributeIn = (name: string): string | undefined => attributeColumn.exec(name)?.[1]?.toLowerCase()

export const attributeColumnName = (name: string, key: string): string => `${name} (product.metafields.amana.${key})`

export const columnOf = (name: string): Column | undefined =>
  (known as Record<string, Column>)[name.trim().toLowerCase().replace(/\s+/g, ' ')]

/** As an export writes them, in Shopify's order; the columns of attributes follow. */
export const exportedColumns: readonly [Column, string][] = [
  ['handle', 'Handle'],
  ['title', 'Title'],
  ['body', 'Body (HTML)'],
  ['vendor', 'Vendor'],
  ['category', 'Product Category'],
  ['type', 'Type'],
  ['tags', 'Tags'],
  ['published', 'Published'],
  ['option1Name', 'Option1 Name'],
  ['option1Value', 'Option1 Value'],
  ['option2Name', 'Option2 Name'],
  ['option2Value', 'Option2 Value'],
  ['option3Name', 'Option3 Name'],
  ['option3Value', 'Option3 Value'],
  ['sku', 'Variant SKU'],
  ['quantity', 'Variant Inventory Qty'],
  ['price', 'Variant Price'],
  ['priceWas', 'Variant Compare At Price'],
  ['image', 'Image Src'],
  ['imagePosition', 'Image Position'],
  ['imageAlt', 'Image Alt Text'],
  ['condition', 'Condition (product.metafields.amana.condition)'],
  ['status', 'Status'],
]

/** The name as a person sees it, for remarks. */
export const shownName = (column: Column): string =>
  exportedColumns.find(([each]) => each === column)?.[1] ?? columnNames[column]
