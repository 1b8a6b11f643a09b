// What the seeded market has to show: the ids that the addresses of the site map are made of, and the visits that see them.
import type { ReplyOf } from '@amana/contract'
import type { OrderState } from '@amana/contract/checkout'
import { readMe } from '@amana/contract/identity'
import { listImports, uploadImport } from '@amana/contract/imports'
import { readOperatorTrust } from '@amana/contract/operator-trust'
import { listMyOrders } from '@amana/contract/orders'
import { listStatements } from '@amana/contract/payouts'
import { readOperatorMoney } from '@amana/contract/reconciliation'
import { readMyReviews } from '@amana/contract/reviews'
import { searchListings } from '@amana/contract/search'
import { listShopOrders } from '@amana/contract/shop-orders'
import { listMyProducts } from '@amana/contract/shop-products'
import { listStock } from '@amana/contract/stock'
import { demoPassword, demoSecondFactorSecret } from '../../backend/seed/demo-login.ts'
import { openVisit, Refused } from '../smoke/client.ts'
import { type PersonKey, people } from './people.ts'
import { type Played, play, putIntoCart, type Visit } from './play.ts'

const shop = 'wanjiku-shoes'
/** Where the guest of the site map buys: not from the seller whose pages are looked at. */
const shopOfGuests = 'zuri-wa-nakuru'

type OrderSummary = ReplyOf<typeof listMyOrders>['orders'][number]

export interface Samples {
  visits: Partial<Record<PersonKey, Visit>>
  played: Played
  shop: string
  product: { id: string; title: string }
  /** By the person who bought. */
  orders: Partial<Record<PersonKey, OrderSummary[]>>
  /** Of Wanjiku's shop. */
  shopOrders: OrderSummary[]
  toReview: string | undefined
  statement: string | undefined
  myProduct: string | undefined
  variant: string | undefined
  productImport: string | undefined
  restricted: string | undefined
  /** The signed link at the end of a letter. */
  noticesLink: string | undefined
  /** Where the newcomer stands who has asked for an account; only a browser can ask. */
  newcomer?: { signUp: string }
  reconciliation: string | undefined
}

/** Her order in that state, if she has one. */
export const orderIn = (orders: OrderSummary[] | undefined, state: OrderState): string | undefined =>
  orders?.find((each) => each.state === state)?.id

export async function findSamples(site: string): Promise<Samples> {
  const visits = await openVisits(site)
  const { shopper, provenGuest, wanjiku, faith, operator } = visits
  const played = await play({ shopper, provenGuest, seller: faith, shop: shopOfGuests })
  for (const each of [shop, shopOfGuests]) await putIntoCart(shopper, each)

  const { listings } = await shopper.call(searchListings, { query: { shop, limit: 60 } })
  const listing = listings.find(({ title }) => /hiking boot/i.test(title)) ?? listings[0]!
  const runs = (await operator.call(readOperatorMoney, {})).runs
  const { exits } = await operator.call(readOperatorTrust, {})
  return {
    visits,
    played,
    shop,
    product: { id: listing.productId, title: listing.title },
    orders: await ordersOf(visits),
    ...(await ofShop(wanjiku)),
    toReview: (await visits.naliaka.call(readMyReviews, { query: {} })).orders[0]?.orderId,
    restricted: exits.find(({ shop: { ownerId } }) => ownerId !== null)?.shop.ownerId ?? undefined,
    reconciliation: runs[0]?.id,
    noticesLink: await linkInLetter(operator, people.achieng.email!),
  }
}

type Visits = Record<PersonKey, Visit>

/** Whoever is not in this market, a small one lacks some, is left out. */
async function openVisits(site: string): Promise<Visits> {
  const visits = {} as Visits
  for (const [key, person] of Object.entries(people)) {
    const visit = openVisit(site)
    const isIn = !('email' in person) || (await comesIn(visit, person.email!))
    if (isIn) visits[key as PersonKey] = visit
  }
  return visits
}

const comesIn = (visit: Visit, email: string): Promise<boolean> =>
  visit.signIn(email, demoPassword, demoSecondFactorSecret).then(
    () => true,
    (error) => {
      if (error instanceof Refused && error.problem.code === 'wrong_email_or_password') return false
      throw error
    },
  )

async function ordersOf(visits: Visits): Promise<Samples['orders']> {
  const orders: Samples['orders'] = {}
  for (const [key, { role }] of Object.entries(people)) {
    const visit = visits[key as PersonKey]
    if (role === 'buyer' && visit?.signedIn)
      orders[key as PersonKey] = (await visit.call(listMyOrders, { query: { limit: 100 } })).orders
  }
  return orders
}

async function ofShop(visit: Visit) {
  const params = { shopId: (await visit.call(readMe, {})).shops[0]!.id }
  const shopOrders = (await visit.call(listShopOrders, { params, query: { limit: 100 } })).orders
  const { statements } = await visit.call(listStatements, { params })
  const { products } = await visit.call(listMyProducts, { params, query: { limit: 1 } })
  const { rows } = await visit.call(listStock, { params, query: { limit: 1 } })
  const { imports } = await visit.call(listImports, { params })
  return {
    shopOrders,
    // One that has something in it: most weeks do.
    statement: (statements.find(({ paid }) => paid.cents > 0) ?? statements[0])?.id,
    myProduct: products[0]?.id,
    variant: rows[0]?.variantId,
    productImport: (imports[0] ?? (await bringFile(visit, params.shopId))).id,
  }
}

/** Read and not taken over: nothing of it is listed. */
const file = `Handle,Title,Body (HTML),Type,Variant SKU,Variant Inventory Qty,Variant Price,Status
desert-boot,Desert boot,A boot of suede with a crepe sole.,Shoes,DB-1,4,3900,draft
lost-boot,Lost boot,A boot of suede whose price is not known.,Shoes,LB-1,2,,draft`

const bringFile = (visit: Visit, shopId: string) =>
  visit.call(
    uploadImport,
    { params: { shopId }, query: { name: 'boots.csv' } },
    { file: { text: file, type: 'text/csv' } },
  )

async function linkInLetter(visit: Visit, address: string): Promise<string | undefined> {
  const letters: { text: string }[] = await visit.network('GET', `/mail?to=${encodeURIComponent(address)}`)
  const link = letters.map(({ text }) => /https?:\S+\/notices\/choose\?link=[^\s&]+/.exec(text)?.[0]).find(Boolean)
  if (!link) return undefined
  const { pathname, search } = new URL(link)
  return pathname + search
}
