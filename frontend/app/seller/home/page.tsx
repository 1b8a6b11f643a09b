// The seller's home: what to do now and what happens otherwise, the money, how it goes, the standing.
import {
  listMyProducts,
  listReviewsOfMyShop,
  listShopDisputes,
  listShopOrders,
  listShopQuestions,
  listShopThreads,
  readMyShop,
  readMyTheme,
  readPayoutNumber,
  readSellerMoney,
  readShopFigures,
} from '@amana/contract'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { BalanceCard } from '../money/balance-card.tsx'
import { HaltNotice } from '../money/halt-notice.tsx'
import type { Route } from './+types/page'
import { HowItGoes } from './how-it-goes.tsx'
import { MorePlaces } from './more-places.tsx'
import { quietDay } from './quiet-day.ts'
import { SetUp, stepsOf } from './set-up.tsx'
import { Standing } from './standing.tsx'
import { thingsToDo } from './things-to-do.ts'
import { ToDo } from './to-do.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = { shopId: context.get(shopContext).id }
  const asked = { params }
  const few = { params, query: { limit: 1 } }
  const orders = (state: 'paid' | 'shipped') =>
    read(context, request, listShopOrders, { params, query: { state, limit: 4 } })
  const [shop, money, number, figures, toShip, underway, { disputes }, reviews, questions, inbox, products, theme] =
    await Promise.all([
      read(context, request, readMyShop, asked),
      read(context, request, readSellerMoney, asked),
      read(context, request, readPayoutNumber, asked),
      read(context, request, readShopFigures, asked),
      orders('paid'),
      orders('shipped'),
      read(context, request, listShopDisputes, asked),
      read(context, request, listReviewsOfMyShop, few),
      read(context, request, listShopQuestions, few),
      read(context, request, listShopThreads, few),
      read(context, request, listMyProducts, few),
      read(context, request, readMyTheme, asked),
    ])
  const { counts } = toShip
  return {
    ...{ shop, money, number, figures, counts, disputes },
    ...{ toShip: toShip.orders, underway: underway.orders },
    ...{ reviews: reviews.unanswered, questions: questions.waiting, unreadMessages: inbox.unread },
    ...{ products: products.counts, themed: theme.version > 0 },
  }
}

/** As one says it; from ten on a figure reads better. */
const howMany: readonly MessageKey[] = [
  ...(['today.none', 'today.one', 'today.two', 'today.three', 'today.four'] as const),
  ...(['today.five', 'today.six', 'today.seven', 'today.eight', 'today.nine'] as const),
]

export default function SellerHome({ loaderData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const { shop, money, number, figures, products, themed, counts } = loaderData
  const things = thingsToDo(t, calendar, { ...loaderData, runningLow: figures.runningLow })
  const steps = stepsOf({ shop, number, counts: products, themed })
  const sold = Object.values(counts).some((count) => count > 0)
  const settingUp = !sold && steps.some(({ done }) => !done)
  const first = things.find(({ dueAt }) => dueAt)?.dueAt
  const heading = settingUp && things.length === 0 ? 'setup.heading' : howMany[things.length]
  return (
    <>
      <PageHead title={`${shop.name} · Amana`} hidden />
      <h1 className="wrap-anywhere">{heading ? t(heading) : t('seller.things_to_do', { count: things.length })}</h1>
      {first && <p className="mt-1 text-ink-2">{t('today.first_by', { when: calendar.dayAndTime(first) })}</p>}
      <div className="mt-5">
        <HaltNotice halt={money.halt} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
        <div className="grid min-w-0 gap-5">
          {(!settingUp || things.length > 0) && <ToDo things={things} quiet={quietDay({ shop, products })} />}
          {settingUp && <SetUp steps={steps} />}
        </div>
        <BalanceCard money={money} />
      </div>
      {sold && <HowItGoes figures={figures} />}
      <Standing standing={shop.standing} />
      <MorePlaces />
    </>
  )
}
