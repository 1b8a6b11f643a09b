// What Bei Poa Deals sells: a handful of harmless things in front of the listings that were refused.
import type { WrittenProduct } from '../shapes.ts'

export const beiPoaDeals: WrittenProduct[] = [
  {
    title: 'Extension socket 3 way',
    description: 'Three way extension with switch. Length 3 metres. Good quality, brand new in nylon.',
    category: 'electrical',
    priceKes: 700,
    stock: 20,
    object: 'plug',
  },
  {
    title: 'LED torch rechargeable, strong light',
    description: 'Strong light torch with rechargeable battery and side lamp. Charges with normal cable. Brand new.',
    category: 'camping',
    priceKes: 600,
    stock: 15,
    object: 'torch',
  },
  {
    title: 'Big umbrella, windproof',
    description: 'Double layer umbrella that does not turn inside out. Assorted colours, brand new.',
    category: 'decor',
    priceKes: 550,
    stock: 25,
    object: 'umbrella',
  },
  {
    title: 'Table alarm clock, modern',
    description: 'Alarm clock with loud bell for students and workers. Uses one battery, battery not included.',
    category: 'watches',
    priceKes: 650,
    stock: 12,
    object: 'alarm-clock',
    tint: 'blue',
  },
]
