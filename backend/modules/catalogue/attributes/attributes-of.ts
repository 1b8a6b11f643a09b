// Attributes of one category, and the check and the words of what a product states.
import type { AttributeDefinition } from '@amana/contract'
import { categoryOf, leafOf } from '../category-tree.ts'
import { attributeNotValid, attributesMissing } from '../errors.ts'
import type { Attribute } from './attribute.ts'
import { attributesByGroup } from './groups.ts'

export type AttributeValues = Record<string, string | number | boolean>

const found = new Map<string, readonly Attribute[]>()

/** In the order of asking; none for what is no subcategory. */
export function attributesOf(categorySlug: string): readonly Attribute[] {
  const known = found.get(categorySlug)
  if (known) return known
  const group = leafOf(categorySlug)?.parent
  const attributes = (group ? (attributesByGroup[group] ?? []) : []).filter(
    ({ only }) => !only || only.includes(categorySlug),
  )
  if (categoryOf(categorySlug)) found.set(categorySlug, attributes)
  return attributes
}

export const definitionsOf = (categorySlug: string): AttributeDefinition[] =>
  attributesOf(categorySlug).map(({ key, name, nameSw, kind, unit, choices, neededIn }) => ({
    ...{ key, name, nameSw, kind, unit, choices },
    required: neededIn?.includes(categorySlug) ?? false,
  }))

/** The value as it is stored, or undefined when it does not fit. Numbers and choices may come as text, from a form or a file. */
function storedValue(attribute: Attribute, value: string | number | boolean): string | number | boolean | undefined {
  if (attribute.kind === 'yes_no') return yesOrNo(value)
  if (attribute.kind === 'number') {
    const figure = typeof value === 'number' ? value : Number(String(value).replace(/[\s,]/g, ''))
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = attribute
    return Number.isFinite(figure) && figure >= min && figure <= max ? Math.round(figure * 100) / 100 : undefined
  }
  const words = String(value).trim()
  if (attribute.kind === 'text') return words.length <= 80 && !words.includes('\u0000') ? words : undefined
  const wanted = words.toLowerCase()
  return attribute.choices.find((each) =>
    [each.value, each.name, each.nameSw].some((one) => one.toLowerCase() === wanted),
  )?.value
}

const yes = new Set(['true', 'yes', 'ndiyo', '1'])
const no = new Set(['false', 'no', 'hapana', '0'])
function yesOrNo(value: string | number | boolean): boolean | undefined {
  const word = String(value).trim().toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : undefined
}

const isEmpty = (value: string | number | boolean) => typeof value === 'string' && value.trim() === ''

/** What is stored, in the order of the category. Throws attribute_not_valid; empty texts mean nothing is said. */
export function checkAttributes(categorySlug: string, given: AttributeValues): AttributeValues {
  const attributes = attributesOf(categorySlug)
  const stray = Object.keys(given).find((key) => !attributes.some((attribute) => attribute.key === key))
  if (stray !== undefined) throw attributeNotValid.with({ data: { key: stray } }, stray)
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const value = Object.hasOwn(given, attribute.key) ? given[attribute.key]! : ''
      if (isEmpty(value)) return []
      const stored = storedValue(attribute, value)
      if (stored === undefined) throw attributeNotValid.with({ data: { key: attribute.key } }, attribute.name)
      return [[attribute.key, stored]]
    }),
  )
}

/** What still fits after the product moved to another category. */
export const fittingAttributes = (categorySlug: string, values: AttributeValues): AttributeValues =>
  Object.fromEntries(
    attributesOf(categorySlug).flatMap((attribute) => {
      const value = values[attribute.key]
      return value !== undefined && storedValue(attribute, value) !== undefined ? [[attribute.key, value]] : []
    }),
  )

/** What fits, as it is stored, and what does not: for values from a file. */
export function fitAttributes(
  categorySlug: string,
  given: Readonly<Record<string, string>>,
): { values: AttributeValues; left: [key: string, value: string][] } {
  const values: AttributeValues = {}
  const left: [string, string][] = []
  const attributes = attributesOf(categorySlug)
  for (const [key, value] of Object.entries(given)) {
    const attribute = attributes.find((each) => each.key === key)
    const stored = attribute && storedValue(attribute, value)
    if (stored === undefined) left.push([key, value])
    else values[key] = stored
  }
  return { values, left }
}

/** Throws attributes_missing, for what goes on show. */
export function needAttributes(categorySlug: string, values: AttributeValues): void {
  const missing = attributesOf(categorySlug).filter(
    ({ key, neededIn }) => neededIn?.includes(categorySlug) && values[key] === undefined,
  )
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name).join(', ')
  throw attributesMissing.with({ data: { keys: missing.map(({ key }) => key), names } }, names)
}

const unitsSw: Record<string, string> = { months: 'miezi', days: 'siku', people: 'watu' }

function inWords(attribute: Attribute, value: string | number | boolean, language: 'en' | 'sw'): string {
  if (attribute.kind === 'yes_no') return language === 'en' ? (value ? 'Yes' : 'No') : value ? 'Ndiyo' : 'Hapana'
  if (attribute.kind === 'choice') {
    const chosen = attribute.choices.find((each) => each.value === value)
    return (language === 'en' ? chosen?.name : chosen?.nameSw) ?? String(value)
  }
  if (attribute.kind === 'text' || !attribute.unit) return String(value)
  return `${value} ${language === 'sw' ? (unitsSw[attribute.unit] ?? attribute.unit) : attribute.unit}`
}

/** For the public page. */
export const factsOf = (categorySlug: string, values: AttributeValues) =>
  attributesOf(categorySlug).flatMap((attribute) => {
    const value = values[attribute.key]
    if (value === undefined) return []
    const { key, name, nameSw } = attribute
    return [{ key, name, nameSw, value: inWords(attribute, value, 'en'), valueSw: inWords(attribute, value, 'sw') }]
  })
