// Scams, and honest mistakes, that the rules are expected to refuse while the demo market is being played.
import type { SeedAttempt } from './shapes.ts'

/** A number in a text, so many times, half an hour apart. Its figures stand apart, so each try counts twice. */
const again = (shop: string, product: string, daysAgo: number, times: number, why: string): SeedAttempt[] =>
  Array.from({ length: times }, (_, index) => ({
    ...{ shop, product, kind: 'edit_product' as const, why, expectedRefusal: 'contact_details_in_text' as const },
    daysAgo: daysAgo - index / 48,
    text: { field: 'description' as const, value: `Ask for the price of ten: call 0711 00 78 0${index}.` },
  }))

export const attempts: SeedAttempt[] = [
  {
    shop: 'bei-poa-deals',
    kind: 'publish_product',
    daysAgo: 8,
    listing: {
      title: 'Latest smartphone 256 GB sealed',
      description: 'Brand new sealed in box with receipt and warranty. Clearing stock, price is for this week only.',
      category: 'mobile-phones',
      priceKes: 12500,
      stock: 10,
      object: 'phone',
      tint: 'black',
    },
    expectedRefusal: 'category_not_open_to_new_sellers',
    why: 'Phones are where most buyers are cheated, so a shop of one day may not list them.',
  },
  {
    shop: 'bei-poa-deals',
    kind: 'publish_product',
    daysAgo: 7,
    listing: {
      title: 'Noise-cancelling headphones, original',
      description: 'Original noise-cancelling headphones, sealed, all colours. Why pay more? Offer ends on Sunday.',
      category: 'headphones',
      priceKes: 890,
      stock: 40,
      object: 'headphones',
      tint: 'black',
    },
    expectedRefusal: 'bait_price',
    why: 'Less than a quarter of the median of comparable headphones: a bait, or a mistake in the price.',
  },
  {
    shop: 'bei-poa-deals',
    kind: 'publish_product',
    daysAgo: 6,
    listing: {
      title: 'Wireless earbuds, offer of the week',
      description: 'Wireless earbuds with case. Lipa direct till 5123406 and we deliver today, cheaper than here.',
      category: 'headphones',
      priceKes: 2600,
      stock: 25,
      object: 'headphones',
      tint: 'white',
    },
    expectedRefusal: 'contact_details_in_text',
    why: 'A payment past the escrow is a payment nobody can give back.',
  },
  {
    shop: 'bei-poa-deals',
    kind: 'edit_product',
    daysAgo: 5,
    product: 'LED torch rechargeable, strong light',
    text: {
      field: 'description',
      value:
        'Strong torch. For bulk price nipigie sifuri saba moja moja sifuri sifuri tano tano sifuri sita, we also have phones.',
    },
    expectedRefusal: 'contact_details_in_text',
    why: 'A number spelled in words is still a number.',
  },
  {
    shop: 'bei-poa-deals',
    kind: 'publish_product',
    daysAgo: 4,
    listing: {
      title: 'Shopping voucher worth 5,000',
      description: 'Supermarket voucher worth five thousand, valid one year, scratch code sent at once after payment.',
      category: 'gift-cards',
      priceKes: 3000,
      stock: 20,
      object: 'gift-card',
    },
    expectedRefusal: 'category_not_open_to_new_sellers',
    why: 'Codes can be sold twice before anybody notices.',
  },
  {
    shop: 'bei-poa-deals',
    kind: 'edit_product',
    daysAgo: 3,
    product: 'LED torch rechargeable, strong light',
    text: {
      field: 'description',
      value: 'Strong torch, we deliver today. WhatsApp 0711 00 55 06 for the wholesale price.',
    },
    expectedRefusal: 'contact_details_in_text',
    why: 'The fourth try within a week; each is counted.',
  },
  {
    shop: 'bei-poa-deals',
    kind: 'edit_product',
    daysAgo: 2,
    product: 'Big umbrella, windproof',
    text: {
      field: 'description',
      value: 'Windproof umbrella for two. See more on telegram @beipoa_deals before they are gone.',
    },
    expectedRefusal: 'contact_details_in_text',
    why: 'The fifth: no new listings for a week, and the page of the shop says so.',
  },
  {
    shop: 'kamukunji-mitumba',
    kind: 'edit_product',
    daysAgo: 40,
    product: 'Trench coat, beige, very clean',
    text: {
      field: 'description',
      value: 'Belt is there. For more pictures whatsapp 0711 00 77 14 or pass by the stall before noon.',
    },
    expectedRefusal: 'contact_details_in_text',
    why: 'Well meant, but it takes the buyer out of the escrow; Kevin rephrased and carried on.',
  },
  {
    shop: 'kamukunji-mitumba',
    kind: 'edit_product',
    product: 'denim jacket, blue, size L, grade one',
    daysAgo: 33,
    text: {
      field: 'description',
      value: 'Grade one mitumba for men. New bales every Monday, see them first on insta @kamukunji_fits.',
    },
    expectedRefusal: 'contact_details_in_text',
    why: 'A handle is a way round as much as a number is.',
  },
  {
    shop: 'limuru-greens',
    kind: 'edit_product',
    daysAgo: 12,
    product: 'Rosemary bush, ready to cut',
    text: {
      field: 'description',
      value: 'Bushy and sharp-smelling. If the gate is closed ring 0711-00-77-21 and my mother opens.',
    },
    expectedRefusal: 'contact_details_in_text',
    why: 'An honest newcomer meets the same rule, is shown the words in question, and writes them anew.',
  },
  ...again(
    'king-deals',
    'Four way extension with fuse',
    55,
    4,
    'Four disguised tries: the shop is frozen for four weeks.',
  ),
  ...again('king-deals', 'Four way extension with fuse', 8, 4, 'Free again, and four more: a second freeze is a ban.'),
  ...again(
    'mama-lucy-crochet',
    'Crochet cap, one size',
    34,
    3,
    'She did not know; the sentence told her, and a week later she listed freely again.',
  ),
  ...again(
    'mama-lucy-crochet',
    'Crochet cap, one size',
    6,
    2,
    'Her nephew helped with the texts: with these two her shop is frozen.',
  ),
]
