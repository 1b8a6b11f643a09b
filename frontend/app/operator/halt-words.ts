// Why money was stopped and why it goes on, in the language of the page. What an operator wrote stays as it was written.
import type { HaltView } from '@amana/contract'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'

const causes: Record<string, MessageKey> = {
  books_differ: 'exits.books_differ',
  statement_unread: 'exits.statement_unread',
}
const ends: Record<string, MessageKey> = {
  books_differ: 'exits.books_agree',
  statement_unread: 'exits.statement_read',
}

export const sayHalt = (t: Words, { code, sentence, bySystem }: HaltView): string =>
  bySystem && causes[code] ? t(causes[code]) : sentence

export const sayLifted = (t: Words, { code, liftedBySystem, liftedBecause }: HaltView): string =>
  liftedBySystem && ends[code] ? t(ends[code]) : (liftedBecause ?? '')
