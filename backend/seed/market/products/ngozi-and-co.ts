// What Ngozi & Co. sells.
import type { WrittenProduct } from '../shapes.ts'

const leather = { name: 'Leather', values: ['Tan', 'Dark brown', 'Black'] }

export const ngoziAndCo: WrittenProduct[] = [
  {
    title: 'Two-tone leather handbag, hand-stitched',
    description:
      "Cream above, cocoa below, saddle-stitched with waxed linen. 32 cm wide, one zipped pocket inside, feet so that it may stand on a floor. Twelve hours of somebody's work.",
    category: 'handbags',
    priceKes: 5800,
    stock: 3,
    object: 'handbag',
  },
  {
    title: 'Small clutch in rose leather',
    description:
      'Lipstick, phone, keys, nothing else. The zip pull is brass and the lining is kitenge, different in each.',
    category: 'handbags',
    priceKes: 2400,
    stock: 4,
    object: 'clutch',
  },
  {
    title: 'Coin purse with brass clasp',
    description:
      'Snaps shut with a sound one remembers from grandmother. Holds coins, folded notes and a matatu receipt.',
    category: 'wallets-belts',
    priceKes: 850,
    stock: 11,
    object: 'coin-purse',
  },
  {
    title: 'Briefcase, bridle leather, 15-inch',
    description:
      'Three-millimetre hide, two compartments, a strap that can come off. It weighs 1.9 kg empty because it is meant to be inherited.',
    category: 'backpacks-luggage',
    priceKes: 9600,
    stock: 2,
    object: 'briefcase',
    options: [leather],
  },
  {
    title: 'Belt, 4 cm, solid brass buckle',
    description:
      'One piece of hide, no filling, edges burnished. Measure an old belt from the buckle to the hole you use and write that.',
    category: 'wallets-belts',
    priceKes: 1650,
    stock: 5,
    object: 'rope',
    tint: 'orange',
    options: [{ name: 'Length', values: ['85 cm', '95 cm', '105 cm', '115 cm'] }],
  },
  {
    title: 'Market tote, unlined',
    description:
      'A single big piece folded and riveted. Takes two cabbages and a laptop. It begins stiff and ends soft.',
    category: 'handbags',
    priceKes: 4300,
    stock: 4,
    object: 'shopping-bags',
    tint: 'orange',
    options: [leather],
  },
  {
    title: 'Slim wallet, six cards',
    description:
      'Eight millimetres thick when full. A thumb-hole at the back pushes the cards up. Monogram of two letters on request, in the note.',
    category: 'wallets-belts',
    priceKes: 1400,
    stock: 9,
    object: 'clutch',
    tint: 'orange',
    options: [leather],
  },
  {
    title: 'School satchel in saddle leather',
    description:
      'A4 with room for lunch. Two buckles that look hard and hide press studs. Wide strap with a shoulder pad.',
    category: 'backpacks-luggage',
    priceKes: 6900,
    stock: 2,
    object: 'briefcase',
    tint: 'red',
  },
  {
    title: 'Travel bag for a weekend, 38 litres',
    description: 'Canvas from Thika, leather from Narok, a brass zip as long as your arm. Goes under most seats.',
    category: 'backpacks-luggage',
    priceKes: 7800,
    wasKes: 8500,
    stock: 3,
    object: 'suitcase',
    tint: 'orange',
  },
  {
    title: 'Key fob, plaited',
    description: 'Four strands round a brass ring. Made from offcuts by our apprentice Saitoti, who signs each inside.',
    category: 'wallets-belts',
    priceKes: 350,
    stock: 20,
    object: 'old-key',
  },
  {
    title: 'Bucket bag with drawstring, mustard',
    description:
      'Soft goatskin that slouches. The cord is leather too, with two wooden beads. Crossbody strap up to 120 cm.',
    category: 'handbags',
    priceKes: 4900,
    stock: 2,
    object: 'handbag',
    tint: 'yellow',
  },
  {
    title: 'Doctor bag, dark red',
    description:
      'Opens wide like a mouth on a steel frame. Lined in pigskin suede. Three were made, this is the second.',
    category: 'handbags',
    priceKes: 8900,
    stock: 1,
    object: 'handbag',
    tint: 'red',
  },
  {
    title: 'Rucksack, roll top, waxed canvas',
    description:
      'Keeps a laptop dry from Kilimani to town. Leather base, two bottle pockets, straps that do not squeak.',
    category: 'backpacks-luggage',
    priceKes: 5400,
    stock: 4,
    object: 'school-bag',
    tint: 'green',
  },
  {
    title: 'Passport cover with elastic',
    description: 'Protects the little book that cost you three mornings. Slot for the yellow card as well.',
    category: 'wallets-belts',
    priceKes: 950,
    stock: 8,
    object: 'dark-book',
    tint: 'orange',
  },
  {
    title: 'Beaded evening purse, Maasai work',
    description: "Five colours of glass bead on leather, six evenings of Nalutuesha's eyes. A thin chain tucks inside.",
    category: 'handbags',
    priceKes: 3600,
    stock: 2,
    object: 'coin-purse',
    tint: 'purple',
  },
  {
    title: 'Camera strap, padded, 110 cm',
    description:
      'Sheepskin where it touches the neck. Stitched with the thread that saddlers use and tested with a bucket of stones.',
    category: 'backpacks-luggage',
    priceKes: 1900,
    stock: 5,
    object: 'ribbon',
    tint: 'orange',
  },
  {
    title: 'Hand-sewn leather gloves',
    description:
      'Goatskin, unlined, close. For driving and for cold mornings in the Mara. They stretch, so take them snug.',
    category: 'wallets-belts',
    priceKes: 2200,
    stock: 3,
    object: 'gloves',
    tint: 'orange',
    options: [{ name: 'Size', values: ['S', 'M', 'L'] }],
  },
]
