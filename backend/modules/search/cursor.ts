// Where a page of results ended: the value it was sorted by and the last product, as letters that fit into an address.
import type { searchSort } from '@amana/contract'
import { z } from 'zod'
import { Refusal } from '#platform/errors'

export type Sort = z.infer<typeof searchSort>

const place = z.tuple([z.enum(['relevance', 'newest', 'price_low', 'price_high', 'rating']), z.int(), z.uuid()])

export interface Place {
  value: number
  productId: string
}

export const cursorOf = (sort: Sort, { value, productId }: Place): string =>
  Buffer.from(JSON.stringify([sort, value, productId])).toString('base64url')

/** Throws invalid_request when it is not what `next` gave for this sort. */
export function placeOf(sort: Sort, cursor: string): Place {
  const parsed = place.safeParse(jsonOf(cursor))
  if (!parsed.success || parsed.data[0] !== sort)
    throw new Refusal(
      'invalid_request',
      'invalid',
      'This page of results cannot be found again. Start from the first.',
      {
        fields: { after: 'must be what `next` gave for the same sort' },
      },
    )
  return { value: parsed.data[1], productId: parsed.data[2] }
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
