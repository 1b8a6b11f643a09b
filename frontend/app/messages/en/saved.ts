// What one has saved for later, in English.
import type { Message } from '../catalogue.ts'

export const saved = {
  'saved.title': 'Saved for later',
  'saved.line': 'Things you kept, and how their prices have moved',
  'saved.save': 'Save for later',
  'saved.is_saved': 'Saved',
  'saved.save_what': 'Save for later: {title}',
  'saved.done': 'Saved for later.',
  'saved.see': 'See your list',
  'saved.full': 'Your list is full. Take something off it first; with an account it holds more.',
  'saved.failed': 'That did not work just now. Your list is as it was:',
  'saved.none': 'Nothing saved yet',
  'saved.none_text':
    'Press the heart on a thing you like. It stays here until you take it off, and nobody else sees it.',
  'saved.lead': 'Nothing here is reserved or paid. You pay the price of the day on which you buy, and Amana holds it.',
  'saved.on_this_phone': 'Kept on this phone only, for half a year. With an account you have it on every phone.',
  'saved.less': '{amount} less than when you saved it',
  'saved.less_since': '{amount} less than when you saved it on {day}',
  'saved.more': '{amount} more than when you saved it',
  'saved.more_since': '{amount} more than when you saved it on {day}',
  'saved.same_since': 'The same price as on {day}',
  'saved.take_off_what': 'Take it off: {title}',
  'saved.gone': {
    one: '{count} thing you saved is not on sale any more.',
    other: '{count} things you saved are not on sale any more.',
  },
  'saved.take_off_gone': 'Take off what is gone',
} satisfies Record<string, Message>
