// A product: look at it, choose, see what it costs with delivery, who sells it and what protects the money.
import { listProductQuestions, listProductReviews, readFollow, readProduct, setCartLine } from '@amana/contract'
import { Link, redirect, useRouteLoaderData } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths, productIdIn } from '#app/paths.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { DeliveryToMe } from '#app/storefront/delivery/delivery-to-me.tsx'
import { deliveryToMe } from '#app/storefront/delivery/my-place.ts'
import { actAsVisitor } from '#app/storefront/following/act-as-visitor.ts'
import { TellMe } from '#app/storefront/following/tell-me.tsx'
import { previewOfProduct } from '#app/storefront/link-previews.ts'
import { askInForm } from '#app/storefront/questions/ask.ts'
import { QuestionsSection } from '#app/storefront/questions/questions-section.tsx'
import { ReviewsSection } from '#app/storefront/reviews/reviews-section.tsx'
import { categoryName } from '#app/storefront/search/category-name.ts'
import { Notice } from '#app/ui/notice.tsx'
import { inShort, PageHead } from '#app/ui/page-head.tsx'
import { RecentlyViewed } from '#app/viewed/recently-viewed.tsx'
import { noteViewed, viewedBefore } from '#app/viewed/viewed.ts'
import type { Route } from './+types/page'
import { BuyBox } from './buy-box.tsx'
import { Gallery } from './gallery.tsx'
import { ProductData } from './product-data.tsx'
import { RatingLine } from './rating-line.tsx'
import { SellerCard } from './seller-card.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const product = await read(context, request, readProduct, { params: { productId: productIdIn(params.product) } })
  const address = paths.product(product.shop.slug, product.id, product.title)
  const url = new URL(request.url)
  if (decodeURI(url.pathname.replace(/\.data$/, '')) !== address) throw redirect(address + url.search, 301)
  const ofProduct = { productId: product.id }
  const asked = { params: ofProduct, query: { after: url.searchParams.get('questions') ?? undefined } }
  const [delivery, reviews, questions, follow, viewed] = await Promise.all([
    deliveryToMe(context, request, product.shop.slug, product.deliveryOptions),
    read(context, request, listProductReviews, { params: ofProduct, query: { limit: 3 } }),
    read(context, request, listProductQuestions, asked),
    read(context, request, readFollow, { params: { slug: product.shop.slug }, query: ofProduct }),
    viewedBefore(context, product.id),
  ])
  await noteViewed(context, request, product.id)
  return { product, delivery, address, reviews, questions, follow, viewed }
}

/** Puts the chosen variant into the cart: to stay and look on, or to go straight to the checkout; or follows, waits, finds helpful, asks. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const acted = await actAsVisitor(context, request, form)
  if (acted) return acted
  const productId = productIdIn(params.product)
  const asked = await askInForm(context, request, productId, form)
  if (asked) return asked
  const product = await read(context, request, readProduct, { params: { productId } })
  const chosen = product.options.map((_, index) => String(form.get(`option-${index}`) ?? ''))
  const variant = product.variants.find((each) => each.optionValues.every((value, index) => value === chosen[index]))
  if (!variant) return { chosen, notice: 'choose' as const }
  const { problem } = await attempt(context, request, setCartLine, {
    params: { variantId: variant.id },
    body: { quantity: 1, mode: 'add' },
  })
  if (problem) return { chosen, notice: 'refused' as const, sentence: problem.detail }
  if (form.get('then') === 'checkout') throw redirect(paths.checkout(product.shop.slug))
  return { chosen, notice: 'added' as const }
}

export default function ProductPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { product, delivery, address, reviews, questions, follow, viewed } = loaderData
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const bought = actionData && 'notice' in actionData ? actionData : undefined
  const asked = actionData && 'asked' in actionData ? actionData.asked : undefined
  const refused = actionData && 'problem' in actionData ? actionData.problem : null
  const { category } = product
  return (
    <div className="wrap grid gap-x-14 gap-y-7 pt-4 md:pt-8 lg:grid-cols-[1.08fr_1fr] lg:grid-rows-[auto_1fr]">
      <PageHead
        title={`${product.title} · ${product.shop.name} · Amana`}
        description={inShort(
          t('product.in_short', { price: inWords(product.priceFrom), about: product.description }),
          200,
        )}
        at={address}
        kind="product"
        preview={{ path: previewOfProduct(product), alt: product.title }}
        hidden={product.status !== 'active'}
      />
      <meta property="product:price:amount" content={(product.priceFrom.cents / 100).toFixed(2)} />
      <meta property="product:price:currency" content={product.priceFrom.currency} />
      <ProductData product={product} rating={reviews.rating} />
      <Gallery pictures={product.pictures} title={product.title} />
      <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <p className="text-small text-ink-2">
          {category.parent && (
            <>
              <Link to={paths.category(category.parent.slug)} className="hover:underline">
                {categoryName(category.parent, t.language)}
              </Link>
              {' · '}
            </>
          )}
          <Link to={paths.category(category.slug)} className="hover:underline">
            {categoryName(category, t.language)}
          </Link>
        </p>
        <h1 className="mt-1.5 [overflow-wrap:anywhere]">{product.title}</h1>
        {reviews.rating && <RatingLine rating={reviews.rating} />}
        <BuyBox product={product} result={bought} />
        {refused && (
          <Notice tone="plain" role="alert" className="mt-4">
            {sayProblem(t, refused)}
          </Notice>
        )}
        {!follow.own && product.sellable && (
          <TellMe productId={product.id} soldOut={isSoldOut(product)} alerts={follow.alerts} />
        )}
        <DeliveryToMe delivery={delivery} next={address} />
        <SellerCard shop={product.shop} follow={follow} />
      </div>
      <section className="min-w-0 border-t border-line pt-6" aria-labelledby="about">
        <h2 id="about" className="text-[1.2rem]!">
          {t('product.about')}
        </h2>
        <dl className="mt-3 grid max-w-[62ch] gap-x-8 text-small sm:grid-cols-2">
          <Detail term={t('product.condition')} value={t(conditionNames[product.condition])} />
          {product.brand && <Detail term={t('product.brand')} value={product.brand} />}
          {product.attributes.map(({ key, name, nameSw, value, valueSw }) =>
            t.language === 'sw' ? (
              <Detail key={key} term={nameSw} value={valueSw} />
            ) : (
              <Detail key={key} term={name} value={value} />
            ),
          )}
        </dl>
        <p className="mt-3 max-w-[62ch] whitespace-pre-line text-ink-2">{product.description}</p>
      </section>
      <div className="min-w-0 lg:col-span-2">
        <ReviewsSection list={reviews} shop={product.shop} productId={product.id} />
        <QuestionsSection
          list={questions}
          shopName={product.shop.name}
          address={address}
          mayAsk={!follow.own && product.sellable}
          signedIn={Boolean(root?.account)}
          result={asked}
        />
        <RecentlyViewed listings={viewed} className="mt-12 border-t border-line pt-6" />
      </div>
    </div>
  )
}

const isSoldOut = ({ variants }: { variants: { available: number }[] }) =>
  variants.every(({ available }) => available === 0)

const conditionNames = {
  new: 'product.condition_new',
  used: 'product.condition_used',
  refurbished: 'product.condition_refurbished',
} as const

function Detail({ term, value }: { term: string; value: string }) {
  return (
    <div className="flex justify-between gap-4 border-b border-line py-2">
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0 text-right font-[650] [overflow-wrap:anywhere]">{value}</dd>
    </div>
  )
}
