// Looking around in the category tree.
import { type Category, categories } from './categories.ts'

const bySlug = new Map(categories.map((category) => [category.slug, category]))
const parents = new Set(categories.flatMap(({ parent }) => parent ?? []))

export const categoryOf = (slug: string): Category | undefined => bySlug.get(slug)

/** Products are put into the leaves of the tree. */
export const leafOf = (slug: string): Category | undefined => (parents.has(slug) ? undefined : bySlug.get(slug))

export const isLeaf = (slug: string): boolean => leafOf(slug) !== undefined

/** The category itself and everything below it; nothing for one that does not exist. */
export const slugsWithin = (slug: string): string[] =>
  categories.filter((category) => category.slug === slug || category.parent === slug).map((category) => category.slug)

export const categoryTree = (): readonly Category[] => categories
