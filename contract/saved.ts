// What somebody has saved for later: kept with the price of then, so that a change can be told honestly. Nobody else hears of it.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { productIds } from './listings.ts'
import { money } from './money.ts'
import { listingCard } from './search.ts'

export const savedProduct = z
  .object({
    productId: wireId('product'),
    savedAt: z.iso.datetime(),
    /** What it cost when it was saved. */
    priceThen: money,
    /** Null while it is not on sale. */
    listing: listingCard.nullable(),
  })
  .meta({ id: 'SavedProduct' })
export type SavedProduct = z.infer<typeof savedProduct>

export const listSaved = defineEndpoint({
  name: 'listSaved',
  method: 'GET',
  path: '/api/me/saved',
  access: 'signed_in',
  summary: 'What the account has saved for later, newest first, with the price of then and what it is now',
  reply: z.object({ saved: z.array(savedProduct) }),
})

export const listSavedIds = defineEndpoint({
  name: 'listSavedIds',
  method: 'GET',
  path: '/api/me/saved/ids',
  access: 'signed_in',
  summary: 'Which products the account has saved, to mark them wherever they are shown',
  reply: z.object({ productIds: z.array(wireId('product')) }),
})

export const saveProducts = defineEndpoint({
  name: 'saveProducts',
  method: 'PUT',
  path: '/api/me/saved',
  access: 'signed_in',
  summary: 'Save products for later; several at once when what a guest saved on her phone comes into her account',
  body: z.object({
    products: z
      .array(
        z.object({
          productId: id('product'),
          /** What was seen when it was saved, if that was before. */
          priceCents: z.int().min(1).max(100_000_000_00).optional(),
        }),
      )
      .min(1)
      .max(60),
  }),
  reply: z.object({ productIds: z.array(wireId('product')) }),
  refusals: ['too_many_saved'],
})

export const unsaveProducts = defineEndpoint({
  name: 'unsaveProducts',
  method: 'DELETE',
  path: '/api/me/saved',
  access: 'signed_in',
  summary: 'Take products off the list',
  status: 200,
  query: z.object({ id: productIds }),
  reply: z.object({ productIds: z.array(wireId('product')) }),
})
