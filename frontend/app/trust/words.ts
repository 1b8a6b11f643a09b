// What the steps of the ladder and the doors are called.
import type { RestrictionStep, RestrictionView, StandingMetric, Tier, TrustDoor } from '@amana/contract'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'

export const stepNames: Record<RestrictionStep, MessageKey> = {
  limit_messages: 'step.limit_messages',
  watch: 'step.watch',
  reserve: 'step.reserve',
  limit_orders: 'step.limit_orders',
  limit_listings: 'step.limit_listings',
  freeze_payouts: 'step.freeze_payouts',
  freeze_shop: 'step.freeze_shop',
  ban: 'step.ban',
}

export const doorNames: Record<TrustDoor, MessageKey> = {
  order: 'door.order',
  pay_out: 'door.pay_out',
  open_listing: 'door.open_listing',
  message: 'door.message',
}

export const tierNames: Record<Tier, MessageKey> = {
  new: 'tier.new',
  established: 'tier.established',
  trusted: 'tier.trusted',
}

export const endNames: Record<NonNullable<RestrictionView['endedWhy']>, MessageKey> = {
  term_over: 'past.term_over',
  facts_good: 'past.facts_good',
  rule_withdrawn: 'past.rule_withdrawn',
  reconsidered: 'past.reconsidered',
}

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`

/** `from 5 of 96`; where there are too few to reach it, the share and the least count of the rule. */
export function sayLimit(t: Words, metric: StandingMetric, limit: StandingMetric['limits'][number]): string {
  const least = metric.direction === 'at_least'
  if (limit.reachedAt !== null && metric.of !== null)
    return t(least ? 'metric.limit_least' : 'metric.limit_of', { part: limit.reachedAt, whole: metric.of })
  if (limit.share === null) return t('metric.limit_count', { part: limit.countMin })
  return t(least ? 'metric.limit_share_least' : 'metric.limit_share', {
    share: percent(limit.share),
    count: limit.countMin,
  })
}
