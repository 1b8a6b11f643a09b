// Coming in, and what a person keeps here.
import { paths } from '../../frontend/app/paths.ts'
import type { PersonKey } from './people.ts'
import { orderIn } from './samples.ts'
import type { SitePage } from './site-page.ts'

const comingIn: SitePage[] = [
  { route: 'sign-in', name: 'sign-in', as: 'visitor', at: paths.signIn(), chosen: true },
  { route: 'sign-in', name: 'sign-in-again', as: 'visitor', at: paths.signInBecause('too-long', paths.myOrders) },
  { route: 'sign-in/second-factor', name: 'second-factor', as: 'halfway', at: paths.secondFactor() },
  { route: 'sign-up', name: 'sign-up', as: 'visitor', at: paths.signUp() },
  // Where the newcomer stands once she has asked for an account.
  { route: 'sign-up/:signUpId', name: 'sign-up-code', as: 'newcomer', at: ({ newcomer }) => newcomer?.signUp },
  { route: 'reset-password', name: 'reset-password', as: 'visitor', at: paths.resetPassword },
  { route: 'account/erased', name: 'erased', as: 'visitor', at: paths.erased },
]

const at = (address: string, name: string, as: PersonKey = 'achieng', more: Partial<SitePage> = {}): SitePage => ({
  route: address.slice(1).split('?')[0]!,
  name,
  as,
  at: address,
  ...more,
})

export const accountPages: SitePage[] = [
  ...comingIn,
  at('/account', 'account', 'achieng', { chosen: true }),
  at('/account/profile', 'profile'),
  at('/account/security', 'security'),
  at('/account/sessions', 'sessions'),
  at('/account/data', 'data'),
  at('/account/orders', 'my-orders', 'achieng', { chosen: true }),
  at('/account/messages', 'my-messages'),
  at('/account/standing', 'buyer-standing-good'),
  at('/account/standing', 'buyer-standing', 'judith'),
  at('/account/reviews', 'my-reviews'),
  at('/account/reviews?show=written', 'my-reviews-written'),
  at('/account/standing', 'my-standing'),
  at('/account/feed', 'feed'),
  at('/account/following', 'following'),
  at('/account/notices', 'notices'),
  at('/account/notices/choices', 'notice-choices'),
  at('/account/orders', 'my-orders-none', 'victor'),
  {
    route: 'account/reviews/:orderId',
    name: 'review-form',
    as: 'naliaka',
    at: ({ toReview }) => toReview && paths.myReview(toReview),
    chosen: true,
  },
  { route: 'account/verify-phone', name: 'verify-phone', as: 'unproven', at: paths.verifyPhone() },
  { route: 'notices/choose', name: 'notices-by-link', as: 'visitor', at: ({ noticesLink }) => noticesLink },
  { route: 'sell', name: 'open-shop', as: 'achieng', at: paths.openShop, chosen: true },
  {
    route: 'account/orders',
    name: 'my-orders-after',
    as: 'achieng',
    at: ({ orders }) => orderIn(orders.achieng, 'completed') && paths.myOrdersWith(2),
  },
]
