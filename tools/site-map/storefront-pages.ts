// What everybody can open: looking, buying, paying, following an order.
import type { Page } from 'playwright-core'
import { paths, plainPaths } from '../../frontend/app/paths.ts'
import type { GuestOrder } from './play.ts'
import { orderIn, type Samples } from './samples.ts'
import type { SitePage } from './site-page.ts'

const whole = { as: 'visitor', isPublic: true } as const

const looking: SitePage[] = [
  { route: '', name: 'home', ...whole, at: paths.home, chosen: true },
  { route: 'search', name: 'search-everything', ...whole, at: paths.search() },
  { route: 'search', name: 'search', as: 'visitor', at: paths.search({ q: 'shoes' }), chosen: true },
  {
    route: 'search',
    name: 'search-filtered',
    as: 'visitor',
    at: paths.search({ q: 'shoes', county: ['Nairobi'], min: '500', sort: 'price_low' }),
  },
  { route: 'search', name: 'search-nothing', as: 'visitor', at: paths.search({ q: 'zebra xylophone' }), chosen: true },
  { route: 'c', name: 'categories', ...whole, at: paths.categories },
  { route: 'c/:category', name: 'category', ...whole, at: paths.category('shoes') },
  { route: ':shop', name: 'shop', ...whole, at: ({ shop }) => paths.shop(shop), chosen: true },
  { route: ':shop', name: 'shop-signed-in', as: 'achieng', at: ({ shop }) => paths.shop(shop) },
  { route: ':shop/reviews', name: 'shop-reviews', ...whole, at: ({ shop }) => paths.reviews(shop) },
  { route: ':shop/preview', name: 'shop-preview', as: 'wanjiku', at: ({ shop }) => paths.shopPreview(shop) },
  { route: ':shop/p/:product', name: 'product', ...whole, at: productPage, chosen: true },
  { route: ':shop/p/:product', name: 'product-signed-in', as: 'achieng', at: productPage },
  { route: ':shop/p/:product', name: 'product-own', as: 'wanjiku', at: productPage },
  { route: 'help', name: 'help', ...whole, at: paths.help, chosen: true },
  { route: 'help/badges', name: 'help-badges', ...whole, at: paths.badges() },
]

function productPage({ shop, product }: Samples): string {
  return paths.product(shop, product.id, product.title)
}

const buying: SitePage[] = [
  { route: 'saved', name: 'saved-nothing', as: 'visitor', at: paths.saved() },
  {
    route: 'saved',
    name: 'saved',
    as: 'provenGuest',
    at: paths.search({ q: 'shoes' }),
    prepare: saveTwo,
    chosen: true,
  },
  { route: 'cart', name: 'cart-empty', as: 'visitor', at: paths.cart, chosen: true },
  { route: 'cart', name: 'cart-two-shops', as: 'shopper', at: paths.cart, chosen: true },
  {
    route: 'checkout/:shop',
    name: 'checkout',
    as: 'shopper',
    at: ({ shop }) => paths.checkout(shop),
    chosen: true,
  },
  {
    route: 'checkout/:shop',
    name: 'checkout-faults',
    as: 'shopper',
    at: ({ shop }) => paths.checkout(shop),
    prepare: sendEmpty,
  },
  { route: 'pay/:orderId', name: 'pay-waiting', as: 'shopper', at: (found) => pay(found.played.waiting), chosen: true },
  { route: 'pay/:orderId', name: 'pay-failed', as: 'shopper', at: (found) => pay(found.played.failed), chosen: true },
]

const pay = ({ id, key }: GuestOrder) => paths.pay(id, key)
const orderOf = ({ id, key }: GuestOrder) => paths.order(id, key)

/** From the list of what was found to the list of what was kept. */
async function saveTwo(page: Page): Promise<void> {
  for (let kept = 0; kept < 2; kept++) {
    const answered = page.waitForResponse((reply) => reply.url().endsWith(paths.changeSaved))
    await page.locator('main button[name=save]').first().click()
    await answered
  }
  await page.goto(new URL(paths.saved(), page.url()).href)
  await page.locator('main li').first().waitFor()
}

