// Single cells: prices, numbers of pieces, statuses, tags. Each gives a value, and what there is to say of it.
import type { RemarkCode } from '../wording.ts'

export interface Read<T> {
  value: T
  said?: { code: RemarkCode; figures: Record<string, string | number> }
}

const priceCentsMin = 1000
const priceCentsMax = 100_000_000

/** `1299`, `1,299.00`, `1.299,00`, `KES 1,299`; whole shillings, rounded where they are not. */
export function readPrice(cell: string): Read<number | null> {
  const text = cell.trim()
  if (text === '') return { value: null, said: { code: 'price_missing', figures: {} } }
  const figure = shillingsIn(text.replace(/^(kes|kshs?\.?)\s*/i, '').replace(/\s/g, ''))
  if (figure === undefined) return { value: null, said: { code: 'price_unreadable', figures: { value: text } } }
  const cents = Math.round(figure) * 100
  if (cents < priceCentsMin || cents > priceCentsMax) return { value: null, said: { code: 'price_range', figures: {} } }
  return Number.isInteger(figure)
    ? { value: cents }
    : { value: cents, said: { code: 'price_rounded', figures: { value: text, price: String(Math.round(figure)) } } }
}

function shillingsIn(text: string): number | undefined {
  if (text.length > 20) return undefined
  if (/^\d+(\.\d{1,2})?$/.test(text)) return Number(text)
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return undefined
}

const stockMax = 100_000

export function readQuantity(cell: string): Read<number | null> {
  const text = cell.trim()
  if (text === '') return { value: 0 }
  if (!/^-?\d{1,9}(\.0+)?$/.test(text))
    return { value: null, said: { code: 'quantity_unreadable', figures: { value: text } } }
  const count = Number(text)
  if (count < 0) return { value: 0, said: { code: 'quantity_negative', figures: { value: text } } }
  if (count > stockMax) return { value: null, said: { code: 'quantity_range', figures: {} } }
  return { value: count }
}

export type Status = 'draft' | 'active' | 'archived'

/** `Status` decides; what is active and not published is a draft. Without either, it is meant to be shown. */
export function readStatus(status: string, published: string): Read<Status | null> {
  const word = status.trim().toLowerCase()
  const unpublished = /^(false|no|0|hapana)$/i.test(published.trim())
  if (word === '' || word === 'active') return { value: unpublished ? 'draft' : 'active' }
  if (word === 'draft' || word === 'unlisted') return { value: 'draft' }
  if (word === 'archived') return { value: 'archived' }
  return { value: null, said: { code: 'status_unknown', figures: { value: status.trim() } } }
}

export function readCondition(cell: string): Read<'new' | 'used' | 'refurbished' | null> {
  const word = cell.trim().toLowerCase()
  if (word === '') return { value: 'new' }
  if (word === 'new' || word === 'used' || word === 'refurbished') return { value: word }
  return { value: null, said: { code: 'condition_unknown', figures: { value: cell.trim() } } }
}

const tagsMax = 20
const tagLettersMax = 40

export function readTags(cell: string): Read<string[]> {
  const tags = [
    ...new Set(
      cell
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ]
  const kept = tags.filter((tag) => tag.length <= tagLettersMax).slice(0, tagsMax)
  return kept.length === tags.length ? { value: kept } : { value: kept, said: { code: 'tags_cut', figures: {} } }
}
