// New options over the variants that are there: renamed values keep their variant, new combinations are added, the rest goes.
export interface Option {
  name: string
  values: string[]
}
export interface Combination {
  id: string
  optionValues: string[]
  priceCents: number
  available: number
}
export interface Remade {
  id?: string
  optionValues: string[]
  priceCents: number
  stock: number
  stockSeen?: number
}

const combine = (options: readonly Option[]): string[][] =>
  options.reduce<string[][]>((all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])), [[]])

/** Old value → new one, where as many went as came: `S` → `Small`. */
function renamed(before: Option | undefined, after: Option): Map<string, string> {
  if (!before) return new Map()
  const gone = before.values.filter((value) => !after.values.includes(value))
  const come = after.values.filter((value) => !before.values.includes(value))
  return new Map(gone.length === come.length ? gone.map((value, index) => [value, come[index]!]) : [])
}

/** Which variant stands for which combination from now on. An option more starts with its first value. */
function placed(before: readonly Option[], after: readonly Option[], variants: readonly Combination[]) {
  const names = after.map((option, index) => renamed(before[index], option))
  const found = new Map<string, Combination>()
  for (const variant of variants) {
    const values = after.map(({ values: wanted }, index) => {
      const old = variant.optionValues[index]
      return old === undefined ? wanted[0]! : (names[index]!.get(old) ?? old)
    })
    const key = JSON.stringify(values)
    if (values.every((value, index) => after[index]!.values.includes(value)) && !found.has(key)) found.set(key, variant)
  }
  return { found, names }
}

/**
 * @param fill add combinations that the seller once left out, too
 */
export function remakeVariants(
  before: readonly Option[],
  after: readonly Option[],
  variants: readonly Combination[],
  fill: boolean,
): Remade[] {
  const { found, names } = placed(before, after, variants)
  const isNew = (value: string, index: number) =>
    !before[index]?.values.includes(value) && ![...names[index]!.values()].includes(value)
  const priceCents = Math.min(...variants.map((variant) => variant.priceCents))
  const remade = combine(after).flatMap((optionValues): Remade[] => {
    const variant = found.get(JSON.stringify(optionValues))
    if (variant) {
      const { id, available } = variant
      return [{ id, optionValues, priceCents: variant.priceCents, stock: available, stockSeen: available }]
    }
    return fill || after.length !== before.length || optionValues.some(isNew)
      ? [{ optionValues, priceCents, stock: 0 }]
      : []
  })
  return remade.length > 0 ? remade : combine(after).map((optionValues) => ({ optionValues, priceCents, stock: 0 }))
}
