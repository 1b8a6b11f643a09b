// Who looks at what: the operator's pages and the parts of the seller's home, as their routes ask for them; and the night's counting.
import { countProducts, productsOfShop } from '../backend/modules/catalogue/product-lists.ts'
import { listByShop as disputesOfShop } from '../backend/modules/disputes/queries.ts'
import { disputeSummaries } from '../backend/modules/disputes/views.ts'
import { threadList } from '../backend/modules/messages/thread-list.ts'
import { readMoney } from '../backend/modules/operations/money.ts'
import { readOverview } from '../backend/modules/operations/overview.ts'
import { prove } from '../backend/modules/operations/proofs.ts'
import { readTrends } from '../backend/modules/operations/trends.ts'
import { readTrustOverview } from '../backend/modules/operations/trust-overview.ts'
import { keepWeekSums } from '../backend/modules/operations/week-sums.ts'
import { toSummaries } from '../backend/modules/orders/order-list.ts'
import { countByState, listByShop } from '../backend/modules/orders/queries.ts'
import { readShopFigures } from '../backend/modules/orders/shop-figures.ts'
import { payoutNumberView } from '../backend/modules/payouts/activation-view.ts'
import { sellerMoney } from '../backend/modules/payouts/seller-money.ts'
import { questionsOfShop } from '../backend/modules/questions/views.ts'
import { countUnanswered, listReviews } from '../backend/modules/reviews/list-reviews.ts'
import { myThemeOf } from '../backend/modules/themes/views.ts'
import { type Ctx, transactForShop } from '../backend/platform/context.ts'

export interface LookAt {
  name: string
  run: (ctx: Ctx) => Promise<unknown>
}

const ofOperator: LookAt[] = [
  { name: 'operator: is it safe?', run: readOverview },
  { name: 'operator: trend lines', run: readTrends },
  { name: 'operator: money', run: readMoney },
  { name: 'operator: trust', run: (ctx) => readTrustOverview(ctx, 'en') },
]

const ofSeller = (shopId: string): LookAt[] => {
  const bound = (work: (tx: Ctx) => Promise<unknown>) => (ctx: Ctx) => transactForShop(ctx, shopId, work)
  const few = { limit: 1 }
  const orders = (state: 'paid' | 'shipped') =>
    bound(async (tx) => [
      await toSummaries(tx, await listByShop(tx, shopId, { state, limit: 4 }), 4),
      await countByState(tx, shopId),
    ])
  return [
    { name: 'seller’s home: orders to ship, and counts', run: orders('paid') },
    { name: 'seller’s home: orders under way', run: orders('shipped') },
    { name: 'seller’s home: how it goes', run: bound((tx) => readShopFigures(tx, shopId)) },
    { name: 'seller’s home: money', run: (ctx) => sellerMoney(ctx, shopId) },
    { name: 'seller’s home: payout number', run: (ctx) => payoutNumberView(ctx, shopId) },
    {
      name: 'seller’s home: problems',
      run: bound(async (tx) => disputeSummaries(tx, await disputesOfShop(tx, shopId))),
    },
    {
      name: 'seller’s home: reviews',
      run: bound(async (tx) => [
        await listReviews(tx, { shopId }, { ...few, sort: 'newest', unanswered: false }),
        await countUnanswered(tx, shopId),
      ]),
    },
    { name: 'seller’s home: questions', run: bound((tx) => questionsOfShop(tx, shopId, 'waiting', few)) },
    { name: 'seller’s home: messages', run: bound((tx) => threadList(tx, { shopId }, few)) },
    {
      name: 'seller’s home: products',
      run: async (ctx) => [
        await productsOfShop(ctx, shopId, { ...few, show: 'all' }),
        await countProducts(ctx, shopId),
      ],
    },
    { name: 'seller’s home: look of the shop', run: (ctx) => myThemeOf(ctx, shopId) },
  ]
}

export const looksAt = (shopId: string): LookAt[] => [...ofOperator, ...ofSeller(shopId)]

export const nightWork: LookAt[] = [
  { name: 'what must hold is proved from everything', run: prove },
  { name: 'the weeks that are over are counted', run: keepWeekSums },
]
