// A shop's public page: what it sells and says, in the theme it wears, with Amana's own parts in it.
import { readShop, readShopTheme, searchListings } from '@amana/contract'
import { redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { feedPaths, paths } from '#app/paths.ts'
import { deliveryToMe } from '#app/storefront/delivery/my-place.ts'
import { previewOfShop } from '#app/storefront/link-previews.ts'
import { ThemedShop } from '#app/themes/themed-shop.tsx'
import { inShort, PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { useAmanaParts } from './amana-parts.tsx'
import { ShopData } from './shop-data.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const after = url.searchParams.get('after') ?? undefined
  const shop = await read(context, request, readShop, { params: { slug: params.shop } })
  // An address it had before, or one in capitals: links that were sent around go on leading here.
  if (shop.slug !== params.shop) throw redirect(paths.shop(shop.slug) + url.search, 301)
  const [found, worn, delivery] = await Promise.all([
    read(context, request, searchListings, { query: { shop: shop.slug, sort: 'newest', after } }),
    read(context, request, readShopTheme, { params: { slug: shop.slug } }),
    deliveryToMe(context, request, shop.slug, shop.deliveryOptions),
  ])
  return { shop, found, ...worn, delivery, after }
}

export default function Shop({ loaderData }: Route.ComponentProps) {
  const { shop, found, theme, products, delivery, after } = loaderData
  const amana = useAmanaParts(shop, delivery)
  return (
    <>
      <PageHead
        title={`${shop.name} · ${shop.town} · Amana`}
        description={inShort(shop.description)}
        at={paths.shop(shop.slug)}
        preview={{ path: previewOfShop(shop, after ? [] : found.listings), alt: shop.name }}
        hidden={after !== undefined || shop.status !== 'active'}
      />
      <link rel="alternate" type="application/rss+xml" title={shop.name} href={feedPaths.shopFeed(shop.slug)} />
      <ShopData shop={shop} />
      <ThemedShop theme={theme} products={products} shop={shop} shelf={{ ...found, after }} amana={amana} />
    </>
  )
}
