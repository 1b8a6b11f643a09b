// English: what frames every page: header, footer, and the page shown when something went wrong.
import type { Message } from '../catalogue.ts'

export const layout = {
  'layout.skip': 'Skip to the content',
  'layout.home': 'Amana, home',
  'layout.main': 'Main',
  'layout.how': 'How your money is protected',
  'layout.sell': 'Sell on Amana',
  'layout.open_shop': 'Open a shop',
  'layout.my_shop': 'My shop',
  'layout.sign_in': 'Sign in',
  'layout.sign_out': 'Sign out',
  'layout.account_of': 'Account of {name}',
  'layout.cart': { one: 'Cart, {count} thing', other: 'Cart, {count} things' },
  'layout.my_orders': 'My orders',
  'layout.find_order': 'Find my order',
  'layout.operator': 'Operator',
  'layout.promise': 'Your money stays with Amana until your goods are with you.',
  'layout.show_all': 'Show all {count}',
  'layout.buying': 'Buying',
  'layout.selling': 'Selling',
  'layout.everything': 'Everything on sale',
  'layout.seller_home': 'Seller’s home',
  'layout.phones': 'Simulated phones',

  'trouble.missing_title': 'There is nothing at this address',
  'trouble.missing': 'It may have been sold, renamed or mistyped. Search for it, or start again from the front.',
  'trouble.closed_title': 'This page is not yours to see',
  'trouble.closed': 'Open it with the link from your order, or sign in with the account it belongs to.',
  'trouble.broken_title': 'Something on our side is not working',
  'trouble.broken': 'Nothing you paid is lost, and no order was made twice. Please try again in a minute.',
  'trouble.home': 'To the front page',
  'trouble.reference': 'If you write to us about it: {id}',

  'time.under_an_hour': 'under an hour',
  'time.hours_left': { one: '{count} h left', other: '{count} h left' },
  'time.days_left': { one: '{count} day', other: '{count} days' },
} satisfies Record<string, Message>
