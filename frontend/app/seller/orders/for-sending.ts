// Whether a parcel belongs to an order: of what is not paid, or has gone back to the buyer, nobody is to send anything.
import type { MoneyView } from '@amana/contract'

export const isForSending = ({ where }: MoneyView): boolean => where === 'held' || where === 'with_seller'
