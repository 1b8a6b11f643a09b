// What was found, in words: by the codes of screening.
import type { MessageKey } from '#app/messages/catalogue.ts'

const names: Record<string, MessageKey> = {
  phone_number: 'found.phone_number',
  payment_number: 'found.payment_number',
  payment_elsewhere: 'found.payment_elsewhere',
  handle: 'found.handle',
  link: 'found.link',
  unreadable: 'found.unreadable',
  email_address: 'found.email_address',
  encoded_contact: 'found.encoded_contact',
  asks_to_leave: 'found.asks_to_leave',
  bare_handle: 'found.handle',
}

/** The first that has a name; screening may know more than the pages. */
export const foundIn = (reasons: readonly string[]): MessageKey =>
  reasons.map((reason) => names[reason]).find((name) => name !== undefined) ?? 'found.anything'
