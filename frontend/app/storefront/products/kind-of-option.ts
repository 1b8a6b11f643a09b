// What a seller's option is to those who compare goods: a colour, a size or a material, in either language.
const kinds = {
  color: /^(colou?rs?|rangi)\b/i,
  size: /^(sizes?|saizi|ukubwa)\b/i,
  material: /^(material|fabric|kitambaa)\b/i,
} as const
export type OptionKind = keyof typeof kinds

export const kindOfOption = (name: string): OptionKind | undefined =>
  (Object.keys(kinds) as OptionKind[]).find((kind) => kinds[kind].test(name.trim()))
