// Brands whose goods are copied most, written as people write them. A list to add to; its words are compared folded, as whole words.
export const muchCopiedBrands = [
  ...['nike', 'air jordan', 'adidas', 'yeezy', 'puma', 'converse', 'timberland', 'new balance', 'balenciaga'],
  ...['gucci', 'louis vuitton', 'prada', 'chanel', 'dior', 'versace', 'fendi', 'hermes', 'burberry', 'michael kors'],
  ...['rolex', 'omega', 'cartier', 'casio g-shock', 'hublot', 'ray-ban', 'oakley'],
  ...['apple', 'iphone', 'airpods', 'samsung', 'beats by dre', 'jbl', 'bose', 'sony playstation', 'canon', 'sandisk'],
  ...['mac cosmetics', 'fenty', 'nivea', 'oriflame', 'creed', 'tom ford'],
]

const folded = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
const words = muchCopiedBrands.map(folded)

/** Does one of these texts name such a brand? */
export const namesMuchCopiedBrand = (...texts: readonly (string | null | undefined)[]): boolean => {
  const all = folded(texts.filter(Boolean).join(' '))
  return words.some((word) => all.includes(word))
}
