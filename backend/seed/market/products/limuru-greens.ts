// What Limuru Greens sells.
import type { WrittenProduct } from '../shapes.ts'

export const limuruGreens: WrittenProduct[] = [
  {
    title: 'Rubber fig in a terracotta pot, 60 cm',
    description:
      'Two years old, seven leaves as big as a hand, and a new red tip coming. Bright shade, water when the first finger of soil is dry. The pot has a saucer.',
    category: 'potted-plants',
    priceKes: 1250,
    stock: 6,
    object: 'pot-plant',
  },
  {
    title: 'Rosemary bush, ready to cut',
    description:
      'Bushy and sharp-smelling, raised outdoors at 2,200 metres so it laughs at cold nights. Cut from the top and it thickens.',
    category: 'potted-plants',
    priceKes: 350,
    stock: 15,
    object: 'herb',
    tint: 'green',
  },
  {
    title: 'Column cactus, 30 cm, in clay',
    description:
      'For the person who forgets. One glass of water a month and a window. Wrapped in newspaper three times because it does not like being hugged.',
    category: 'potted-plants',
    priceKes: 800,
    stock: 4,
    object: 'cactus',
  },
  {
    title: 'Hibiscus, red, knee-high',
    description:
      'Each flower lives one day and there is another tomorrow. Plant it in the ground before the long rains or keep it in a 10-litre bucket.',
    category: 'potted-plants',
    priceKes: 600,
    stock: 7,
    object: 'hibiscus',
  },
  {
    title: 'Avocado seedling, grafted Hass',
    description:
      'Grafted in my own nursery on local rootstock, eleven months in the bag, pencil-thick stem. Bears in its third year if you feed it.',
    category: 'seeds-seedlings',
    priceKes: 250,
    stock: 40,
    object: 'seedling',
  },
  {
    title: 'Tulip bulbs, ten, for cold gardens',
    description:
      'Only worth it above 2,000 metres. Six weeks in the fridge, then soil. Mixed pinks from a flower farm that had too many.',
    category: 'seeds-seedlings',
    priceKes: 900,
    stock: 3,
    object: 'tulip',
  },
  {
    title: 'Cypress sapling for hedge or Christmas',
    description:
      'Forty centimetres, straight leader, root ball the size of a mug. Ten make six metres of hedge in two seasons.',
    category: 'seeds-seedlings',
    priceKes: 120,
    stock: 38,
    object: 'pine',
  },
  {
    title: 'Bunch of garden roses, twenty stems',
    description:
      'Cut before six in the morning and stood in water until the rider comes. Not the stiff hotel kind: these open and they smell.',
    category: 'cut-flowers',
    priceKes: 700,
    stock: 5,
    object: 'rose',
  },
  {
    title: 'Lotus in a bowl, started',
    description:
      'A tuber with two floating leaves in a plastic bowl. Needs a sunny tub of 40 litres. I have three only and I am fond of them.',
    category: 'potted-plants',
    priceKes: 1800,
    stock: 1,
    object: 'lotus',
  },
]
