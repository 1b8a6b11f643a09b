// A figure with its ground in words, and what its bar means.
import type { ReplyOf, readMyStanding } from '@amana/contract'
import type { Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'

type Line = ReplyOf<typeof readMyStanding>['lines'][number]

/** Whole shillings; every other line is a count. */
const ofMoney = ['completed_value']
/** The fuller the bar, the worse. */
const ofLosses = ['lost_orders', 'keeps_tier']

export function sayFigure(t: Words, { code, numerator, denominator }: Line): string {
  if (denominator === null) return t('shop.number', { count: numerator })
  const part = ofMoney.includes(code) ? inWords({ cents: numerator * 100, currency: 'KES' }) : numerator
  return t('seller.of', { part, whole: denominator })
}

export const toneOf = ({ code }: Line): 'safe' | 'alert' => (ofLosses.includes(code) ? 'alert' : 'safe')
