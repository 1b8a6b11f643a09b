// The seller's home: what to do now and what happens otherwise, the money, the standing.
import { listReviewsOfMyShop, listShopOrders, listShopQuestions, readMyShop, readSellerMoney } from '@amana/contract'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { BalanceCard } from '../money/balance-card.tsx'
import { HaltNotice } from '../money/halt-notice.tsx'
import type { Route } from './+types/page'
import { Standing } from './standing.tsx'
import { ToDo } from './to-do.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = { shopId: context.get(shopContext).id }
  const orders = (state: 'paid' | 'shipped') =>
    read(context, request, listShopOrders, { params, query: { state, limit: 10 } })
  const [shop, money, toShip, underway, reviews, questions] = await Promise.all([
    read(context, request, readMyShop, { params }),
    read(context, request, readSellerMoney, { params }),
    orders('paid'),
    orders('shipped'),
    read(context, request, listReviewsOfMyShop, { params, query: { limit: 1 } }),
    read(context, request, listShopQuestions, { params, query: { limit: 1 } }),
  ])
  return {
    unanswered: reviews.unanswered,
    asked: questions.waiting,
    shop,
    money,
    toShip: toShip.orders,
    underway: underway.orders,
    counts: toShip.counts,
  }
}

export default function SellerHome({ loaderData }: Route.ComponentProps) {
  const t = useWords()
  const { shop, money, toShip, underway, counts, unanswered, asked } = loaderData
  const things = (counts.paid ?? 0) + (counts.shipped ?? 0)
  return (
    <>
      <PageHead title={`${shop.name} · Amana`} hidden />
      <h1 className="mb-5">{things === 0 ? t('seller.nothing_to_do') : t('seller.things_to_do', { count: things })}</h1>
      <HaltNotice halt={money.halt} />
      <div className="grid items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
        <ToDo toShip={toShip} underway={underway} />
        <BalanceCard money={money} />
      </div>
      <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonLink to={paths.sellerReviews({ show: unanswered > 0 ? undefined : 'all' })} look="light">
          {unanswered > 0 ? t('reviews.unanswered_count', { count: unanswered }) : t('reviews.read_them')}
        </ButtonLink>
        <ButtonLink to={paths.sellerQuestions({ show: asked > 0 ? undefined : 'answered' })} look="light">
          {asked > 0 ? t('questions.waiting_count', { count: asked }) : t('questions.title')}
        </ButtonLink>
      </p>
      <Standing standing={shop.standing} />
    </>
  )
}
