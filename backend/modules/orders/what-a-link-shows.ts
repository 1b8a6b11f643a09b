// What somebody sees who has the order's link and has not proved the phone: enough to pay and to follow, and nothing that
// tells where the buyer lives or lets anybody take the parcel or the money.
import type { Actor } from '#platform/context'
import type { OrderRow } from './order-row.ts'

export const hasOnlyTheLink = (actor: Actor): boolean => actor.kind === 'guest' && !actor.proven

const hidden = '•••'

/** `Achieng Odhiambo` → `A•••` */
const initial = (name: string): string => `${[...name][0] ?? ''}${hidden}`

/** A carrier's page finds the address by the parcel's number, so that is withheld too. */
export const asALinkShowsIt = (order: OrderRow): OrderRow => ({
  ...order,
  contact_name: initial(order.contact_name),
  town: hidden,
  landmark: hidden,
  tracking_number: order.tracking_number && hidden,
  handover_code_sealed: null,
})
