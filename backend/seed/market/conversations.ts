// What buyers and sellers of the demo market write to each other: for the newest order of a story in a shop, line by line.
import type { OrderStory } from './shapes.ts'

export interface SeedConversation {
  shop: string
  story: OrderStory
  /** Hours after the order was placed, who writes, and what. */
  lines: [hours: number, from: 'buyer' | 'seller', text: string][]
}

export const conversations: SeedConversation[] = [
  {
    shop: 'wanjiku-shoes',
    story: 'paid_waiting_dispatch',
    lines: [
      [0.3, 'buyer', 'Hello, do these run small? I am between two sizes.'],
      [
        1.2,
        'seller',
        'Habari! They are true to size; with thick socks take the larger one. Shall I change it before it leaves?',
      ],
      [2, 'buyer', 'Then the size is right, thank you. Somebody is at home from five on weekdays.'],
    ],
  },
  {
    shop: 'wanjiku-shoes',
    story: 'shipped',
    lines: [
      [1, 'seller', 'Thank you for your order! Where exactly is the landmark?'],
      [3, 'buyer', 'Second gate after the petrol station, the blue one.'],
      [19.5, 'seller', 'Your parcel is on its way. The rider is Juma, you can reach him on 0733 111 222.'],
    ],
  },
  {
    shop: 'sauti-audio',
    story: 'delivered_waiting',
    lines: [
      [2, 'buyer', 'Je, spika inakuja na waya wa kuchajia?'],
      [4, 'seller', 'Ndiyo, waya upo ndani ya boksi pamoja na maelekezo.'],
      [30, 'buyer', 'Imefika salama, asante sana.'],
    ],
  },
]
