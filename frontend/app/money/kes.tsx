// How an amount is written everywhere: a small KES, then figures that line up. Cents are shown only when there are any.
import type { Money } from '@amana/contract'

const whole = new Intl.NumberFormat('en-KE', { maximumFractionDigits: 0 })
const exact = new Intl.NumberFormat('en-KE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const figures = (money: Money): string =>
  (money.cents % 100 === 0 ? whole : exact).format(money.cents / 100).replace('-', '−')

/** For running text and labels, with a space that does not break. */
export const inWords = (money: Money): string => `KES\u00a0${figures(money)}`

export const plus = (one: Money, other: Money): Money => ({ ...one, cents: one.cents + other.cents })

export function Kes({ money, className = '' }: { money: Money; className?: string }) {
  return (
    <span className={`font-display font-bold tracking-[-0.01em] whitespace-nowrap ${className}`}>
      <small className="font-text text-[0.66em] font-semibold tracking-normal text-ink-2">KES&nbsp;</small>
      {figures(money)}
    </span>
  )
}
