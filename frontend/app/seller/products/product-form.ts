// What a form of a product says, as the api takes it.
import { attributesIn } from './attribute-fields.tsx'

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

/** Whole shillings as cents; what is no number stays none, and the api says so. */
export const centsIn = (text: string): number => Math.round(Number(text.replace(/[\s,]/g, '')) * 100)

export const textsIn = (form: FormData) => ({
  title: textIn(form, 'title'),
  description: textIn(form, 'description'),
  categorySlug: textIn(form, 'categorySlug'),
  condition: (textIn(form, 'condition') || 'new') as 'new' | 'used' | 'refurbished',
  brand: textIn(form, 'brand') || null,
  tags: wordsIn(textIn(form, 'tags')),
  attributes: attributesIn(form),
})

/** A day and hour in Nairobi, which keeps UTC+3 all year. */
export const instantIn = (local: string): string | null =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local) ? `${local.slice(0, 16)}:00+03:00` : null

/** The same the other way round, for the field. */
export const localOf = (iso: string): string =>
  new Date(new Date(iso).getTime() + 3 * 3_600_000).toISOString().slice(0, 16)
