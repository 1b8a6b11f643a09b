// The pictures that go with links in chats. Their address changes when what is on them does, so that a new one is fetched.
import type { ProductPage, ShopPage } from '@amana/contract'
import { feedPaths } from '#app/paths.ts'

/** FNV-1a: short, and the same on the server and in the browser. */
function stateOf(shown: unknown): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(JSON.stringify(shown))) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36)
}

export const previewOfAmana = (): string => feedPaths.preview('amana')

export function previewOfProduct({ id, title, shop, variants, pictures, sellable }: ProductPage): string {
  const offered = variants.map(({ price, available }) => [price.cents, available > 0])
  return feedPaths.preview(id, stateOf([title, shop.name, shop.town, offered, pictures[0]?.url, sellable]))
}

/** @param newest what it sells, newest first: the first few are on its picture */
export function previewOfShop(shop: ShopPage, newest: readonly { picture: { url: string } | null }[]): string {
  const { id, name, town, tier, status, logo, banner } = shop
  const pictures = newest.slice(0, 8).map(({ picture }) => picture?.url)
  return feedPaths.preview(id, stateOf([name, town, tier, status, logo?.url, banner?.url, pictures]))
}
