// All reviews of a shop, or of one of its products: sorted, by stars, a page at a time.
import { listProductReviews, listShopReviews, readProduct, readShop } from '@amana/contract'
import { reviewSorts } from '@amana/contract/choices'
import { Link, redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { feedPaths, paths } from '#app/paths.ts'
import { RatingSummary } from '#app/reviewing/rating-summary.tsx'
import { ReviewCard } from '#app/reviewing/review-card.tsx'
import { actAsVisitor } from '#app/storefront/following/act-as-visitor.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { Helpful } from './helpful.tsx'

const sortNames = {
  helpful: 'reviews.sort_helpful',
  newest: 'reviews.sort_newest',
  lowest: 'reviews.sort_lowest',
} as const

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const sort = reviewSorts.find((known) => known === searchParams.get('sort')) ?? 'helpful'
  const stars = /^[1-5]$/.test(searchParams.get('stars') ?? '') ? Number(searchParams.get('stars')) : undefined
  const productId = searchParams.get('product') ?? undefined
  const query = { sort, stars, after: searchParams.get('after') ?? undefined }
  const shop = await read(context, request, readShop, { params: { slug: params.shop } })
  if (shop.slug !== params.shop) throw redirect(paths.reviews(shop.slug, { product: productId }), 301)
  const product = productId ? await read(context, request, readProduct, { params: { productId } }) : null
  const list = product
    ? await read(context, request, listProductReviews, { params: { productId: product.id }, query })
    : await read(context, request, listShopReviews, { params: { slug: shop.slug }, query })
  return {
    shop: { id: shop.id, slug: shop.slug, name: shop.name },
    product: product && { id: product.id, title: product.title },
    list,
    sort,
    stars: stars ?? null,
    further: query.after !== undefined,
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  return actAsVisitor(context, request, await request.formData())
}

export default function Reviews({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { shop, product, list, sort, stars, further } = loaderData
  const what = product?.title ?? shop.name
  const at = (wish: { sort?: string | undefined; stars?: number | undefined; after?: string }) =>
    paths.reviews(shop.slug, { product: product?.id, ...wish })
  const kept = { sort, stars: stars ?? undefined }
  return (
    <div className="wrap max-w-3xl! pt-6 md:pt-10">
      <PageHead
        title={`${t('reviews.title_of', { what })} · Amana`}
        description={`${t('reviews.title_of', { what })}. ${t('home.rated_lead')}`}
        hidden={further || stars !== null}
        at={at({})}
        preview={{ path: feedPaths.preview(product?.id ?? shop.id), alt: what }}
      />
      <p className="text-small">
        <Link
          to={product ? paths.product(shop.slug, product.id, product.title) : paths.shop(shop.slug)}
          className="inline-flex min-h-12 items-center font-strong text-trust hover:underline"
        >
          ← {what}
        </Link>
      </p>
      <h1 className="mb-5 [overflow-wrap:anywhere]">{t('reviews.title_of', { what })}</h1>
      {actionData?.problem && (
        <Notice tone="plain" role="alert" className="mb-4">
          {sayProblem(t, actionData.problem)}
        </Notice>
      )}
      <RatingSummary list={list} to={(each) => at({ sort, stars: each })} />
      <div className="mt-6">
        <Chips
          label={t('reviews.sorts')}
          chips={reviewSorts.map((each) => ({
            to: at({ ...kept, sort: each }),
            label: t(sortNames[each]),
            current: each === sort,
          }))}
        />
      </div>
      {stars !== null && (
        <p className="mt-4 text-small">
          {t('reviews.only_stars', { count: stars })}{' '}
          <Link to={at({ sort })} className="font-strong text-trust underline underline-offset-4">
            {t('reviews.all_stars')}
          </Link>
        </p>
      )}
      {list.reviews.length === 0 && (
        <p className="mt-6 text-ink-2">
          {stars !== null ? t('reviews.none_like_this') : t(product ? 'reviews.none' : 'reviews.none_shop')}
        </p>
      )}
      <ul className="divide-y divide-line">
        {list.reviews.map((review) => (
          <li key={review.id}>
            <ReviewCard review={review} shopName={shop.name} withProducts={!product}>
              <Helpful review={review} />
            </ReviewCard>
          </li>
        ))}
      </ul>
      {list.next && (
        <ButtonLink to={at({ ...kept, after: list.next })} look="quiet" className="mt-4">
          {t('search.more')}
        </ButtonLink>
      )}
    </div>
  )
}
