// Stars, averaged: what a card, a product and a shop show.
import { z } from 'zod'

export const rating = z
  .object({
    /** To one decimal. */
    average: z.number().min(1).max(5),
    /** How many reviews are in it. */
    count: z.int().min(1),
  })
  .meta({ id: 'Rating' })
export type Rating = z.infer<typeof rating>

/** From the number of reviews and the sum of their stars; null where there are none. */
export const ratingOf = (reviews: number, stars: number): Rating | null =>
  reviews === 0 ? null : { average: Math.round((10 * stars) / reviews) / 10, count: reviews }
