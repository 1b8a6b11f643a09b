// The table as it was typed: what each row says, what it said when the page was made, and which rows are ticked.
import type { StockRow } from '@amana/contract'
import { centsIn } from '../product-form.ts'
import { changeBy, valueIn } from './change-by.ts'

export interface TypedRow {
  price: string
  stock: string
}

/** What has become of a row since the page was made. */
export interface MovedRow {
  variantId: string
  priceCents: number
  stock: number
}

export const ids = (form: FormData): string[] => form.getAll('variant').map(String)
const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

export const typedRows = (form: FormData): Record<string, TypedRow> =>
  Object.fromEntries(
    ids(form).map((id) => [id, { price: text(form, `price-${id}`), stock: text(form, `stock-${id}`) }]),
  )

/** As the api takes them: only what was changed. */
export const changedRows = (form: FormData) =>
  ids(form).flatMap((variantId) => {
    const seen = {
      priceCents: Number(text(form, `seen-price-${variantId}`)),
      stock: Number(text(form, `seen-stock-${variantId}`)),
    }
    const priceCents = centsIn(text(form, `price-${variantId}`))
    const stock = Number(text(form, `stock-${variantId}`))
    return priceCents === seen.priceCents && stock === seen.stock ? [] : [{ variantId, priceCents, stock, seen }]
  })

/** The table with the ticked rows (all, where none is) changed by what was asked; undefined when that is no number. */
export function filledRows(form: FormData): Record<string, TypedRow> | undefined {
  const value = valueIn(text(form, 'value'))
  if (value === undefined) return undefined
  const ticked = new Set(form.getAll('ticked').map(String))
  const what = text(form, 'what') === 'stock' ? ('stock' as const) : ('price' as const)
  const how = text(form, 'how') === 'amount' ? ('amount' as const) : ('percent' as const)
  return Object.fromEntries(
    Object.entries(typedRows(form)).map(([id, row]) => {
      const current = Number(row[what].replace(/[\s,]/g, ''))
      const isMeant = (ticked.size === 0 || ticked.has(id)) && Number.isFinite(current)
      return [id, isMeant ? { ...row, [what]: String(changeBy(current, { what, how, value })) } : row]
    }),
  )
}

export const typedOf = (row: StockRow): TypedRow => ({
  price: String(row.price.cents / 100),
  stock: String(row.available),
})
