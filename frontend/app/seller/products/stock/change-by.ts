// A change of many prices or stocks by a percentage or an amount: what the fields say afterwards, before anything is saved.
export interface ChangeBy {
  what: 'price' | 'stock'
  how: 'percent' | 'amount'
  /** Below zero makes less. */
  value: number
}

const shillingsMin = 10
const shillingsMax = 1_000_000
const stockMax = 100_000

const within = (number: number, least: number, most: number) => Math.min(most, Math.max(least, number))

/** Whole shillings, whole pieces, never beyond what a product may have. */
export function changeBy(current: number, { what, how, value }: ChangeBy): number {
  const changed = how === 'percent' ? current + (current * value) / 100 : current + value
  // A binary half such as 1.005 × 100 must not fall to the wrong side.
  const whole = Math.round(Math.round(changed * 1e6) / 1e6)
  return what === 'price' ? within(whole, shillingsMin, shillingsMax) : within(whole, 0, stockMax)
}

/** `-10`, `+5`, `12,5`, `12.5 %`; undefined when it is no number. */
export function valueIn(text: string): number | undefined {
  const plain = text.replace(/[\s%]/g, '').replace(/^\+/, '').replace('−', '-').replace(',', '.')
  return /^-?\d{1,7}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}
