// The orders of the demo market that somebody can tell a story about: the three demo shops from their first day, and one
// of every way in which an order can end.
import { complainer, guest } from './people.ts'
import type { SeedGuest, SeedOrder } from './shapes.ts'

type Line = [daysAgo: number, buyer: string | SeedGuest, product: string, values?: string, more?: Partial<SeedOrder>]

const ordersAt = (shop: string, lines: Line[]): SeedOrder[] =>
  lines.map(([daysAgo, buyer, product, values, more]) => ({
    buyer,
    shop,
    items: [{ product, quantity: 1, ...(values !== undefined && { values: [values] }) }],
    daysAgo,
    story: 'completed',
    ...more,
  }))

const several = (items: [product: string, quantity: number, ...values: string[]][]): SeedOrder['items'] =>
  items.map(([product, quantity, ...values]) => ({ product, quantity, ...(values.length > 0 && { values }) }))

const otieno = guest(1, 'Otieno Ayub', 'Nairobi', 'Embakasi', 'Fedha, near the chapel')
const salma = guest(2, 'Salma Noor', 'Nairobi', 'Ngara', 'Flat above the bookshop')
const njuguna = guest(3, 'Njuguna Mbugua', 'Kiambu', 'Ruiru', 'Bypass, behind the tyre centre')
const daisy = guest(4, 'Daisy Auma', 'Kisumu', 'Kisumu Central', 'Nyalenda road, yellow kiosk')
const musa = guest(5, 'Musa Lokwawi', 'Turkana', 'Lodwar Township', 'Mission compound gate')
const esther = guest(6, 'Esther Kagendo', 'Embu', 'Kirimari', 'Opposite the law courts')

const wanjikuShoes = ordersAt('wanjiku-shoes', [
  [211, 'achieng', 'Rubber flip-flops, thick sole', '39'],
  [207, 'mwangi', 'Brown leather derby for the office', '42'],
  [
    203,
    'naliaka',
    'Canvas school shoe with velcro strap',
    '30',
    { note: 'For a first school day, please before Monday' },
  ],
  [199, 'kamau', 'Tan hiking boot with ankle padding', '43'],
  [195, 'akinyi', 'Ballet flats in soft pink', '38', { story: 'completed_fast' }],
  [191, 'patel', 'Red court shoe, 8 cm heel', '37'],
  [187, 'kariuki', 'Gumboots, knee-high, green', '42'],
  [183, 'nyambura', 'Block-heel sandal, nude', '39', { carrier: 'Thika shuttle' }],
  [179, 'mwangi', 'Rubber flip-flops, thick sole', '43', { story: 'completed_fast' }],
  [174, 'ouma', "Men's loafers, dark brown, no laces", '41', { carrier: 'Night coach to Kisumu' }],
  [169, 'wairimu', 'Trail runner, grey and lilac', '40', { carrier: 'Nyeri sacco' }],
  [165, 'fatuma', 'Ballet flats in soft pink', '39', { carrier: 'Coast coach' }],
  [161, otieno, 'Brown leather derby for the office', '43'],
  [
    156,
    'kiptoo',
    'Red ankle boot with side zip',
    '40',
    { carrier: 'Eldoret shuttle', note: 'A present for my sister' },
  ],
  [150, 'moraa', 'Canvas school shoe with velcro strap', '32', { carrier: 'Kisii coach' }],
  [144, 'lempaa', 'Gumboots, knee-high, green', '44', { story: 'pin_wrong_then_paid' }],
  [138, 'mutheu', 'Road running shoe, teal, 240 g', '39', { carrier: 'Machakos matatu' }],
  [131, 'naliaka', 'Ballet flats in soft pink', '40', { story: 'completed_fast' }],
  [126, 'halima', 'Rubber flip-flops, thick sole', '38', { carrier: 'Garissa coach' }],
  [119, 'achieng', 'Black court shoe, 5 cm heel', '39'],
  [112, 'kimani', 'Football boots with moulded studs', '42', { carrier: 'Naivasha shuttle' }],
  [104, 'gathoni', 'Akala sandals cut from lorry tyre', '40', { carrier: 'Kerugoya sacco' }],
  [97, salma, "Children's sports shoe with light in the heel", '28', { story: 'completed_fast' }],
  [90, 'wekesa', 'Safari boot in sand suede', '43', { carrier: 'Western coach' }],
  [82, 'patel', 'Blue pumps for everyday', '37'],
  [75, 'barasa', 'Rubber flip-flops, thick sole', '42', { carrier: 'Mumias coach' }],
  [67, 'kamau', 'House slippers, fleece inside', '42', { story: 'completed_fast' }],
  [59, 'chebet', 'Blue pumps for everyday', '40', { carrier: 'Kericho shuttle' }],
  [51, 'akinyi', 'Second-hand hockey shoe, size 42', undefined, { note: 'For my brother', givesBackShillings: 150 }],
  [44, 'jeptoo', 'Akala sandals cut from lorry tyre', '38', { carrier: 'Kapsabet shuttle' }],
  [37, 'rehema', "Girls' party shoe with bow", '28', { carrier: 'Coast coach' }],
  [30, 'mwangi', 'Work boot with steel toe, S1P', '43'],
  [24, 'muthomi', 'Trail runner, grey and lilac', '42', { carrier: 'Meru night bus' }],
  [17, 'nyambura', 'Wedge sandal with woven strap', '39', { carrier: 'Thika shuttle', story: 'completed_fast' }],
  [63, 'kariuki', 'Safari boot in sand suede', '42', { story: 'cancelled_by_buyer', note: 'Ordered the wrong size' }],
  [12, 'onyango', 'Brown leather derby for the office', '41', { story: 'expired_unpaid' }],
  [
    2,
    'naliaka',
    'Block-heel sandal, nude',
    '40',
    { story: 'delivered_waiting', rider: '254711009977', givesBackShillings: 100 },
  ],
  [2, 'ouma', 'Tan hiking boot with ankle padding', '42', { story: 'shipped', carrier: 'Night coach to Kisumu' }],
  [1, 'achieng', 'White leather trainers, low', '40', { story: 'paid_waiting_dispatch' }],
  [1, njuguna, 'Insoles, cut to size, three pairs', undefined, { story: 'paid_waiting_dispatch' }],
  [0, 'kamau', 'Trail runner, grey and lilac', '41', { story: 'awaiting_payment' }],
])

