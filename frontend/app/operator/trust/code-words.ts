// What the codes of rules, verdicts and refusals are called; one that is newer than this page is read as it is written.
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import { sayRule } from '#app/trust/rule-names.ts'
import { stepNames, tierNames } from '#app/trust/words.ts'

const words: Record<string, MessageKey> = {
  ...stepNames,
  tier_new: tierNames.new,
  tier_established: tierNames.established,
  tier_trusted: tierNames.trusted,
  grant_established: tierNames.established,
  grant_trusted: tierNames.trusted,
  none: 'code.none',
  allow: 'code.allow',
  refuse: 'code.refuse',
  quarantine: 'code.quarantine',
  no_benefit_of_doubt: 'code.no_benefit_of_doubt',
  lifted: 'code.lifted',
  upheld: 'code.upheld',
  seller: 'code.seller',
  conduct: 'code.conduct',
  listing: 'code.listing',
  order: 'code.order',
  buyer: 'code.buyer',
  attempt: 'code.attempt',
  reconsideration: 'code.reconsideration',
  active: 'code.active',
  restricted: 'code.restricted',
  frozen: 'code.frozen',
  banned: 'code.banned',
  closed: 'code.closed',
  contact_details_in_text: 'code.contact_details_in_text',
  tracking_number_used: 'code.tracking_number_used',
  exposure_cap_reached: 'code.exposure_cap_reached',
  order_far_above_usual: 'code.order_far_above_usual',
  buyer_capped: 'code.buyer_capped',
  wrong_handover_code: 'code.wrong_handover_code',
  price_far_below_median: 'code.price_far_below_median',
  picture_of_another_shop: 'code.picture_of_another_shop',
  category_not_open_to_new_sellers: 'code.category_not_open_to_new_sellers',
  too_many_listings: 'code.too_many_listings',
  phone_number: 'code.phone_number',
  link: 'code.link',
  email_address: 'code.email_address',
  handle: 'code.handle',
  payment_number: 'code.payment_number',
  payment_elsewhere: 'code.payment_elsewhere',
  encoded_contact: 'code.encoded_contact',
  asks_to_leave: 'code.asks_to_leave',
  bare_handle: 'code.bare_handle',
}

export const sayCode = (t: Words, code: string): string => {
  const known = words[code]
  return known ? t(known) : code.replaceAll('_', ' ')
}

/** What a decision rests on: a rule, or, where something was only ever refused, the refusal. */
export function sayGround(t: Words, rule: string): string {
  const refusal = words[rule.replaceAll('-', '_')]
  return refusal ? t(refusal) : sayRule(t, rule)
}
