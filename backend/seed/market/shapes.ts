// The shapes in which the demo market is written down: shops, products, people, orders and attempted scams, as plain data.
// The seed plays this data through the same actions that people use, so nothing here can state a result, only an intent.
import type { ObjectName } from '../pictures/objects.ts'

export type Palette = { wall: string; floor: string; accent: string }

export type DeliveryOption = {
  name: string
  /** `towns` and `counties` without places are those of the shop. */
  zone: 'towns' | 'counties' | 'nationwide' | 'pickup'
  places?: { county: string; town: string }[]
  landmark?: string
  hours?: string
  feeKes: number
  /** Nothing is taken for the delivery of goods worth this much. */
  freeFromKes?: number
  daysMin: number
  daysMax: number
}

export type ShopCharacter = 'trusted' | 'established' | 'new' | 'sloppy' | 'scammer'

export type SeedShop = {
  slug: string
  name: string
  ownerName: string
  ownerKey: string
  county: string
  town: string
  description: string
  palette: Palette
  delivery: DeliveryOption[]
  startedDaysAgo: number
  character: ShopCharacter
  /** What this shop shows in the demo; for us, never published. */
  about: string
  /** What stands on the banner, left to right. */
  objects: ObjectName[]
  /** The three shops whose owners a visitor of the demo can sign in as. */
  demo?: 'new' | 'established' | 'trusted'
}

/** Colours an object can be repainted in; without one it keeps its own. */
export type Tint =
  | 'red'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'grey'
  | 'black'
  | 'white'

export type SeedOption = { name: string; values: string[] }

/** What one combination has different from its product; `values` follow the order of the options, in part or whole. */
export type SeedVariantOverride = { values: string[]; priceKes?: number; stock?: number }

/** A product as it is written down. `stock` counts pieces of each variant before any of the orders in this market. */
export type WrittenProduct = {
  title: string
  description: string
  /** Slug of a subcategory. */
  category: string
  priceKes: number
  stock: number
  object: ObjectName
  /** New unless it says otherwise. */
  condition?: 'new' | 'used' | 'refurbished'
  brand?: string
  /** A former price, when the present one is lower. */
  wasKes?: number
  /** Facts of its category, by the keys in modules/catalogue/attributes. */
  attributes?: Record<string, string | number | boolean>
  options?: SeedOption[]
  variants?: SeedVariantOverride[]
  tint?: Tint
}

export type SeedProduct = Omit<WrittenProduct, 'condition' | 'brand'> & {
  shop: string
  condition: 'new' | 'used' | 'refurbished'
  brand: string | null
  listedDaysAgo: number
}

export type SeedVariant = { values: string[]; priceKes: number; stock: number }

export type SeedPerson = {
  key: string
  name: string
  role: 'buyer' | 'seller' | 'operator'
  phone: string
  email: string
  county: string
  town: string
  landmark: string
}

export type OrderStory =
  | 'completed'
  | 'completed_fast'
  | 'delivered_waiting'
  | 'shipped'
  | 'paid_waiting_dispatch'
  | 'awaiting_payment'
  | 'expired_unpaid'
  | 'cancelled_by_seller'
  | 'cancelled_by_buyer'
  | 'not_shipped_refunded'
  | 'pin_wrong_then_paid'
  | 'insufficient_funds'
  | 'never_delivered_refunded'
  | 'problem_seller_asked'
  | 'problem_part_offered'
  | 'problem_won_by_silence'
  | 'code_denied'

export type SeedGuest = { name: string; phone: string; county: string; town: string; landmark: string }

export type SeedOrder = {
  /** Key of a buyer in people.ts, or somebody who never signs up. */
  buyer: string | SeedGuest
  shop: string
  items: { product: string; quantity: number; values?: string[] }[]
  daysAgo: number
  story: OrderStory
  carrier?: string
  /** MSISDN of whoever brings it for the seller, by the link of the hand-over. */
  rider?: string
  /** What the seller gives back for goodwill once it is delivered. */
  givesBackShillings?: number
  note?: string
}

export type SeedAttempt = {
  shop: string
  kind: 'publish_product' | 'edit_product'
  daysAgo: number
  /** What was tried: a whole listing, or the texts that were to replace others. */
  listing?: WrittenProduct
  product?: string
  text?: { field: 'title' | 'description'; value: string }
  expectedRefusal: 'contact_details_in_text' | 'bait_price' | 'category_not_open_to_new_sellers'
  why: string
}
