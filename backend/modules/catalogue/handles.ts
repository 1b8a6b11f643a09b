// The name by which files of products know a product, as Shopify's do: readable, and unique within the shop.
import { newSpokenCode } from '#platform/ids'

export const handleMax = 120

/** Letters, digits and hyphens of the title, with a few letters that make it the only one. */
export function newHandle(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${words || 'product'}-${newSpokenCode(6).toLowerCase()}`
}
