// What visitors of the demo market ask about products before they order, and what the sellers answer.
export interface SeedQuestion {
  shop: string
  product: string
  buyer: string
  daysAgo: number
  text: string
  /** Hours later, and what; absent: it still waits. */
  answer?: [hours: number, text: string]
}

export const questions: SeedQuestion[] = [
  {
    shop: 'wanjiku-shoes',
    product: 'Trail runner, grey and lilac',
    buyer: 'wairimu',
    daysAgo: 9,
    text: 'I am between two sizes. Do they run small?',
    answer: [3, 'They are true to size. With thick socks take the larger one.'],
  },
  {
    shop: 'wanjiku-shoes',
    product: 'Trail runner, grey and lilac',
    buyer: 'ouma',
    daysAgo: 6,
    text: 'Je, zinaweza kuvaliwa wakati wa mvua?',
    answer: [5, 'Ndiyo, lakini si za kuzuia maji kabisa. Zikaushe mbali na moto.'],
  },
  {
    shop: 'wanjiku-shoes',
    product: 'Brown leather derby for the office',
    buyer: 'kimani',
    daysAgo: 0.4,
    text: 'Can the sole be replaced by a cobbler once it is worn?',
  },
  {
    shop: 'wanjiku-shoes',
    product: 'Red court shoe, 8 cm heel',
    buyer: 'patel',
    daysAgo: 0.2,
    text: 'Is the heel covered or painted? The last pair I had chipped on the first evening.',
  },
  {
    shop: 'sauti-audio',
    product: 'Over-ear wireless headphones, 40 h battery',
    buyer: 'chebet',
    daysAgo: 11,
    text: 'Can I use them with the cable when the battery is empty?',
    answer: [20, 'Yes, the cable in the box works without any charge, only the microphone does not.'],
  },
  {
    shop: 'sauti-audio',
    product: 'Over-ear wireless headphones, 40 h battery',
    buyer: 'barasa',
    daysAgo: 4,
    text: 'Do you have spare cushions for later?',
    answer: [2, 'We keep them in grey and black, and they are changed without tools.'],
  },
  {
    shop: 'limuru-greens',
    product: 'Avocado seedling, grafted Hass',
    buyer: 'mumbua',
    daysAgo: 7,
    text: 'Inachukua miaka mingapi hadi kuzaa matunda?',
    answer: [8, 'Miaka mitatu hadi minne ukiimwagilia vizuri, kwa sababu imepandikizwa.'],
  },
]
