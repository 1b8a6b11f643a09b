// A shop's public page: what it sells and says, in the theme it wears, with Amana's own parts in it.
import { listShopReviews, readFollow, readShop, readShopTheme, searchListings } from '@amana/contract'
import { redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useNow, useWords } from '#app/messages/use-words.ts'
import { feedPaths, paths } from '#app/paths.ts'
import { deliveryToMe } from '#app/storefront/delivery/my-place.ts'
import { actAsVisitor } from '#app/storefront/following/act-as-visitor.ts'
import { previewOfShop } from '#app/storefront/link-previews.ts'
import { ThemeStyle } from '#app/themes/theme-style.tsx'
import { asleep } from '#app/ui/asleep.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { inShort, PageHead } from '#app/ui/page-head.tsx'
import { useCountedVisit } from '#app/viewed/use-counted-visit.ts'
import type { Route } from './+types/page'
import { ShopData } from './shop-data.tsx'

const front = () => import('./shop-front.tsx')
const ShopFront = asleep(async () => (await front()).ShopFront)
const ReviewsSection = asleep(async () => (await front()).ReviewsSection)

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const after = url.searchParams.get('after') ?? undefined
  const shop = await read(context, request, readShop, { params: { slug: params.shop } })
  // An address it had before, or one in capitals: links that were sent around go on leading here.
  if (shop.slug !== params.shop) throw redirect(paths.shop(shop.slug) + url.search, 301)
  const [found, worn, delivery, reviews, follow] = await Promise.all([
    read(context, request, searchListings, { query: { shop: shop.slug, sort: 'newest', after } }),
    read(context, request, readShopTheme, { params: { slug: shop.slug } }),
    deliveryToMe(context, request, shop.slug, shop.deliveryOptions),
    read(context, request, listShopReviews, { params: { slug: shop.slug }, query: { limit: 3 } }),
    read(context, request, readFollow, { params: { slug: shop.slug } }),
  ])
  return { shop, found, ...worn, delivery, reviews, follow, after }
}

/** Follow the shop, or find a review helpful. */
export async function action({ context, request }: Route.ActionArgs) {
  return actAsVisitor(context, request, await request.formData())
}

export default function Shop({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { shop, found, theme, products, delivery, reviews, follow, after } = loaderData
  useCountedVisit(shop.id, undefined, useNow())
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
      <ShopData shop={shop} rating={reviews.rating} />
      <ThemeStyle theme={theme} />
      <ShopFront {...{ theme, products, shop, delivery, follow }} shelf={{ ...found, after }} />
      <div className="wrap mt-16 pt-8 md:mt-24">
        {actionData?.problem && (
          <Notice tone="plain" role="alert" className="mb-4">
            {sayProblem(t, actionData.problem)}
          </Notice>
        )}
        <ReviewsSection list={reviews} shop={shop} />
      </div>
    </>
  )
}
