// What buyer and seller agree on when an order is placed, in words: frozen with the order and shown as it was ever after. It names
// no person and no address, so that it can be kept when an account is erased, and shown to whoever has only the link.
import type { ReplyOf, readAgreement } from '@amana/contract'
import { nairobiParts } from '#platform/clock'
import type { ShopForSale } from '#shops'
import { extension, graceAfterPromise, payWithin, shipWithin } from './lifecycle.ts'
import type { OrderRow } from './order-row.ts'

/** Raised with every change of wording or rule: an order keeps the version that it was agreed under. */
export const termsVersion = 3

type Terms = ReplyOf<typeof readAgreement>['terms']

export interface AgreedLine {
  title: string
  optionValues: string[]
  quantity: number
  priceCents: number
}

export interface AgreedSale {
  order: OrderRow
  shop: Pick<ShopForSale, 'name' | 'county' | 'returnsPolicy'>
  lines: AgreedLine[]
  /** Where it is collected, when it is. */
  pickup: { landmark: string; hours: string } | null
}

const shillings = (cents: number): string => `KES ${String(cents / 100).replace(/\B(?=(\d{3})+$)/g, ',')}`
const inDays = (ms: number): number => ms / 86_400_000
const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`)
const inHours = (ms: number): number => ms / 3_600_000
const inMinutes = (ms: number): number => ms / 60_000

function when(instant: Date): string {
  const { day, month, year, hour, minute } = nairobiParts(instant)
  return `${day}.${month}.${year} ${hour}:${String(minute).padStart(2, '0')}`
}

const bought = ({ title, optionValues, quantity, priceCents }: AgreedLine): string =>
  `${quantity} × ${[title, ...optionValues].join(', ')}: ${shillings(priceCents * quantity)}`

function english({ order, shop, lines, pickup }: AgreedSale): Terms['en'] {
  const bringing = pickup
    ? `You collect it: ${pickup.landmark}, ${pickup.hours}.`
    : 'It is brought to the place that you named in the order.'
  return [
    {
      heading: 'Who sells, and what',
      lines: [
        `Order ${order.number}, placed ${when(order.placed_at)} (Nairobi time).`,
        `The seller is ${shop.name}, ${shop.county}. Amana holds the payment and is not the seller.`,
        ...lines.map(bought),
      ],
    },
    {
      heading: 'What it costs',
      lines: [
        `Goods ${shillings(order.subtotal_cents)}, delivery ${shillings(order.delivery_fee_cents)}, together ${shillings(order.total_cents)}. Nothing is added later.`,
        `You pay by M-Pesa within ${inMinutes(payWithin)} minutes; otherwise the order ends and costs nothing.`,
      ],
    },
    {
      heading: 'How it comes',
      lines: [
        `${order.delivery_name}: ${days(order.delivery_days_max)} at most after dispatch. ${bringing}`,
        `The seller dispatches within ${inHours(shipWithin)} hours of your payment. Otherwise the order is cancelled and all of it is paid back, by itself.`,
        `Without proof of delivery ${inDays(graceAfterPromise)} days after the promised day, all of it is paid back, by itself. You may give the seller ${inDays(extension)} more days, once.`,
      ],
    },
    {
      heading: 'Who has the money, and until when',
      lines: [
        'Amana holds it from your payment on. Your six-digit handover code proves delivery: give it only when the parcel is in your hands.',
        ...(order.code_needed
          ? ['For this order nothing else proves it: neither a carrier’s number nor your word that it came.']
          : []),
        `The seller is paid ${order.release_days_after_code} days after the code was entered, or ${order.release_days_after_confirmation} days after you confirmed without a code; at once when you say that all is well.`,
        'Money that goes back goes to the number that paid, by M-Pesa.',
      ],
    },
    {
      heading: 'Changing your mind, and what is wrong with the goods',
      lines: [
        'Until dispatch you cancel on the page of the order, without a reason, and all of it is paid back.',
        'If it has not come, or is damaged, wrong, counterfeit or not as described, say so on the page of the order before the seller is paid.',
        ...(shop.returnsPolicy ? [`The seller adds: “${shop.returnsPolicy}”`] : []),
        'Nothing here takes away a right that the Consumer Protection Act (Cap. 501) gives you. This is your copy; it does not change.',
      ],
    },
  ]
}

function swahili({ order, shop, lines, pickup }: AgreedSale): Terms['sw'] {
  const bringing = pickup
    ? `Unauchukua mwenyewe: ${pickup.landmark}, ${pickup.hours}.`
    : 'Unaletwa mahali ulipotaja kwenye oda.'
  return [
    {
      heading: 'Nani anauza, na nini',
      lines: [
        `Oda ${order.number}, iliyowekwa ${when(order.placed_at)} (saa za Nairobi).`,
        `Muuzaji ni ${shop.name}, ${shop.county}. Amana inashikilia malipo, si muuzaji.`,
        ...lines.map(bought),
      ],
    },
    {
      heading: 'Gharama',
      lines: [
        `Bidhaa ${shillings(order.subtotal_cents)}, usafirishaji ${shillings(order.delivery_fee_cents)}, jumla ${shillings(order.total_cents)}. Hakuna kinachoongezwa baadaye.`,
        `Unalipa kwa M-Pesa ndani ya dakika ${inMinutes(payWithin)}; la sivyo oda inaisha bila gharama.`,
      ],
    },
    {
      heading: 'Jinsi mzigo unavyokuja',
      lines: [
        `${order.delivery_name}: siku ${order.delivery_days_max} zisizozidi baada ya kutumwa. ${bringing}`,
        `Muuzaji anatuma ndani ya saa ${inHours(shipWithin)} baada ya malipo yako. La sivyo oda inafutwa na pesa zote zinarudi zenyewe.`,
        `Bila ushahidi wa kufika siku ${inDays(graceAfterPromise)} baada ya siku iliyoahidiwa, pesa zote zinarudi zenyewe. Unaweza kumwongezea muuzaji siku ${inDays(extension)}, mara moja.`,
      ],
    },
    {
      heading: 'Nani ana pesa, na hadi lini',
      lines: [
        'Amana inazishikilia tangu ulipolipa. Nambari yako ya makabidhiano yenye tarakimu sita ni ushahidi wa kufika: itoe tu mzigo ukiwa mikononi mwako.',
        ...(order.code_needed
          ? ['Kwa oda hii hakuna kingine kinachothibitisha: si nambari ya msafirishaji wala neno lako kwamba umefika.']
          : []),
        `Muuzaji analipwa siku ${order.release_days_after_code} baada ya nambari kuingizwa, au siku ${order.release_days_after_confirmation} baada yako kuthibitisha bila nambari; mara moja ukisema yote ni sawa.`,
        'Pesa zinazorudi zinakwenda kwa nambari iliyolipa, kwa M-Pesa.',
      ],
    },
    {
      heading: 'Ukibadili nia, na bidhaa zikiwa na kasoro',
      lines: [
        'Kabla ya kutumwa unaweza kughairi kwenye ukurasa wa oda, bila sababu, na pesa zote zinarudi.',
        'Usipofika, au ukiwa umeharibika, si wenyewe, bandia au tofauti na maelezo, sema kwenye ukurasa wa oda kabla muuzaji hajalipwa.',
        ...(shop.returnsPolicy ? [`Muuzaji anaongeza: “${shop.returnsPolicy}”`] : []),
        'Hakuna hapa kinachoondoa haki unayopewa na Sheria ya Kulinda Watumiaji (Cap. 501). Hii ni nakala yako; haibadiliki.',
      ],
    },
  ]
}

export const termsOfSale = (sale: AgreedSale): Terms => ({ en: english(sale), sw: swahili(sale) })
