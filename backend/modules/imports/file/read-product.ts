// The lines of one product become a product, or what is wrong with it, line by line and column by column.
import { picturesMax } from '#catalogue'
import { screenText } from '#screening'
import { optionValuesMax, variantsMax } from '../rules.ts'
import { isFault, type Remark, remark } from '../wording.ts'
import type { Column } from './columns.ts'
import { Line } from './line.ts'
import { plainText } from './plain-text.ts'
import { readCondition, readPrice, readQuantity, readStatus, readTags, type Status } from './read-cells.ts'
import { type FilePicture, readPictures } from './read-pictures.ts'
import type { Header, Row } from './read-rows.ts'

export interface FileProduct {
  description: string
  brand: string | null
  tags: string[]
  status: Status
  condition: 'new' | 'used' | 'refurbished'
  options: { name: string; values: string[] }[]
  variants: { sku: string; optionValues: string[]; priceCents: number; stock: number }[]
  priceWasCents: number | null
  /** By key, as written. */
  attributes: Record<string, string>
  pictures: FilePicture[]
}

export interface ReadProduct {
  line: number
  handle: string
  title: string
  category: string
  /** Undefined when it cannot be taken as it is; the remarks say why. */
  product: FileProduct | undefined
  remarks: Remark[]
}

/** @param mediaUrl how addresses of pictures on Amana begin */
export function readProduct(rows: readonly Row[], header: Header, mediaUrl: string): ReadProduct {
  const remarks: Remark[] = []
  checkCells(rows, header, remarks)
  const lines = rows.map((row) => new Line(row, header, remarks))
  const first = lines[0]!
  const title = first.cell('title')
  const found = {
    line: first.number,
    handle: first.text('handle', 255),
    title: title.slice(0, 200),
    category: categoryName(first.cell('category'), first.cell('type')),
  }
  if (found.handle === '') first.say('handle', 'handle_missing')
  // A zero byte must not reach the database, not even in a remark's heading.
  if (remarks.some(({ code }) => code === 'zero_byte')) return { ...cleaned(found), product: undefined, remarks }
  const product = productOf(first, lines, title, header, mediaUrl)
  screen(first, title, product)
  return { ...cleaned(found), product: remarks.some(isFault) ? undefined : product, remarks }
}

const cleaned = <T extends Record<string, unknown>>(found: T): T =>
  Object.fromEntries(
    Object.entries(found).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replaceAll('\u0000', '␀').toWellFormed() : value,
    ]),
  ) as T

/** What no cell may hold, and lines that are longer than the first. */
function checkCells(rows: readonly Row[], header: Header, remarks: Remark[]): void {
  for (const { line, cells } of rows) {
    if (cells.slice(header.names.length).some((cell) => cell.trim() !== ''))
      remarks.push(remark(line, null, 'cells_too_many', { count: cells.length, most: header.names.length }))
    for (const index of [...header.columns.values(), ...header.attributes.values()])
      if (cells[index]?.includes('\u0000')) remarks.push(remark(line, header.names[index] ?? null, 'zero_byte'))
  }
}

/** Both of Shopify's names for it, once where they say the same. */
const categoryName = (category: string, type: string): string => {
  const last = category.split('>').at(-1)!.trim()
  const name =
    type === '' || last.toLowerCase() === type.toLowerCase()
      ? category || type
      : [category, type].filter(Boolean).join(' / ')
  return name.slice(0, 400)
}

function productOf(first: Line, lines: Line[], title: string, header: Header, mediaUrl: string): FileProduct {
  if (title === '') first.say('title', 'no_title')
  else if (title.length < 4 || title.length > 120) first.say('title', 'title_length', { count: title.length })
  const description = plainText(first.cell('body')).trim()
  if (description.length < 10 || description.length > 5000)
    first.say('body', 'description_length', { count: description.length })
  const { options, variants, priceWasCents } = shapeOf(first, lines)
  const attributes = [...header.attributes.keys()].flatMap((key): [string, string][] => {
    const value = first.attribute(key)
    return value === '' ? [] : [[key, value.slice(0, 200)]]
  })
  return {
    description,
    brand: first.text('vendor', 60) || null,
    tags: first.take('tags', readTags(first.cell('tags'))),
    status: first.take('status', readStatus(first.cell('status'), first.cell('published'))) ?? 'draft',
    condition: first.take('condition', readCondition(first.cell('condition'))) ?? 'new',
    ...{ options, variants, priceWasCents },
    attributes: Object.fromEntries(attributes),
    pictures: readPictures(lines, mediaUrl, picturesMax),
  }
}

