// What Asali Baringo sells.
import type { WrittenProduct } from '../shapes.ts'

export const asaliBaringo: WrittenProduct[] = [
  {
    title: 'Raw acacia honey from Baringo, 1 kg',
    description:
      'Pale and slow, from the February flow. Strained through cloth, never heated, so it will set by Christmas; stand the jar in warm water and it runs again.',
    category: 'honey-spreads',
    priceKes: 950,
    stock: 24,
    object: 'honey-pot',
  },
  {
    title: 'Raw acacia honey, 300 g jar to try',
    description:
      'The same honey in a small jar, for those who have been cheated with sugar before. Taste it beside what you have at home.',
    category: 'honey-spreads',
    priceKes: 350,
    stock: 30,
    object: 'jar',
    tint: 'orange',
  },
  {
    title: 'Dark forest honey from Kabarnet, 500 g',
    description:
      'From hives up in the cedars: dark as tea, a little bitter, loved by people who do not like sweet things.',
    category: 'honey-spreads',
    priceKes: 620,
    stock: 11,
    object: 'honey-pot',
    tint: 'red',
  },
  {
    title: 'Honeycomb in its frame, about 800 g',
    description:
      'Cut from the hive and closed in a box, wax and all. Chew, swallow the honey, keep the wax for the furniture.',
    category: 'honey-spreads',
    priceKes: 1100,
    stock: 3,
    object: 'cheese',
    tint: 'orange',
  },
  {
    title: 'Beeswax candles, six, hand-dipped',
    description:
      'Each dips forty times. They burn five hours, smell of the hive and do not drip if the window is closed.',
    category: 'decor',
    priceKes: 780,
    stock: 9,
    object: 'candle',
  },
  {
    title: 'Beeswax block for wood and leather, 250 g',
    description:
      'Filtered twice, yellow, hard. Melt with a spoon of oil for a polish that the carpenters in Marigat swear by.',
    category: 'decor',
    priceKes: 420,
    stock: 14,
    object: 'butter',
  },
  {
    title: 'Gift basket: three honeys and a candle',
    description:
      'Acacia, forest and creamed honey of 300 g each, one candle, in a sisal basket woven by my aunt. A card with your words by hand.',
    category: 'gift-sets',
    priceKes: 2200,
    stock: 4,
    object: 'basket',
  },
  {
    title: 'Log hive, hollowed, ready to hang',
    description:
      'One metre of mature acacia, split, hollowed and wired. Bait wax rubbed inside. Bees found the last one in nine days.',
    category: 'livestock-poultry',
    priceKes: 2600,
    stock: 2,
    object: 'log',
  },
]