const sautiAudio = ordersAt('sauti-audio', [
  [93, 'fatuma', 'Transistor radio, AM/FM, three bands'],
  [90, 'rehema', 'Shower speaker with hook'],
  [87, 'athumani', 'On-ear headphones, foldable, wired', undefined, { story: 'completed_fast' }],
  [84, 'zawadi', 'Rechargeable radio with torch and USB', undefined, { carrier: 'Voi coach' }],
  [80, 'mwangi', 'Over-ear wireless headphones, 40 h battery', 'Black', { carrier: 'Night coach to Nairobi' }],
  [76, 'kimani', 'Vocal microphone with 5 m lead', undefined, { carrier: 'Night coach to Nakuru' }],
  [72, 'patel', 'Noise-cancelling headphones for the matatu', undefined, { carrier: 'Night coach to Nairobi' }],
  [69, 'halima', "Children's headphones, volume limited to 85 dB", 'Green', { carrier: 'Garissa coach' }],
  [66, 'fatuma', 'Shower speaker with hook', undefined, { story: 'completed_fast' }],
  [62, daisy, 'Transistor radio, AM/FM, three bands', undefined, { carrier: 'Kisumu coach' }],
  [55, 'naliaka', 'Studio headphones, closed back, 3 m cable', undefined, { carrier: 'Night coach to Nairobi' }],
  [48, 'muthomi', 'Rechargeable radio with torch and USB', undefined, { carrier: 'Meru night bus' }],
  [36, 'akinyi', 'Gaming headset with boom microphone', undefined, { carrier: 'Night coach to Nairobi' }],
  [
    22,
    'lempaa',
    'Wireless neckband earphones',
    undefined,
    { carrier: 'Night coach to Nairobi', story: 'completed_fast' },
  ],
  [
    43,
    'barasa',
    'Bookshelf speakers, pair, wooden cabinets',
    undefined,
    { story: 'cancelled_by_seller', note: 'One tweeter failed on the bench' },
  ],
  [
    28,
    'wekesa',
    'Vocal microphone with 5 m lead',
    undefined,
    { story: 'never_delivered_refunded', carrier: 'Parcel lost between two coaches' },
  ],
  [4, 'athumani', 'True wireless earbuds with case, 24 h', 'White', { story: 'delivered_waiting' }],
  [2, 'wairimu', 'Language lab headset, pack of two', undefined, { story: 'shipped', carrier: 'Night coach to Nyeri' }],
  [1, 'rehema', 'Megaphone, 25 watts, with siren', undefined, { story: 'paid_waiting_dispatch' }],
  [0, 'zawadi', 'Party speaker, 40 watts, with wheels', undefined, { story: 'insufficient_funds' }],
])

