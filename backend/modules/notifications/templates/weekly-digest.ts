// Sundays: what was new that week in the shops somebody follows.
import { type Language, shillings } from '../wording.ts'
import { template } from './template.ts'

interface Item {
  kind: 'new_product' | 'price_drop' | 'restock'
  title: string
  shopName: string
  priceCents: number
}

const kinds: Record<Language, Record<Item['kind'], string>> = {
  en: { new_product: 'New', price_drop: 'Cheaper', restock: 'There again' },
  sw: { new_product: 'Mpya', price_drop: 'Bei imeshuka', restock: 'Imerudi' },
}

const line = (language: Language) => (item: Item) =>
  `${kinds[language][item.kind]}: ${item.title}, ${shillings(item.priceCents)} (${item.shopName})`

export const weeklyDigest = template<{
  items: Item[]
  /** How many there are beside those named. */
  more: number
  link: string
}>({
  topic: 'digest',
  email: {
    en: ({ items, more, link }, name) => ({
      subject: 'New this week in the shops you follow',
      heading: 'New this week',
      paragraphs: [
        `${name}, this is new in the shops you follow.`,
        ...items.map(line('en')),
        ...(more > 0 ? [`And ${more} more.`] : []),
      ],
      button: { says: 'See everything', link },
    }),
    sw: ({ items, more, link }, name) => ({
      subject: 'Mapya ya wiki katika maduka unayofuata',
      heading: 'Mapya ya wiki hii',
      paragraphs: [
        `${name}, haya ndiyo mapya katika maduka unayofuata.`,
        ...items.map(line('sw')),
        ...(more > 0 ? [`Na mengine ${more}.`] : []),
      ],
      button: { says: 'Tazama yote', link },
    }),
  },
})
