// Who may call what: one line for each kind of caller, one column for each kind of access. A test calls every endpoint as
// every caller and compares; docs/who-may-call.md spells it out route by route.
import type { Access, Endpoint } from './endpoint.ts'

export const callers = {
  visitor: 'a visitor',
  guest_with_link: 'a guest with the link of the order',
  guest_with_code: 'a guest with the link who has entered the code from her phone',
  buyer: 'a signed-in buyer whom it does not concern',
  buyer_of_order: 'the signed-in buyer of the order',
  seller_of_another_shop: 'a seller of another shop',
  seller_of_shop: 'the seller of the shop',
  operator: 'the operator',
  expired_token: 'a token that has run out',
  forged_token: 'a forged token: no algorithm, another key, a key of its own',
  token_for_another_audience: 'a token that was made for another audience',
  token_of_another_deployment: 'a token of another deployment',
  token_of_ended_session: 'a token of a session that was ended',
} as const
export type Caller = keyof typeof callers

/** `open`, or the code of the refusal. */
export type Answer = 'open' | 'not_signed_in' | 'not_allowed' | 'phone_not_proven' | 'token_not_valid'

const open = 'open'
const signIn = 'not_signed_in'
const no = 'not_allowed'
const prove = 'phone_not_proven'
const bad = 'token_not_valid'

/** The columns. The network's own calls are open to all: the secret in the path tells whether anything comes of one. */
export const columns = [
  ...(['public', 'signed_in', 'order_party', 'proven_order_party', 'shop_owner', 'operator', 'provider'] as const),
] satisfies Access[]
type Line = readonly [Answer, Answer, Answer, Answer, Answer, Answer, Answer]

// biome-ignore format: it is read by its columns
const table: Record<Caller, Line> = {
  //                            public signed_in order_party proven_…  shop_owner operator provider
  visitor:                     [open,  signIn,   signIn,     signIn,   signIn,    signIn,  open],
  guest_with_link:             [open,  signIn,   open,       prove,    signIn,    signIn,  open],
  guest_with_code:             [open,  signIn,   open,       open,     signIn,    signIn,  open],
  buyer:                       [open,  open,     no,         no,       no,        no,      open],
  buyer_of_order:              [open,  open,     open,       open,     no,        no,      open],
  seller_of_another_shop:      [open,  open,     no,         no,       no,        no,      open],
  seller_of_shop:              [open,  open,     no,         no,       open,      no,      open],
  operator:                    [open,  open,     no,         no,       no,        open,    open],
  expired_token:               [bad,   bad,      bad,        bad,      bad,       bad,     open],
  forged_token:                [bad,   bad,      bad,        bad,      bad,       bad,     open],
  token_for_another_audience:  [bad,   bad,      bad,        bad,      bad,       bad,     open],
  token_of_another_deployment: [bad,   bad,      bad,        bad,      bad,       bad,     open],
  token_of_ended_session:      [bad,   bad,      bad,        bad,      bad,       bad,     open],
}

/** Endpoints that answer otherwise than the table says, with the reason. It is empty, and may never be longer than it is. */
export const exceptions: Readonly<Record<string, string>> = {}

/** What the endpoint answers to the caller. A `fresh` one that is open still asks for the password again: fresh_check_needed. */
export const answerTo = (caller: Caller, endpoint: Pick<Endpoint, 'access'>): Answer =>
  table[caller][columns.indexOf(endpoint.access)]!