const nameColumns = ['option1Name', 'option2Name', 'option3Name'] as const
const valueColumns = ['option1Value', 'option2Value', 'option3Value'] as const

/** Lines that hold nothing but a picture make no variant. */
const hasVariant = (line: Line): boolean =>
  (['option1Value', 'sku', 'price', 'quantity'] as const).some((column) => line.cell(column) !== '')

type Shape = Pick<FileProduct, 'options' | 'variants' | 'priceWasCents'>

function shapeOf(first: Line, lines: Line[]): Shape {
  const names = nameColumns.map((column) => first.text(column, 30))
  const withVariant = lines.filter((line, index) => index === 0 || hasVariant(line))
  // Shopify calls the only variant of a product without options "Default Title".
  const isPlain =
    withVariant.length === 1 && /^(title)?$/i.test(names[0]!) && /^(default title)?$/i.test(first.cell('option1Value'))
  const used = isPlain ? [] : names.flatMap((name, index) => (name === '' ? [] : [{ name, index }]))
  const lower = used.map(({ name }) => name.toLowerCase())
  const same = used.find(({ name }, index) => lower.indexOf(name.toLowerCase()) < index)
  if (same) first.say(nameColumns[same.index]!, 'options_same', { name: same.name })
  const variants = withVariant.map((line) => variantOf(line, used, isPlain))
  checkVariants(first, withVariant, variants)
  const options = used.map(({ name }, place) => ({
    name,
    values: [...new Set(variants.map(({ optionValues }) => optionValues[place] ?? ''))],
  }))
  for (const { name, values } of options)
    if (values.length > optionValuesMax) first.say(null, 'values_too_many', { name, most: optionValuesMax })
  const before = withVariant
    .filter((line) => line.cell('priceWas') !== '')
    .map((line) => line.take('priceWas', readPrice(line.cell('priceWas'))) ?? 0)
  return { options, variants, priceWasCents: Math.max(0, ...before) || null }
}

function variantOf(line: Line, used: { name: string; index: number }[], isPlain: boolean) {
  const optionValues = used.map(({ name, index }) => {
    const column = valueColumns[index]!
    const value = line.text(column, 40)
    if (value === '') line.say(column, 'option_value_missing', { name })
    return value
  })
  for (const [index, column] of valueColumns.entries())
    if (!isPlain && line.cell(column) !== '' && !used.some((option) => option.index === index))
      line.say(column, 'option_without_name')
  return {
    sku: line.text('sku', 60),
    optionValues,
    priceCents: line.take('price', readPrice(line.cell('price'))) ?? 0,
    stock: line.take('quantity', readQuantity(line.cell('quantity'))) ?? 0,
  }
}

function checkVariants(first: Line, lines: Line[], variants: Shape['variants']): void {
  if (variants.length > variantsMax) first.say(null, 'variants_too_many', { most: variantsMax, count: variants.length })
  const seen = new Set<string>()
  for (const [index, { optionValues }] of variants.entries()) {
    const combination = JSON.stringify(optionValues)
    if (seen.has(combination))
      lines[index]!.say('option1Value', 'variant_twice', { name: optionValues.join(' / ') || first.cell('title') })
    seen.add(combination)
  }
}

const fieldColumns: [Column, (title: string, product: FileProduct) => string][] = [
  ['title', (title) => title],
  ['body', (_title, product) => product.description],
  ['vendor', (_title, product) => product.brand ?? ''],
  ['option1Value', (_title, { options }) => options.map(({ name, values }) => [name, ...values].join(', ')).join('; ')],
]

function screen(first: Line, title: string, product: FileProduct): void {
  for (const [column, textOf] of fieldColumns) {
    const text = textOf(title, product).slice(0, 6000)
    const { verdict, spans } = screenText(text, column === 'body' ? 'description' : column)
    const span =
      verdict === 'hard'
        ? (spans.find(({ code }) => code !== 'asks_to_leave' && code !== 'bare_handle') ?? spans[0])
        : undefined
    if (span) first.say(column, 'contact_details', { value: text.slice(span.start, span.end) })
  }
  for (const { alt } of product.pictures)
    if (screenText(alt, 'alt').verdict === 'hard') first.say('imageAlt', 'contact_details', { value: alt })
  for (const [key, value] of Object.entries(product.attributes))
    if (screenText(value, `attributes.${key}`).verdict === 'hard') first.say(null, 'contact_details', { value })
}
