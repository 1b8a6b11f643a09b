// An independent model of the books, in memory and without a line of the real ledger: it predicts what each movement must do.
// For property tests; knows only the rule of the floor, the rule of the key, whose payout is whose, and which money each movement moves.
export type Step =
  | { do: 'hold'; payment: number; order: number; cents: number }
  | { do: 'park'; payment: number; cents: number }
  | { do: 'refund'; refund: number; order: number; cents: number }
  | { do: 'returnParked'; refund: number; payment: number; cents: number }
  | { do: 'settleRefund'; refund: number; payment: number; outcome: 'paid' | 'failed'; cents: number; fee: number }
  | { do: 'release'; order: number; seller: number; reserve: number; commission: number }
  | { do: 'releaseReserve'; order: number; cents: number }
  | { do: 'payout'; payout: number; seller: number; cents: number }
  | { do: 'settlePayout'; payout: number; seller: number; outcome: 'paid' | 'failed'; cents: number; fee: number }

export type Prediction = 'moved' | 'replayed' | 'refused'

export const orders = 4
export const sellers = 2
export const sellerOf = (order: number): number => order % sellers

/** [account, cents]: debit above zero. */
type Legs = [string, number][]

function legsOf(step: Step): { key: string; legs: Legs } {
  switch (step.do) {
    case 'hold':
      return {
        key: `payment ${step.payment}`,
        legs: [
          ['paybill', step.cents],
          [`escrow ${step.order}`, -step.cents],
        ],
      }
    case 'park':
      return {
        key: `payment ${step.payment}`,
        legs: [
          ['paybill', step.cents],
          [`suspense ${step.payment}`, -step.cents],
        ],
      }
    case 'refund':
    case 'returnParked':
      return {
        key: `refund ${step.refund}`,
        legs: [
          [step.do === 'refund' ? `escrow ${step.order}` : `suspense ${step.payment}`, step.cents],
          [`refund ${step.refund}`, -step.cents],
        ],
      }
    case 'settleRefund':
      return {
        key: `refund ${step.refund} ${step.outcome}`,
        legs:
          step.outcome === 'paid'
            ? [
                [`refund ${step.refund}`, step.cents],
                ['fee', step.fee],
                ['float', -step.cents - step.fee],
              ]
            : [
                [`refund ${step.refund}`, step.cents],
                [`suspense ${step.payment}`, -step.cents],
              ],
      }
    case 'release':
      return {
        key: `release ${step.order}`,
        legs: [
          [`escrow ${step.order}`, step.seller + step.reserve + step.commission],
          ['commission', -step.commission],
          [`reserve ${sellerOf(step.order)}`, -step.reserve],
          [`payable ${sellerOf(step.order)}`, -step.seller],
        ],
      }
    case 'releaseReserve':
      return {
        key: `reserve ${step.order}`,
        legs: [
          [`reserve ${sellerOf(step.order)}`, step.cents],
          [`payable ${sellerOf(step.order)}`, -step.cents],
        ],
      }
    case 'payout':
      return {
        key: `payout ${step.payout}`,
        legs: [
          [`payable ${step.seller}`, step.cents],
          [`payout ${step.payout}`, -step.cents],
        ],
      }
    case 'settlePayout':
      return {
        key: `payout ${step.payout} ${step.outcome}`,
        legs:
          step.outcome === 'paid'
            ? [
                [`payout ${step.payout}`, step.cents],
                ['fee', step.fee],
                ['float', -step.cents - step.fee],
              ]
            : [
                [`payout ${step.payout}`, step.cents],
                [`payable ${step.seller}`, -step.cents],
              ],
      }
  }
}

/** Accounts that may never owe less than nothing. */
const hasFloor = (account: string): boolean => /^(escrow|suspense|refund|reserve|payable|payout) /.test(account)

export function makeAuditor() {
  const balances = new Map<string, number>()
  const done = new Map<string, string>()
  // Whose payout it is: money set aside for one seller is never settled as another's.
  const payoutOf = new Map<number, number>()
  return {
    balances,
    /** Says what must happen to the step, and takes note of it. A release must empty the escrow. */
    predict(step: Step): Prediction {
      const { key, legs } = legsOf(step)
      const moving = legs.filter(([, cents]) => cents !== 0)
      const content = JSON.stringify([step.do, ...moving])
      const before = done.get(key)
      if (before !== undefined) return before === content ? 'replayed' : 'refused'
      if (step.do === 'settlePayout' && (payoutOf.get(step.payout) ?? step.seller) !== step.seller) return 'refused'
      const after = new Map(balances)
      for (const [account, cents] of moving) after.set(account, (after.get(account) ?? 0) + cents)
      if (moving.length < 2 || moving.some(([account]) => hasFloor(account) && after.get(account)! > 0))
        return 'refused'
      if (step.do === 'release' && after.get(`escrow ${step.order}`) !== 0) return 'refused'
      for (const [account, balance] of after) balances.set(account, balance)
      done.set(key, content)
      if (step.do === 'payout') payoutOf.set(step.payout, step.seller)
      return 'moved'
    },
  }
}
