// One text for one value, whatever order its keys were written in: what is stored and compared byte for byte.
type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

const inOrder = (value: Plain): Plain =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

/** What is undefined is left out, as in any JSON: a fact that is missing is missing in the text too. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (isPlain(each) ? inOrder(each) : each))
