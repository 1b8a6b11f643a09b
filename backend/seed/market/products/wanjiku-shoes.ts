// What Wanjiku Shoes sells.
import type { WrittenProduct } from '../shapes.ts'

const womens = { name: 'Size', values: ['37', '38', '39', '40', '41'] }
const mens = { name: 'Size', values: ['40', '41', '42', '43', '44'] }
const everybody = { name: 'Size', values: ['38', '39', '40', '41', '42', '43'] }

export const wanjikuShoes: WrittenProduct[] = [
  {
    title: 'Trail runner, grey and lilac',
    description:
      'A light runner with a grippy sole for murram and wet grass. The mesh dries overnight on a line. Runs half a size small, so between two sizes take the bigger one.',
    category: 'sports-shoes',
    priceKes: 3400,
    wasKes: 3900,
    stock: 4,
    object: 'running-shoe',
    attributes: { for: 'women', upper: 'Mesh', sole: 'rubber', closure: 'laces', colour: 'Grey and lilac' },
    brand: 'Tembea',
    options: [everybody],
    variants: [
      { values: ['43'], stock: 0 },
      { values: ['38'], stock: 1 },
    ],
  },
  {
    title: 'Brown leather derby for the office',
    description:
      'Full-grain upper, stitched rubber sole that does not click on tiles. It creases nicely after a month and takes polish well. Comes in a box with a spare pair of laces.',
    category: 'mens-shoes',
    priceKes: 4200,
    stock: 3,
    object: 'brown-shoe',
    attributes: { for: 'men', upper: 'Full-grain leather', sole: 'rubber', closure: 'laces', colour: 'Brown' },
    brand: 'Tembea',
    options: [mens],
  },
  {
    title: 'Red court shoe, 8 cm heel',
    description:
      'A wedding shoe that lasts until the after-party: padded at the ball of the foot and cut a little wide. Faux suede outside, real leather insole.',
    category: 'womens-shoes',
    priceKes: 2850,
    stock: 2,
    object: 'high-heel',
    options: [womens],
    variants: [{ values: ['41'], stock: 0 }],
  },
  {
    title: 'Canvas school shoe with velcro strap',
    description:
      'Black canvas, white toe cap, one strap a six-year-old can manage. Machine-washable at 30 degrees. The sole is glued and stitched, which is why it survives break time.',
    category: 'childrens-shoes',
    priceKes: 1150,
    stock: 8,
    object: 'flat-shoe',
    tint: 'black',
    options: [{ name: 'Size', values: ['28', '30', '32', '34'] }],
  },
  {
    title: 'Rubber flip-flops, thick sole',
    description:
      'The pair that stands by the bathroom door in every house. Two centimetres of foam rubber, strap moulded in one piece so it does not pull out.',
    category: 'sandals-slippers',
    priceKes: 380,
    stock: 25,
    object: 'flip-flop',
    options: [everybody],
  },
  {
    title: 'Tan hiking boot with ankle padding',
    description:
      'Waxed nubuck, hooks for fast lacing, deep lugs. I wore these to Elephant Hill and came down with dry socks. Break them in for a week before a long walk.',
    category: 'boots',
    priceKes: 5600,
    stock: 3,
    object: 'hiking-boot',
    brand: 'Kilele',
    options: [everybody],
  },
  {
    title: 'Ballet flats in soft pink',
    description:
      'Folds in half and fits a handbag for the walk home. Elastic round the edge, suede patch under the heel. Not for rain.',
    category: 'womens-shoes',
    priceKes: 1450,
    stock: 5,
    object: 'ballet-shoes',
    options: [womens],
  },
  {
    title: 'Block-heel sandal, nude',
    description:
      'Five centimetres of steady heel and a buckle at the ankle. Good for standing through a long church service. The straps are lined, they do not cut.',
    category: 'sandals-slippers',
    priceKes: 2100,
    stock: 3,
    object: 'heeled-sandal',
    options: [womens],
  },
  {
    title: "Men's loafers, dark brown, no laces",
    description:
      'Slip-on with an elastic gusset under the tongue. Leather upper with a textile lining; resoling costs little at any fundi. True to size.',
    category: 'mens-shoes',
    priceKes: 3650,
    stock: 2,
    object: 'brown-shoe',
    tint: 'black',
    options: [mens],
    variants: [{ values: ['44'], stock: 0 }],
  },
  {
    title: 'Gumboots, knee-high, green',
    description:
      'For the shamba and for April. PVC with a cotton lining, 36 cm from heel to top, reinforced where the jembe lands. Wide calf.',
    category: 'boots',
    priceKes: 1350,
    stock: 10,
    object: 'tall-boot',
    tint: 'green',
    options: [{ name: 'Size', values: ['38', '40', '42', '44'] }],
  },
  {
    title: 'Red ankle boot with side zip',
    description:
      'Bonded leather, a zip on the inside and a small stacked heel. The red is deep, not shouting. Wipe with a damp cloth, then any neutral cream.',
    category: 'boots',
    priceKes: 3300,
    stock: 2,
    object: 'tall-boot',
    options: [womens],
  },
  {
    title: 'Road running shoe, teal, 240 g',
    description:
      'Soft under the heel, firm in front, a shoe for tarmac from 5 to 21 km. The tongue stays where you put it. Tested on the Uhuru Park loop.',
    category: 'sports-shoes',
    priceKes: 4900,
    stock: 2,
    object: 'running-shoe',
    tint: 'teal',
    brand: 'Kilele',
    options: [everybody],
  },
  {
    title: 'Football boots with moulded studs',
    description:
      'For hard Kenyan pitches: thirteen short studs that do not stab back. Synthetic upper, narrow fit. Bag included.',
    category: 'sports-shoes',
    priceKes: 2950,
    stock: 3,
    object: 'running-shoe',
    tint: 'orange',
    options: [mens],
  },
  {
    title: 'Black court shoe, 5 cm heel',
    description:
      'The interview shoe. Matt, quiet, and the heel tip is a size every cobbler keeps. Inside it is perforated so your foot can breathe.',
    category: 'womens-shoes',
    priceKes: 2400,
    stock: 4,
    object: 'high-heel',
    tint: 'black',
    options: [womens],
  },
  {
    title: 'Akala sandals cut from lorry tyre',
    description:
      'Made by Mzee Lenku from a real tyre, nails clenched by hand. They will outlive us. The strap softens after three days, wear socks until then.',
    category: 'sandals-slippers',
    priceKes: 650,
    stock: 9,
    object: 'flip-flop',
    tint: 'black',
    options: [everybody],
  },
  {
    title: "Children's sports shoe with light in the heel",
    description:
      'Every step flashes, which finds a child in a dark corridor. The battery lasts about eight months and cannot be changed, so please know that before you buy.',
    category: 'childrens-shoes',
    priceKes: 1600,
    stock: 5,
    object: 'running-shoe',
    tint: 'pink',
    options: [{ name: 'Size', values: ['26', '28', '30', '32'] }],
  },
  {
    title: 'Blue pumps for everyday',
    description:
      'Flat, round toe, knitted upper that stretches over a bunion. Rubber sole with a proper tread. Several nurses come back for a second pair.',
    category: 'womens-shoes',
    priceKes: 1700,
    stock: 6,
    object: 'flat-shoe',
    options: [womens],
  },
  {
    title: 'Safari boot in sand suede',
    description: 'Two eyelets, crepe sole, no lining. It looks better dirty. Brush it dry and never near a fire.',
    category: 'boots',
    priceKes: 4400,
    stock: 2,
    object: 'hiking-boot',
    tint: 'orange',
    options: [mens],
  },
  {
    title: 'House slippers, fleece inside',
    description:
      'For cold Limuru mornings and tiled floors. The sole is thin rubber, enough to fetch the newspaper from the gate.',
    category: 'sandals-slippers',
    priceKes: 750,
    stock: 7,
    object: 'flat-shoe',
    tint: 'purple',
    options: [everybody],
  },
  {
    title: 'Second-hand hockey shoe, size 42',
    description:
      'Worn for one season at university, cleaned and disinfected. Small tear in the left lining, shown honestly. Studs at nine tenths.',
    category: 'sports-shoes',
    priceKes: 1800,
    stock: 1,
    object: 'running-shoe',
    tint: 'blue',
    condition: 'used',
  },
  {
    title: "Girls' party shoe with bow",
    description:
      'Patent finish and a bow that is sewn, not glued. A soft strap across the foot keeps it on through musical chairs.',
    category: 'childrens-shoes',
    priceKes: 1400,
    stock: 3,
    object: 'ballet-shoes',
    tint: 'red',
    options: [{ name: 'Size', values: ['26', '28', '30', '32', '34'] }],
  },
  {
    title: 'Work boot with steel toe, S1P',
    description:
      'Steel cap tested to 200 joules, plate in the sole, oil-proof tread. Heavy at first, forgotten by Wednesday. Popular with the fundis on Jogoo Road.',
    category: 'boots',
    priceKes: 3900,
    stock: 6,
    object: 'hiking-boot',
    tint: 'yellow',
    options: [mens],
  },
  {
    title: 'Oxford shoe, oxblood, cap toe',
    description:
      'Closed lacing and a leather sole, made in Thika for weddings and court. Put a rubber half-sole on if you will walk far in the rain.',
    category: 'mens-shoes',
    priceKes: 5800,
    stock: 1,
    object: 'brown-shoe',
    tint: 'red',
    options: [mens],
  },
  {
    title: 'Wedge sandal with woven strap',
    description:
      'A seven-centimetre wedge that feels like four. Cork and raffia, so keep it out of puddles. The strap is woven by a group in Machakos.',
    category: 'sandals-slippers',
    priceKes: 2300,
    stock: 2,
    object: 'heeled-sandal',
    tint: 'orange',
    options: [womens],
  },
  {
    title: 'Dance shoe with suede sole',
    description:
      'Turns without sticking. Practise on wood or smooth cement only, one street corner and the suede is finished. Strap and cross-strap included.',
    category: 'womens-shoes',
    priceKes: 2700,
    stock: 0,
    object: 'heeled-sandal',
    tint: 'red',
    options: [womens],
  },
  {
    title: 'White leather trainers, low',
    description:
      'Plain white, no sign on the side, goes with a suit or with shorts. The edge is painted, not raw. A pencil rubber takes the scuffs away.',
    category: 'sports-shoes',
    priceKes: 3200,
    wasKes: 3600,
    stock: 5,
    object: 'running-shoe',
    tint: 'white',
    options: [everybody],
  },
  {
    title: 'Insoles, cut to size, three pairs',
    description:
      'Felt on top, latex foam below, with lines to cut along from 36 to 45. They make a hard shoe kind and a big shoe fit.',
    category: 'mens-shoes',
    priceKes: 550,
    stock: 20,
    object: 'flat-shoe',
    tint: 'green',
  },
]