/** The browser's own checks are away, so that it is the page that says what is missing. */
async function sendEmpty(page: Page): Promise<void> {
  const form = page.locator('main form').filter({ has: page.getByRole('button', { name: /M-Pesa/ }) })
  await form.evaluate((each) => each.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: /M-Pesa/ }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

const mine = (
  name: string,
  as: 'achieng' | 'naliaka' | 'kimani' | 'gathoni' | 'moraa' | 'kiptoo',
  more: Of,
): SitePage => ({
  route: 'order/:orderId',
  name,
  as,
  at: ({ orders }) => {
    const id = orderIn(orders[as], more.state)
    return id && (more.path ?? paths.order)(id)
  },
  ...(more.route && { route: more.route }),
  ...(more.chosen && { chosen: true }),
})
interface Of {
  state: Parameters<typeof orderIn>[1]
  path?: (id: string) => string
  route?: string
  chosen?: true
}

const problem = { path: paths.problem, route: 'order/:orderId/problem' } as const

const following: SitePage[] = [
  { route: 'order/:orderId', name: 'order-guest-link', as: 'shopper', at: ({ played }) => orderOf(played.paid) },
  {
    route: 'order/:orderId',
    name: 'order-guest-shipped',
    as: 'provenGuest',
    at: ({ played }) => orderOf(played.shipped),
  },
  mine('order-paid', 'achieng', { state: 'paid', chosen: true }),
  mine('order-shipped', 'naliaka', { state: 'shipped', chosen: true }),
  mine('order-delivered', 'naliaka', { state: 'delivered', chosen: true }),
  mine('order-disputed', 'kimani', { state: 'disputed' }),
  mine('order-completed', 'achieng', { state: 'completed' }),
  mine('order-refunded', 'moraa', { state: 'refunded' }),
  mine('order-expired', 'kiptoo', { state: 'expired' }),
  mine('problem-report', 'naliaka', { state: 'delivered', ...problem, chosen: true }),
  mine('problem-open', 'kimani', { state: 'disputed', ...problem, chosen: true }),
  mine('problem-part-offered', 'gathoni', { state: 'disputed', ...problem }),
  mine('problem-decided', 'moraa', { state: 'refunded', ...problem }),
  mine('order-agreement', 'achieng', {
    state: 'paid',
    path: (id) => paths.agreement(id),
    route: 'order/:orderId/agreement',
  }),
  mine('order-messages', 'achieng', {
    state: 'paid',
    path: (id) => paths.orderMessages(id),
    route: 'order/:orderId/messages',
  }),
  { route: 'find-order', name: 'find-order', as: 'visitor', at: paths.findOrder() },
  { route: 'find-order', name: 'find-order-old-link', as: 'visitor', at: paths.findOrder('old-link') },
]

/** Outside the routes: what the front door answers itself. */
export const riderPage: SitePage = {
  route: 'handover/:key',
  name: 'handover',
  as: 'visitor',
  at: ({ played }) => played.handover && plainPaths.handover(played.handover.split('/').at(-1)!),
}

/** When there is nothing to show, or nobody to ask. */
const trouble: SitePage[] = [
  { route: '*', name: 'not-found', as: 'visitor', at: '/nothing/at/all', status: 404, chosen: true },
  { route: ':shop', name: 'not-found-shop', as: 'visitor', at: '/no-such-shop', status: 404 },
  { route: 'operator', name: 'not-yours', as: 'achieng', at: paths.operator, status: 403 },
  { route: '', name: 'home-api-away', as: 'visitor', at: paths.home, apiIsAway: true, status: 503, chosen: true },
  { route: 'cart', name: 'cart-api-away', as: 'visitor', at: paths.cart, apiIsAway: true, status: 503 },
]

export const storefrontPages: SitePage[] = [...looking, ...buying, ...following, riderPage, ...trouble]
