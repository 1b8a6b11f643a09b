// Where a list goes on: the id that `next` gave.
import { fromWireId, type IdKind } from '@amana/contract'
import { Refusal } from '#platform/errors'

/** Undefined at the start. Throws invalid_request for what `next` cannot have given. */
export function placeIn(kind: IdKind, after: string | undefined): string | undefined {
  const place = after === undefined ? undefined : fromWireId(kind, after)
  if (after !== undefined && place === undefined)
    throw new Refusal('invalid_request', 'invalid', 'This is not a place in the list.', {
      fields: { after: 'must be what `next` gave' },
    })
  return place
}
