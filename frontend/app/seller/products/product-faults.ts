// What the api refuses about a product, at the field it is about.
import type { Problem } from '@amana/contract'
import type { Words } from '#app/messages/catalogue.ts'
import { faultsOf } from '#app/messages/say-problem.ts'

export interface ProductFaults {
  fields: Record<string, string | undefined>
  attributes: Record<string, string | undefined>
  whole: string | undefined
  /** A rule has refused it: its limits stand on a page of their own. */
  byRule?: boolean
}

export function productFaults(t: Words, problem: Problem | null | undefined): ProductFaults {
  if (!problem) return { fields: {}, attributes: {}, whole: undefined }
  const { key, keys } = (problem.data ?? {}) as { key?: string; keys?: string[] }
  if (problem.code === 'attribute_not_valid' && key)
    return { fields: {}, attributes: { [key]: t('products.attribute_not_valid') }, whole: t('products.look_at_facts') }
  if (problem.code === 'attributes_missing' && keys) {
    const missing = keys.map((each) => [each, t('products.attribute_missing')])
    return { fields: {}, attributes: Object.fromEntries(missing), whole: t('products.look_at_facts') }
  }
  if (problem.code === 'changed_meanwhile')
    return { fields: {}, attributes: {}, whole: t('products.changed_meanwhile') }
  if (problem.code === 'publish_in_the_past')
    return { fields: { publishAt: t('products.publish_in_the_past') }, attributes: {}, whole: undefined }
  const { fields, whole } = faultsOf(t, problem)
  const known = ['title', 'description', 'categorySlug', 'brand', 'priceWasCents', 'publishAt', 'tags']
  const stray = Object.entries(fields).find(
    ([field]) => !known.some((name) => field === name || field.startsWith(`${name}.`)),
  )
  return {
    fields,
    attributes: {},
    byRule: problem.data?.sentences !== undefined,
    whole: whole ?? (stray ? `${t('products.not_valid')} ${stray[1] ?? ''}` : undefined),
  }
}
