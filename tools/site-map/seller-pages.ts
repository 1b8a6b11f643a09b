// The seller's side: her shop, its orders, its things and its money.
import type { OrderState } from '@amana/contract/checkout'
import { paths } from '../../frontend/app/paths.ts'
import type { PersonKey } from './people.ts'
import { orderIn, type Samples } from './samples.ts'
import type { SitePage } from './site-page.ts'

type More = Pick<SitePage, 'chosen'>

const at = (address: string, name: string, as: PersonKey = 'wanjiku', more: More = {}): SitePage => ({
  route: address.slice(1).split('?')[0]!,
  name,
  as,
  at: address,
  ...more,
})
const about = (
  route: string,
  name: string,
  address: (found: Samples) => string | undefined,
  more: More = {},
): SitePage => ({
  route,
  name,
  as: 'wanjiku',
  at: address,
  ...more,
})
const ofOrder = (
  route: string,
  name: string,
  state: OrderState,
  path: (id: string) => string,
  more: More = {},
): SitePage =>
  about(
    route,
    name,
    ({ shopOrders }) => {
      const id = orderIn(shopOrders, state)
      return id && path(id)
    },
    more,
  )
const chosen = { chosen: true } as const

const shop: SitePage[] = [
  at('/seller', 'seller-home', 'wanjiku', chosen),
  at('/seller', 'seller-home-new', 'grace'),
  at('/seller', 'seller-home-restricted', 'victor'),
  at('/seller', 'seller-home-frozen', 'dennis'),
  at('/seller/standing', 'standing', 'wanjiku', chosen),
  at('/seller/standing', 'standing-restricted', 'victor'),
  at('/seller/standing', 'standing-frozen', 'dennis'),
  at('/seller/standing', 'standing-banned', 'brian'),
  at('/seller/standing', 'standing-won', 'lucy'),
  at('/seller/reviews', 'seller-reviews'),
  at('/seller/questions', 'seller-questions'),
  at('/seller/messages', 'seller-messages'),
  at('/seller/shop', 'shop-settings'),
  at('/seller/shop/opened', 'shop-opened', 'grace'),
  at('/seller/shop/share', 'shop-share'),
  at('/seller/shop/delivery', 'shop-delivery'),
  at('/seller/shop/holiday', 'shop-holiday'),
  at('/seller/shop/address', 'shop-address'),
  at('/seller/shop/closing', 'shop-closing'),
  at('/seller/theme', 'theme', 'wanjiku', chosen),
  at('/seller/theme/history', 'theme-history'),
]

const orders: SitePage[] = [
  at('/seller/orders', 'seller-orders', 'wanjiku', chosen),
  at('/seller/orders?state=completed', 'seller-orders-completed'),
  at('/seller/orders?due=today', 'seller-orders-today'),
  at('/seller/orders/ship', 'ship-many'),
  ofOrder('seller/orders/packing', 'packing-slip', 'paid', (id) => paths.packingSlips([id])),
  ofOrder('seller/orders/:orderId', 'seller-order-paid', 'paid', paths.sellerOrder),
  ofOrder('seller/orders/:orderId', 'seller-order-shipped', 'shipped', paths.sellerOrder, chosen),
  ofOrder('seller/orders/:orderId', 'seller-order-delivered', 'delivered', paths.sellerOrder),
  ofOrder('seller/orders/:orderId', 'seller-order-completed', 'completed', paths.sellerOrder),
  // Unpaid orders end after minutes: the one a guest has just placed is hers.
  {
    route: 'seller/orders/:orderId',
    name: 'seller-order-unpaid',
    as: 'faith',
    at: ({ played }) => paths.sellerOrder(played.waiting.id),
  },
  ofOrder('seller/orders/:orderId', 'seller-order-disputed', 'disputed', paths.sellerOrder),
  ofOrder('seller/orders/:orderId', 'seller-order-refunded', 'refunded', paths.sellerOrder),
  at('/seller/problems', 'seller-problems'),
  ofOrder('seller/orders/:orderId/problem', 'seller-problem', 'disputed', paths.sellerProblem, chosen),
  ofOrder('seller/orders/:orderId/messages', 'seller-thread', 'paid', (id) => paths.sellerOrderMessages(id)),
]

const things: SitePage[] = [
  at('/seller/products', 'products', 'wanjiku', chosen),
  at('/seller/products', 'products-held', 'victor'),
  at('/seller/products/new', 'product-new'),
  about('seller/products/:productId', 'product-edit', ({ myProduct }) => myProduct && paths.sellerProduct(myProduct)),
  about(
    'seller/products/:productId/pictures',
    'product-pictures',
    ({ myProduct }) => myProduct && paths.productPictures(myProduct),
  ),
  at('/seller/products/stock', 'stock'),
  about('seller/products/stock/:variantId', 'stock-history', ({ variant }) => variant && paths.stockHistory(variant)),
  at('/seller/products/import', 'import'),
  about(
    'seller/products/import/:importId',
    'import-read',
    ({ productImport }) => productImport && paths.productImport(productImport),
  ),
]

const money: SitePage[] = [
  at('/seller/money', 'seller-money', 'wanjiku', chosen),
  at('/seller/money', 'seller-money-new', 'grace'),
  at('/seller/money/payout-number', 'payout-number'),
  at('/seller/money/payout-number/proof', 'payout-proof', 'grace'),
  about(
    'seller/money/statements/:batchId',
    'statement',
    ({ statement }) => statement && paths.statement(statement),
    chosen,
  ),
]

export const sellerPages: SitePage[] = [...shop, ...orders, ...things, ...money]
