// The shape of a product: its options, and variants of which each is one combination of their values.
import { variantsDoNotMatchOptions } from './errors.ts'
import type { Option } from './queries.ts'

export interface NewVariant {
  sku?: string
  optionValues: string[]
  priceCents: number
  stock: number
}

/** Throws variants_do_not_match_options, saying what does not fit. */
export function checkShape(options: readonly Option[], variants: readonly Pick<NewVariant, 'optionValues'>[]): void {
  if (new Set(options.map(({ name }) => name.toLowerCase())).size < options.length)
    throw variantsDoNotMatchOptions('two options have the same name')
  for (const { name, values } of options)
    if (new Set(values).size < values.length) throw variantsDoNotMatchOptions(`a value of ${name} is there twice`)
  const seen = new Set<string>()
  for (const { optionValues } of variants) {
    if (optionValues.length !== options.length)
      throw variantsDoNotMatchOptions(`each needs ${options.length} values, one of them has ${optionValues.length}`)
    const odd = optionValues.find((value, index) => !options[index]!.values.includes(value))
    if (odd !== undefined) throw variantsDoNotMatchOptions(`“${odd}” is not one of the values`)
    const combination = JSON.stringify(optionValues)
    if (seen.has(combination))
      throw variantsDoNotMatchOptions(`${optionValues.join(' / ') || 'the only one'} is there twice`)
    seen.add(combination)
  }
}

export const lowestPriceCents = (variants: readonly { priceCents: number }[]): number =>
  Math.min(...variants.map(({ priceCents }) => priceCents))
