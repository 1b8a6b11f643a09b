// What the shops sell that rules have stopped, or stopped and let go again: a thing or two each, for their pages to have something.
import type { WrittenProduct } from '../shapes.ts'

export const sokoHaraka: WrittenProduct[] = [
  {
    title: 'Solar torch with side lamp',
    description: 'Charges on the roof during the day and lights a room in the evening. New, in its carton.',
    category: 'camping',
    priceKes: 950,
    stock: 20,
    object: 'torch',
    tint: 'yellow',
  },
  {
    title: 'Folding umbrella, three colours',
    description: 'Folds to the size of a hand and opens with a button. Ribs of steel, new.',
    category: 'decor',
    priceKes: 680,
    stock: 20,
    object: 'umbrella',
    tint: 'blue',
  },
]

export const kingDeals: WrittenProduct[] = [
  {
    title: 'Four way extension with fuse',
    description: 'Four sockets and a fuse that one can change. Cable of four metres, new.',
    category: 'electrical',
    priceKes: 890,
    stock: 20,
    object: 'plug',
    tint: 'grey',
  },
]

export const mamaLucy: WrittenProduct[] = [
  {
    title: 'Crochet cap, one size',
    description: 'Made by hand at home in Ruiru, cotton, washes well. Tell me the colour in the order.',
    category: 'caps-ties',
    priceKes: 750,
    stock: 15,
    object: 'cap',
    tint: 'purple',
  },
]