const limuruGreens = ordersAt('limuru-greens', [
  [14, 'nyambura', 'Rosemary bush, ready to cut', undefined, { story: 'completed_fast' }],
  [13, njuguna, 'Rubber fig in a terracotta pot, 60 cm'],
  [5, 'patel', 'Column cactus, 30 cm, in clay', undefined, { story: 'delivered_waiting', carrier: 'Limuru matatu' }],
  [
    1,
    'mwangi',
    'Avocado seedling, grafted Hass',
    undefined,
    {
      story: 'paid_waiting_dispatch',
      items: several([
        ['Avocado seedling, grafted Hass', 6],
        ['Cypress sapling for hedge or Christmas', 10],
      ]),
    },
  ],
])

const elsewhere: SeedOrder[] = [
  ...ordersAt('kamukunji-mitumba', [
    [80, 'kariuki', 'Socks, 10 pairs, new with label'],
    [71, 'mwangi', 'Plain t-shirts, mixed colours, 3 pieces', 'L'],
    [64, 'ouma', 'Baseball cap, blue, washed', undefined, { story: 'not_shipped_refunded' }],
    [52, 'kamau', 'Work overall, navy, zip in front', 'XL'],
    [45, 'wekesa', 'Plain t-shirts, mixed colours, 3 pieces', 'M', { story: 'not_shipped_refunded' }],
    [
      31,
      otieno,
      'Green striped tee, big man size',
      undefined,
      { story: 'cancelled_by_seller', note: 'Sold at the stall the same morning' },
    ],
    [20, 'lempaa', 'Socks, 10 pairs, new with label', undefined, { story: 'completed' }],
    [9, 'onyango', 'Light blue jeans, waist 32', undefined, { story: 'not_shipped_refunded' }],
  ]),
  ...ordersAt('asali-baringo', [
    [20, 'chebet', 'Raw acacia honey, 300 g jar to try', undefined, { carrier: 'Kericho shuttle' }],
    [6, 'kiptoo', 'Raw acacia honey from Baringo, 1 kg', undefined, { story: 'shipped', carrier: 'Eldoret shuttle' }],
  ]),
  ...ordersAt('bei-poa-deals', [[6, salma, 'Big umbrella, windproof', undefined, { story: 'not_shipped_refunded' }]]),
  ...ordersAt('simu-safi', [
    [26, musa, 'Feature phone with torch, battery for a week', undefined, { carrier: 'Kitale coach, then Lodwar' }],
    [11, 'kiptoo', 'Smart watch with heart rate and steps', undefined, { story: 'completed_fast' }],
    [
      2,
      'naliaka',
      'Business laptop, 14 inch, i5, 8 GB, 256 GB SSD',
      'Linux',
      { story: 'shipped', carrier: 'Insured courier' },
    ],
  ]),
  ...ordersAt('karatina-coffee', [
    [
      18,
      'wairimu',
      'Yellow beans from Mukurweini, 2 kg',
      undefined,
      {
        story: 'completed_fast',
        items: several([
          ['Yellow beans from Mukurweini, 2 kg', 2],
          ['Strong black tea for chai, 500 g', 3],
          ['Peanut butter, crunchy, 800 g', 1],
        ]),
      },
    ],
    [3, 'patel', 'Nyeri AA, 250 g, choose your grind', 'Filter', { story: 'shipped', carrier: 'Karatina courier' }],
  ]),
  ...ordersAt('nyumba-nzuri', [
    [
      33,
      'gathoni',
      'Dining chair, bentwood, brown',
      undefined,
      {
        items: several([['Dining chair, bentwood, brown', 6]]),
        note: 'They are for a church hall, any day but Sunday',
      },
    ],
    [0, 'kimani', 'Three-seat sofa, blue, with lamp to match', undefined, { story: 'insufficient_funds' }],
  ]),
  ...ordersAt('jikoni-bora', [
    [
      8,
      'moraa',
      'Aluminium sufuria set, five, with lids',
      undefined,
      {
        story: 'completed_fast',
        items: several([
          ['Aluminium sufuria set, five, with lids', 1],
          ['Cooking spoons, olive wood, three', 2],
        ]),
      },
    ],
    [1, esther, 'Charcoal jiko with ceramic liner', undefined, { story: 'paid_waiting_dispatch' }],
  ]),
  ...ordersAt('shamba-direct', [
    [21, 'muthomi', 'Day-old kienyeji chicks, twenty', undefined, { story: 'pin_wrong_then_paid' }],
    [0, esther, 'Jembe with ash handle', undefined, { story: 'awaiting_payment' }],
  ]),
  ...ordersAt('shella-crafts', [
    [
      30,
      daisy,
      'Djembe drum, goat skin, 50 cm',
      undefined,
      { story: 'never_delivered_refunded', carrier: 'Boat and coach parcel' },
    ],
  ]),
  ...ordersAt('gari-spares', [
    [
      10,
      'zawadi',
      'Motorbike chain and sprockets, 428',
      undefined,
      { story: 'cancelled_by_buyer', note: 'Needs the 420 chain instead' },
    ],
  ]),
  ...ordersAt('urembo-malindi', [
    [
      5,
      'rehema',
      'Coconut body oil with clove, 250 ml',
      undefined,
      {
        story: 'delivered_waiting',
        items: several([
          ['Coconut body oil with clove, 250 ml', 2],
          ['Lipstick, deep berry, matt', 1, 'Brick'],
        ]),
      },
    ],
  ]),
  ...ordersAt('mlima-outdoors', [
    [15, 'kiptoo', 'Two-person tent, double skin, 2.4 kg', undefined, { story: 'expired_unpaid' }],
  ]),
]

