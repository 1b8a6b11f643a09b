// A product: look at it, choose, see what it costs with delivery, who sells it and what protects the money.
import {
  listProductQuestions,
  listProductReviews,
  type ProductPage as Product,
  readFollow,
  readProduct,
  setCartLine,
} from '@amana/contract'
import { Link, redirect, useRouteLoaderData } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths, productIdIn } from '#app/paths.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { DeliveryInShort } from '#app/storefront/delivery/delivery-in-short.tsx'
import { deliveryToMe } from '#app/storefront/delivery/my-place.ts'
import { actAsVisitor } from '#app/storefront/following/act-as-visitor.ts'
import { previewOfProduct } from '#app/storefront/link-previews.ts'
import { askInForm } from '#app/storefront/questions/ask.ts'
import { savedIds } from '#app/storefront/saved/saved.ts'
import { useSaving } from '#app/storefront/saved/use-saving.tsx'
import { categoryName } from '#app/storefront/search/category-name.ts'
import { asleep } from '#app/ui/asleep.tsx'
import { Crumbs } from '#app/ui/crumbs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { inShort, PageHead } from '#app/ui/page-head.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { Share } from '#app/ui/share.tsx'
import { Stick } from '#app/ui/stick.tsx'
import { useCountedVisit } from '#app/viewed/use-counted-visit.ts'
import { noteViewed, viewedBefore } from '#app/viewed/viewed.ts'
import type { Route } from './+types/page'
import { About } from './about.tsx'
import { BuyBox } from './buy-box.tsx'
import { conditionNames } from './condition-names.ts'
import { Gallery } from './gallery.tsx'
import { listingsLike } from './listings-like.ts'
import { ProductData } from './product-data.tsx'
import { RatingLine } from './rating-line.tsx'

const beside = () => import('./beside.ts')
const DeliveryToMe = asleep(async () => (await beside()).DeliveryToMe)
const SellerCard = asleep(async () => (await beside()).SellerCard)
const TellMe = asleep(async () => (await beside()).TellMe)
const below = () => import('./below.ts')
const ReviewsSection = asleep(async () => (await below()).ReviewsSection)
const QuestionsSection = asleep(async () => (await below()).QuestionsSection)
const ListingRow = asleep(async () => (await below()).ListingRow)
const RecentlyViewed = asleep(async () => (await below()).RecentlyViewed)

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const product = await read(context, request, readProduct, { params: { productId: productIdIn(params.product) } })
  const address = paths.product(product.shop.slug, product.id, product.title)
  const url = new URL(request.url)
  if (decodeURI(url.pathname.replace(/\.data$/, '')) !== address) throw redirect(address + url.search, 301)
  const ofProduct = { productId: product.id }
  const asked = { params: ofProduct, query: { after: url.searchParams.get('questions') ?? undefined } }
  const [delivery, reviews, questions, follow, viewed, similar, saved] = await Promise.all([
    deliveryToMe(context, request, product.shop.slug, product.deliveryOptions),
    read(context, request, listProductReviews, { params: ofProduct, query: { limit: 3 } }),
    read(context, request, listProductQuestions, asked),
    read(context, request, readFollow, { params: { slug: product.shop.slug }, query: ofProduct }),
    viewedBefore(context, product.id),
    listingsLike(context, product),
    savedIds(context),
  ])
  await noteViewed(context, request, product.id)
  return { product, delivery, address, reviews, questions, follow, viewed, similar, saved, press: crypto.randomUUID() }
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
    body: { quantity: 1, mode: 'add', press: String(form.get('press') ?? '') || undefined },
  })
  if (problem) return { chosen, notice: 'refused' as const, sentence: problem.detail }
  if (form.get('then') === 'checkout') throw redirect(paths.checkout(product.shop.slug))
  return { chosen, notice: 'added' as const }
}

export default function ProductPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const { product, delivery, address, reviews, questions, follow, viewed, similar, saved, press } = loaderData
  const saving = useSaving(saved)
  const root = useRouteLoaderData<typeof rootLoader>('root')
  useCountedVisit(product.shop.id, product.id, useNow())
  const bought = actionData && 'notice' in actionData ? actionData : undefined
  const asked = actionData && 'asked' in actionData ? actionData.asked : undefined
  const refused = actionData && 'problem' in actionData ? actionData.problem : null
  const { category } = product
  const crumbs = [category.parent, category].filter((each) => each !== null)
  return (
    <div className="wrap pt-4 md:pt-7">
      <ProductHead product={product} address={address} />
      <ProductData product={product} rating={reviews.rating} />
      <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[1.12fr_1fr] lg:grid-rows-[auto_1fr]">
        <Gallery key={product.id} pictures={product.pictures} title={product.title} />
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Stick>
            <Crumbs
              label={t('ui.crumbs')}
              steps={crumbs.map((each) => ({ to: paths.category(each.slug), name: categoryName(each, t.language) }))}
            />
            <h1 dir="auto" className="mt-2 [overflow-wrap:anywhere]">
              {product.title}
            </h1>
            <div className="mt-1.5 flex flex-wrap items-center gap-x-4 text-small text-ink-2">
              {reviews.rating && <RatingLine rating={reviews.rating} />}
              <span>
                {t('product.listed', { day: calendar.day(product.listedAt) })} · {t(conditionNames[product.condition])}
              </span>
            </div>
            {follow.own && (
              <Notice tone="plain" className="mt-4">
                {t('product.own')}{' '}
                <Link
                  to={paths.sellerProduct(product.id)}
                  className="inline-block font-strong underline underline-offset-4"
                >
                  {t('product.own_change')}
                </Link>
              </Notice>
            )}
            <BuyBox
              product={product}
              press={press}
              result={bought}
              delivery={<DeliveryInShort delivery={delivery} />}
            />
            {refused && (
              <Notice tone="plain" role="alert" className="mt-4">
                {sayProblem(t, refused)}
              </Notice>
            )}
            <DeliveryToMe delivery={delivery} next={address} />
            <SellerCard shop={product.shop} follow={follow} />
            <div className="mt-5 flex flex-wrap items-center gap-x-4 border-t border-line pt-3">
              {!follow.own && saving.heart({ productId: product.id, title: product.title }, 'plain')}
              {!follow.own && product.sellable && (
                <TellMe productId={product.id} soldOut={isSoldOut(product)} alerts={follow.alerts} />
              )}
              <Share title={product.title} at={address} />
            </div>
          </Stick>
        </div>
        <div className="grid min-w-0 content-start gap-section">
          <About product={product} />
          <ReviewsSection list={reviews} shop={product.shop} productId={product.id} />
          <QuestionsSection
            list={questions}
            shopName={product.shop.name}
            address={address}
            mayAsk={!follow.own && product.sellable}
            signedIn={Boolean(root?.account)}
            result={asked}
          />
        </div>
      </div>
      {similar.length > 0 && (
        <section aria-labelledby="similar" className="mt-section min-w-0">
          <SectionHead
            id="similar"
            title={t('product.similar')}
            to={paths.category(category.slug)}
            more={t('product.all_of', { category: categoryName(category, t.language) })}
          />
          <ListingRow listings={similar} />
        </section>
      )}
      <RecentlyViewed listings={viewed} className="mt-section" />
      {saving.form}
    </div>
  )
}

function ProductHead({ product, address }: { product: Product; address: string }) {
  const t = useWords()
  return (
    <>
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
    </>
  )
}

const isSoldOut = ({ variants }: { variants: { available: number }[] }) =>
  variants.every(({ available }) => available === 0)
