// How a price has moved since a thing was saved.
import type { Money } from '@amana/contract'

export function priceChange(then: Money, now: Money): { way: 'less' | 'more' | 'same'; by: Money } {
  const by = { ...now, cents: Math.abs(now.cents - then.cents) }
  if (by.cents === 0) return { way: 'same', by }
  return { way: now.cents < then.cents ? 'less' : 'more', by }
}