/** In the order in which they happen. */
export const orders: SeedOrder[] = [...wanjikuShoes, ...sautiAudio, ...limuruGreens, ...elsewhere].sort(
  (first, second) => second.daysAgo - first.daysAgo,
)

/** Orders with a problem: what is reported and answered stands in problems.ts. */
export const problemOrders: SeedOrder[] = [
  ...ordersAt('wanjiku-shoes', [
    [3, 'kimani', 'Safari boot in sand suede', '41', { story: 'problem_seller_asked' }],
    [3, 'gathoni', 'Brown leather derby for the office', '40', { story: 'problem_part_offered' }],
  ]),
  ...ordersAt('sauti-audio', [
    [12, 'moraa', 'Vocal microphone with 5 m lead', undefined, { story: 'problem_won_by_silence' }],
  ]),
  ...ordersAt('soko-haraka', [
    [8, 'rehema', 'Solar torch with side lamp', undefined, { story: 'not_shipped_refunded' }],
    [8, 'muthomi', 'Folding umbrella, three colours', undefined, { story: 'not_shipped_refunded' }],
    [8, 'akinyi', 'Solar torch with side lamp', undefined, { story: 'not_shipped_refunded' }],
  ]),
  // One buyer who has the parcel and denies her code, at shop after shop.
  ...ordersAt('jikoni-bora', [
    [33, complainer.key, 'Cast-iron frying pan, 26 cm', undefined, { story: 'code_denied' }],
  ]),
  ...ordersAt('kitabu-corner', [
    [29, complainer.key, 'Short stories from the matatu stage', undefined, { story: 'code_denied' }],
  ]),
  ...ordersAt('fundi-tools', [
    [25, complainer.key, 'Claw hammer, 450 g, fibreglass handle', undefined, { story: 'code_denied' }],
  ]),
  ...ordersAt('shella-crafts', [[21, complainer.key, 'Covered urn for grain or ashes']]),
]
