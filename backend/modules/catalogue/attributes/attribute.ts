// What an attribute of a category is: a fact that products of that category can state, typed, with its words in both languages.
import type { AttributeDefinition } from '@amana/contract'

/** `only`: the subcategories that it makes sense in; all of the group unless told. `neededIn`: where a product must state it. */
export interface Attribute extends Omit<AttributeDefinition, 'required'> {
  min?: number
  max?: number
  only?: readonly string[]
  neededIn?: readonly string[]
}

interface Where {
  only?: readonly string[]
  neededIn?: readonly string[]
}

export const text = (key: string, name: string, nameSw: string, where: Where = {}): Attribute => ({
  ...{ key, name, nameSw, kind: 'text', unit: null, choices: [] },
  ...where,
})

export const yesNo = (key: string, name: string, nameSw: string, where: Where = {}): Attribute => ({
  ...{ key, name, nameSw, kind: 'yes_no', unit: null, choices: [] },
  ...where,
})

export const number = (
  key: string,
  name: string,
  nameSw: string,
  range: { unit?: string; min?: number; max: number } & Where,
): Attribute => {
  const { unit = null, min = 0, max, ...where } = range
  return { key, name, nameSw, kind: 'number', unit, choices: [], min, max, ...where }
}

/** @param choices stored value → its words; `English` or `English|Kiswahili` where they differ */
export const choice = (
  key: string,
  name: string,
  nameSw: string,
  choices: Record<string, string>,
  where: Where = {},
): Attribute => ({
  ...{ key, name, nameSw, kind: 'choice', unit: null },
  choices: Object.entries(choices).map(([value, words]) => {
    const [english = '', swahili = english] = words.split('|')
    return { value, name: english, nameSw: swahili }
  }),
  ...where,
})
