// What a theme is given to show: the shop, its shelf, the products the theme names, and Amana's own parts, made by the page.
import type { ListingCard, Picture, ShopPage, Theme, ThemeProduct } from '@amana/contract'
import { createContext, type ReactNode, use } from 'react'

/** Amana's own: they look the same in every theme, and no theme does without them. */
export interface AmanaParts {
  sign: ReactNode
  badge: ReactNode
  /** The counted facts and what the badge means. */
  standing: ReactNode
  /** How the money is protected. */
  protection: ReactNode
  /** Whatever has to be said first: on holiday, not selling. */
  notices: ReactNode
  /** What one can do with a shop, such as to follow it. */
  actions?: ReactNode
  /** The ways of delivery, and which of them reach the visitor. */
  delivery: ReactNode
}

export interface Shelf {
  listings: ListingCard[]
  total: number
  next: string | null
  after?: string | undefined
  facets: { categories: { slug: string; name: string; nameSw: string; parent: string | null; count: number }[] }
}

export interface ShopWindow {
  theme: Theme
  shop: ShopPage
  products: ThemeProduct[]
  shelf: Shelf
  amana: AmanaParts
}

export const WindowContext = createContext<ShopWindow | null>(null)

export function useWindow(): ShopWindow {
  const window = use(WindowContext)
  if (!window) throw new Error('a section stands within a themed shop')
  return window
}

/** The picture behind a reference of the theme; null when there is none, or it is on show no more. */
export function pictureOf({ shop, products, shelf }: ShopWindow, reference: string): Picture | null {
  if (reference === 'banner') return shop.banner
  if (reference === 'logo') return shop.logo
  const named = (product: { productId: string }) => product.productId === reference
  return (products.find(named) ?? shelf.listings.find(named))?.picture ?? null
}

/** Where a section can be jumped to. */
export const anchorOf = (sectionId: string): string => `s-${sectionId}`

/** The kinds of things on the shelf: the narrow ones, most first. */
export const kindsOf = ({ facets: { categories } }: Shelf): Shelf['facets']['categories'] =>
  categories.filter(({ parent }) => parent !== null).toSorted((one, other) => other.count - one.count)
