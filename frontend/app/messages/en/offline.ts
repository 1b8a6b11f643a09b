// English: what is read without a network.
import type { Message } from '../catalogue.ts'

export const offline = {
  'offline.title': 'You are offline',
  'offline.text':
    'This page comes over the network, and there is none at this moment. Nothing you paid is touched by that: the money rests with Amana.',
  'offline.again': 'Try again',
  'offline.orders': 'Your orders, as this phone saw them last',
  'offline.orders_none': 'Orders that you open while there is a network can be read here later without one.',
  'offline.seen': 'As seen on {when}',
  'offline.held':
    'You are offline: nothing was sent, and what you typed is still here. Send it again when the network is back.',
  'offline.unanswered':
    'The line broke before an answer came. What you typed is still here: please press again. It counts once.',
  'offline.copy': 'You are offline. This is the order as seen on {when}; it may have changed since.',
} satisfies Record<string, Message>
