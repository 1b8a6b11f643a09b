// What a link preview is about, and what stands on it: whatever changes here makes another picture.
import { fromWireId, type Tier } from '@amana/contract'
import { newestOnShow, productOnShow } from '#catalogue'
import { nairobiParts } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { pictureView, type StoredPicture } from '#platform/picture-files'
import { readShopForSale, sells } from '#shops'
import type { ProductSubject } from './draw-product.ts'
import type { ShopSubject } from './draw-shop.ts'

export type Subject = ProductSubject | ShopSubject | { kind: 'amana' }

/** `amana`, or the wire id of a product or shop. Undefined when there is nothing of this name. */
export async function subjectOf(ctx: Ctx, name: string): Promise<Subject | undefined> {
  if (name === 'amana') return { kind: 'amana' }
  const productId = fromWireId('product', name)
  if (productId) return aboutProduct(ctx, productId)
  const shopId = fromWireId('shop', name)
  return shopId ? aboutShop(ctx, shopId) : undefined
}

const fileIn = (url: string): string => url.replace('/media/', '')
const fileOf = (stored: StoredPicture | null): string | null => stored && fileIn(pictureView(stored, '').urlLarge)

async function aboutProduct(ctx: Ctx, productId: string): Promise<ProductSubject | undefined> {
  const found = await productOnShow(ctx, productId)
  if (!found) return undefined
  const { product, shop } = found
  const left = product.variants.filter(({ available }) => available > 0)
  const prices = (left.length > 0 ? left : product.variants).map(({ priceCents }) => priceCents)
  const picture = product.pictures[0]
  return {
    kind: 'product',
    title: product.title,
    shopName: shop.name,
    place: placeOf(shop),
    priceCents: Math.min(...prices),
    more: new Set(prices).size > 1,
    soldOut: left.length === 0,
    picture: picture ? { file: fileIn(picture.urlLarge), width: picture.width, height: picture.height } : null,
    palette: shop.palette,
  }
}

const standings: Record<Tier, string> = {
  new: 'New seller',
  established: 'Established seller',
  trusted: 'Trusted seller',
}

async function aboutShop(ctx: Ctx, shopId: string): Promise<ShopSubject | undefined> {
  const shop = await readShopForSale(ctx, shopId)
  if (!shop || !sells(shop.status)) return undefined
  const newest = await newestOnShow(ctx, shop.id, 8)
  const pictures = newest.flatMap(({ product }) => (product.pictures[0] ? [fileIn(product.pictures[0].url)] : []))
  return {
    kind: 'shop',
    name: shop.name,
    place: placeOf(shop),
    standing: `${standings[shop.tier]} · since ${nairobiParts(shop.openedAt).year}`,
    palette: shop.palette,
    logo: fileOf(shop.logo),
    banner: fileOf(shop.banner),
    pictures: pictures.slice(0, 4),
  }
}

const placeOf = ({ town, county }: { town: string; county: string }): string =>
  town === county ? town : `${town}, ${county}`
