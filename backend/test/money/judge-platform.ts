// Amana's own accounts against what people did, and both of M-Pesa's against what M-Pesa holds.
import type { Booked } from './booked.ts'
import { whereItIs } from './judge-sales.ts'
import { sharesOf } from './judge-shops.ts'
import type { Sale } from './sale.ts'
import { kes, sum } from './sums.ts'
import * as terms from './terms.ts'
import type { Truth } from './truth.ts'
import type { MoneyWorld } from './world.ts'

/** What M-Pesa has done to our accounts by itself, whether we have heard of it or not. */
export interface ByItself {
  takenBackCents: number
  /** What people have paid to the shortcode that pays out. */
  floatDepositCents: number
  /** All that ever left the float like that: not more of it can be in our books at once. */
  strayCentsMax: number
}

interface Expected {
  paybill: number
  float: number
  /** What the comparison with the statement has booked as left, and nobody can explain yet. */
  stray: number
  accounts: [string, number, number][]
}

function expect(world: MoneyWorld, sales: Map<string, Sale>, booked: Booked): Expected {
  const all = [...sales.values()]
  const came = sum([...booked.orders.values()].flatMap((order) => order.came.map(({ cents }) => cents)))
  const fees = sum(booked.paid.map(({ cents }) => terms.feeOf(cents)))
  const paid = sum(booked.paid.map(({ cents }) => cents))
  const { deposits, reversed, toppedUp } = booked
  const reversedCame = sum([...booked.orders.values()].map(({ takenBack }) => takenBack))
  const byHand = (account: string) =>
    sum(deposits.flatMap((one) => (one.account === account && one.state !== 'reversed' ? one.cents : []))) -
    sum(reversed.flatMap((one) => (one.account === account ? [one.cents, one.feeCents] : [])))
  const paybill = came - reversedCame + byHand('mpesa_paybill') - toppedUp.startedCents - toppedUp.feeCents
  const twice = sum(booked.twice.map(({ cents }) => cents)) - booked.twiceUnexplainedCents
  const stray = booked.total('unexplained_outflow') - booked.twiceUnexplainedCents
  const float = world.openingFloatCents + byHand('mpesa_b2c') + toppedUp.movedCents - paid - fees - stray
  return {
    ...{ paybill, float, stray },
    accounts: [
      ['M-Pesa paybill', booked.total('mpesa_paybill'), paybill],
      ['payout float', booked.total('mpesa_b2c'), float],
      ['commission', booked.total('commission'), sum(all.map((sale) => sharesOf(sale).commissionCents))],
      [
        'M-Pesa fees',
        booked.total('mpesa_fee'),
        fees + sum(reversed.map(({ feeCents }) => feeCents)) + toppedUp.feeCents,
      ],
      ['equity', booked.total('equity'), world.openingFloatCents],
      ['loss', booked.total('loss'), sum(all.map((sale) => whereItIs(sale, booked).lost)) + twice],
      ['borne by rule, and on record', sum(booked.twiceBorne.map(({ cents }) => cents)), twice],
      ['sum of all accounts', booked.sumOfAll, 0],
    ],
  }
}

export function judgePlatform(
  world: MoneyWorld,
  sales: Map<string, Sale>,
  booked: Booked,
  truth: Truth,
  { takenBackCents, floatDepositCents, strayCentsMax }: ByItself,
): string[] {
  const { paybill, float, stray, accounts } = expect(world, sales, booked)
  const problems = accounts
    .filter(([, is, must]) => is !== must)
    .map(([what, is, must]) => `${what}: ${kes(is)} instead of ${kes(must)}`)
  if (stray < 0 || stray > strayCentsMax) problems.push(`${kes(stray)} left our accounts by our books, unexplained`)
  if (booked.takenBackCents > takenBackCents)
    problems.push(`${kes(booked.takenBackCents)} is booked as taken back, but M-Pesa took back ${kes(takenBackCents)}`)
  // M-Pesa may have reversed, or moved to the float, what we have not heard of yet.
  const { deposits, toppedUp } = booked
  const returning = sum(deposits.filter(({ state }) => state === 'returning').map(({ cents }) => cents))
  const perhapsGone = returning + takenBackCents - booked.takenBackCents
  const unheardIn = truth.paybill - paybill
  if (unheardIn + perhapsGone < 0)
    problems.push(`the paybill holds ${kes(-unheardIn)} more by our books than by M-Pesa's`)
  const unheardInFloat =
    floatDepositCents - sum(deposits.flatMap((one) => (one.account === 'mpesa_b2c' ? one.cents : [])))
  if (unheardInFloat < 0) problems.push(`${kes(-unheardInFloat)} more is booked as paid to the float than came`)
  const inFloatAtMost = float + stray + toppedUp.startedCents - toppedUp.movedCents + unheardInFloat
  if (inFloatAtMost < truth.payouts)
    problems.push(
      `M-Pesa's float holds ${kes(truth.payouts)}; by our books, and all that is on its way to it, ${kes(inFloatAtMost)}`,
    )
  for (const { phone } of world.buyers) {
    const back = sum(booked.paid.filter((payment) => payment.phone === phone).map(({ cents }) => cents))
    const arrived = truth.received.get(phone.slice(1)) ?? 0
    if (back > arrived) problems.push(`${phone}: ${kes(back)} is booked as sent back, but ${kes(arrived)} arrived`)
  }
  return problems
}
