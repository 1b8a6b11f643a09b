// A look at a page of a shop, counted.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './ids.ts'

export const countVisit = defineEndpoint({
  name: 'countVisit',
  method: 'POST',
  path: '/api/visits',
  access: 'public',
  summary:
    'A page was looked at: adds one to a count of the day, once for each browser, and keeps nothing about who it was',
  body: z.object({
    shopId: id('shop'),
    /** The product that was looked at; absent for another page of the shop. */
    productId: id('product').optional(),
  }),
})
