// An independent model of the books, in memory and without a line of the real ledger: it predicts what each movement must do.
// For property tests; knows only the rule of the floor, the rule of the key, whose payout is whose, that who owes repays first and
// has nothing, and which money each movement moves.
type Outcome = 'paid' | 'failed'
export type Step =
  | { do: 'hold'; payment: number; order: number; cents: number }
  | { do: 'park'; payment: number; cents: number }
  | { do: 'deposit'; deposit: number; cents: number }
  | { do: 'refund'; refund: number; order: number; cents: number }
  | { do: 'returnParked'; refund: number; payment: number; cents: number }
  | { do: 'returnDeposit'; refund: number; deposit: number; cents: number }
  | { do: 'settleRefund'; refund: number; payment: number; outcome: Outcome; cents: number; fee: number }
  | { do: 'settleDepositReturn'; refund: number; deposit: number; outcome: Outcome; cents: number; fee: number }
  | {
      do: 'release'
      order: number
      seller: number
      reserve: number
      commission: number
      vat: number
      withheld: number
    }
  | { do: 'releaseReserve'; order: number; cents: number }
  | { do: 'clawBack'; refund: number; order: number; cents: number; commission: number; vat: number; withheld: number }
  | { do: 'payout'; payout: number; seller: number; cents: number }
  | { do: 'settlePayout'; payout: number; seller: number; outcome: Outcome; cents: number; fee: number }
  | { do: 'latePayout'; payout: number; cents: number; fee: number }
  | { do: 'explainPayout'; payout: number; seller: number; cents: number }
  | { do: 'explainRefund'; payout: number; payment: number; cents: number }
  | { do: 'reverseOrder'; receipt: number; order: number; cents: number; released: number; commission: number }
  | { do: 'reverseParked'; receipt: number; payment: number; cents: number }
  | { do: 'topUp'; topUp: number; cents: number }
  | { do: 'settleTopUp'; topUp: number; outcome: 'moved' | 'failed'; cents: number; fee: number }
  | { do: 'fee'; line: number; cents: number }
  | { do: 'strayOut'; line: number; cents: number }
  | { do: 'strayIn'; line: number; cents: number }
  | { do: 'writeOff'; line: number; seller: number; cents: number }

export type Prediction = 'moved' | 'replayed' | 'refused'

export const orders = 4
export const sellers = 2
export const sellerOf = (order: number): number => order % sellers

/** [account, cents]: debit above zero. An account is its kind, or kind, what it belongs to, and which. */
type Legs = [string, number][]
interface Effect {
  key: string
  legs: Legs
  /** What a repetition must agree in; the legs, unless they follow from what the accounts hold. */
  asked?: unknown
}
/** What an account holds or owes now, above zero. */
type Holding = (account: string) => number

const ofSeller = (kind: string, seller: number) => `seller_${kind} shop ${seller}`

function takenFrom(holding: Holding, seller: number, cents: number, order: ('reserve' | 'payable')[]): Legs {
  let left = cents
  const legs: Legs = []
  for (const kind of order) {
    const taken = Math.min(left, holding(ofSeller(kind, seller)))
    legs.push([ofSeller(kind, seller), taken])
    left -= taken
  }
  return [...legs, [ofSeller('receivable', seller), left]]
}

function saleUndone(
  holding: Holding,
  seller: number,
  cents: number,
  given: { commission: number; vat: number; withheld: number },
): Legs {
  const vat = Math.min(given.vat, holding(`vat_payable shop ${seller}`))
  const withheld = Math.min(given.withheld, holding(`wht_payable shop ${seller}`))
  return [
    ['commission', given.commission - vat],
    [`vat_payable shop ${seller}`, vat],
    [`wht_payable shop ${seller}`, withheld],
    ...takenFrom(holding, seller, cents - given.commission - withheld, ['reserve', 'payable']),
  ]
}

const repaid = (holding: Holding, seller: number, payable: number, reserve: number): Legs => {
  const owed = Math.min(holding(ofSeller('receivable', seller)), payable + reserve)
  const ofPayable = Math.min(owed, payable)
  return [
    [ofSeller('receivable', seller), -owed],
    [ofSeller('payable', seller), ofPayable - payable],
    [ofSeller('reserve', seller), owed - ofPayable - reserve],
  ]
}

const sent = (from: string, cents: number, fee: number, out: string): Legs => [
  [from, cents],
  ['mpesa_fee', fee],
  [out, -cents - fee],
]

function moneyIn(step: Step): Effect | undefined {
  switch (step.do) {
    case 'hold':
      return {
        key: `payment ${step.payment}`,
        legs: [
          ['mpesa_paybill', step.cents],
          [`escrow order ${step.order}`, -step.cents],
        ],
      }
    case 'park':
      return {
        key: `payment ${step.payment}`,
        legs: [
          ['mpesa_paybill', step.cents],
          [`suspense payment ${step.payment}`, -step.cents],
        ],
      }
    case 'deposit':
      return {
        key: `deposit ${step.deposit}`,
        legs: [
          ['mpesa_paybill', step.cents],
          [`suspense deposit ${step.deposit}`, -step.cents],
        ],
      }
    case 'strayIn':
      return {
        key: `stray ${step.line}`,
        legs: [
          ['mpesa_paybill', step.cents],
          [`suspense line ${step.line}`, -step.cents],
        ],
      }
    default:
      return undefined
  }
}

function moneyBack(step: Step, holding: Holding): Effect | undefined {
  switch (step.do) {
    case 'refund':
    case 'returnParked': {
      const from = step.do === 'refund' ? `escrow order ${step.order}` : `suspense payment ${step.payment}`
      return {
        key: `refund ${step.refund}`,
        legs: [
          [from, step.cents],
          [`refund_transit refund ${step.refund}`, -step.cents],
        ],
      }
    }
    case 'returnDeposit':
      return {
        key: `return ${step.refund}`,
        legs: [
          [`suspense deposit ${step.deposit}`, step.cents],
          [`refund_transit refund ${step.refund}`, -step.cents],
        ],
      }
    case 'settleRefund':
    case 'settleDepositReturn': {
      const transit = `refund_transit refund ${step.refund}`
      const parked =
        step.do === 'settleRefund' ? `suspense payment ${step.payment}` : `suspense deposit ${step.deposit}`
      const out = step.do === 'settleRefund' ? 'mpesa_b2c' : 'mpesa_paybill'
      return {
        key: `${step.do} ${step.refund} ${step.outcome}`,
        legs:
          step.outcome === 'paid'
            ? sent(transit, step.cents, step.fee, out)
            : [
                [transit, step.cents],
                [parked, -step.cents],
              ],
      }
    }
    case 'clawBack': {
      const { refund, order, cents } = step
      return {
        key: `clawBack ${refund}`,
        legs: [...saleUndone(holding, sellerOf(order), cents, step), [`refund_transit refund ${refund}`, -cents]],
        asked: step,
      }
    }
    case 'reverseOrder': {
      const held = Math.min(step.cents, holding(`escrow order ${step.order}`))
      const undone = Math.min(step.released, step.cents - held)
      const given = { commission: step.commission, vat: 0, withheld: 0 }
      return {
        key: `reverse ${step.receipt}`,
        legs: [
          [`escrow order ${step.order}`, held],
          ...(undone > 0 ? saleUndone(holding, sellerOf(step.order), undone, given) : []),
          ['loss', step.cents - held - undone],
          ['mpesa_paybill', -step.cents],
        ],
        asked: [step.order, step.cents],
      }
    }
    case 'reverseParked': {
      const held = Math.min(step.cents, holding(`suspense payment ${step.payment}`))
      return {
        key: `reverse ${step.receipt}`,
        legs: [
          [`suspense payment ${step.payment}`, held],
          ['loss', step.cents - held],
          ['mpesa_paybill', -step.cents],
        ],
        asked: ['payment', step.payment, step.cents],
      }
    }
    default:
      return undefined
  }
}

function moneyOfSellers(step: Step, holding: Holding): Effect | undefined {
  switch (step.do) {
    case 'release': {
      const { order, seller, reserve, commission, vat, withheld } = step
      return {
        key: `release ${order}`,
        legs: [
          [`escrow order ${order}`, seller + reserve + commission + withheld],
          ['commission', vat - commission],
          [`vat_payable shop ${sellerOf(order)}`, -vat],
          [`wht_payable shop ${sellerOf(order)}`, -withheld],
          ...repaid(holding, sellerOf(order), seller, reserve),
        ],
        asked: step,
      }
    }
    case 'releaseReserve': {
      const seller = sellerOf(step.order)
      const cents = Math.min(step.cents, holding(ofSeller('reserve', seller)))
      return {
        key: `reserve ${step.order}`,
        legs: [
          [ofSeller('reserve', seller), cents],
          [ofSeller('payable', seller), -cents],
        ],
        asked: step,
      }
    }
    case 'payout':
      return {
        key: `payout ${step.payout}`,
        legs: [
          [ofSeller('payable', step.seller), step.cents],
          [`payout_transit payout ${step.payout}`, -step.cents],
        ],
      }
    case 'settlePayout': {
      const transit = `payout_transit payout ${step.payout}`
      return {
        key: `payout ${step.payout} ${step.outcome}`,
        legs:
          step.outcome === 'paid'
            ? sent(transit, step.cents, step.fee, 'mpesa_b2c')
            : [[transit, step.cents], ...repaid(holding, step.seller, step.cents, 0)],
        asked: [step.seller, step.cents, step.outcome === 'paid' ? step.fee : 0],
      }
    }
    case 'writeOff':
      return {
        key: `writeOff ${step.line}`,
        legs: [
          ['loss', step.cents],
          [ofSeller('receivable', step.seller), -step.cents],
        ],
      }
    default:
      return undefined
  }
}

function ourOwnMoney(step: Step, holding: Holding): Effect | undefined {
  switch (step.do) {
    case 'topUp':
      return {
        key: `topUp ${step.topUp}`,
        legs: [
          [`float_transit topUp ${step.topUp}`, step.cents],
          ['mpesa_paybill', -step.cents],
        ],
      }
    case 'settleTopUp': {
      const fee = step.outcome === 'moved' ? step.fee : 0
      return {
        key: `topUp ${step.topUp} ${step.outcome}`,
        legs: [
          [`float_transit topUp ${step.topUp}`, -step.cents],
          [step.outcome === 'moved' ? 'mpesa_b2c' : 'mpesa_paybill', step.cents],
          ...(fee > 0
            ? ([
                ['mpesa_fee', fee],
                ['mpesa_paybill', -fee],
              ] as Legs)
            : []),
        ],
      }
    }
    case 'fee':
      return {
        key: `fee ${step.line}`,
        legs: [
          ['mpesa_fee', step.cents],
          ['mpesa_b2c', -step.cents],
        ],
      }
    case 'latePayout':
      return {
        key: `late ${step.payout}`,
        legs: sent(`unexplained_outflow payout ${step.payout}`, step.cents, step.fee, 'mpesa_b2c'),
      }
    case 'strayOut':
      return {
        key: `stray ${step.line}`,
        legs: [
          [`unexplained_outflow line ${step.line}`, step.cents],
          ['mpesa_b2c', -step.cents],
        ],
      }
    case 'explainPayout':
    case 'explainRefund': {
      const parked = step.do === 'explainRefund' ? `suspense payment ${step.payment}` : ''
      const stillHere = step.do === 'explainRefund' ? Math.min(step.cents, holding(parked)) : 0
      return {
        key: `explain ${step.payout}`,
        legs: [
          ...(step.do === 'explainPayout'
            ? takenFrom(holding, step.seller, step.cents, ['payable', 'reserve'])
            : ([
                [parked, stillHere],
                ['loss', step.cents - stillHere],
              ] as Legs)),
          [`unexplained_outflow payout ${step.payout}`, -step.cents],
        ],
        asked: step,
      }
    }
    default:
      return undefined
  }
}

/** On which side an account with a floor stands: 1 where it may only be owned, -1 where it may only be owed, 0 without a floor. */
const floorOf = (account: string): 1 | -1 | 0 => {
  if (!account.includes(' ')) return 0
  return /^(seller_receivable|unexplained_outflow|float_transit) /.test(account) ? 1 : -1
}

export function makeAuditor() {
  const balances = new Map<string, number>()
  const done = new Map<string, string>()
  // Whose payout it is: money set aside for one seller is never settled as another's.
  const payoutOf = new Map<number, number>()
  const holding: Holding = (account) => Math.abs(balances.get(account) ?? 0)
  const effectOf = (step: Step): Effect =>
    (moneyIn(step) ?? moneyBack(step, holding) ?? moneyOfSellers(step, holding) ?? ourOwnMoney(step, holding))!
  return {
    balances,
    /** Says what must happen to the step, and takes note of it. A release must empty the escrow. */
    predict(step: Step): Prediction {
      const { key, legs, asked } = effectOf(step)
      const moving = legs.filter(([, cents]) => cents !== 0)
      const content = JSON.stringify([step.do, asked ?? moving])
      const before = done.get(key)
      if (before !== undefined) return before === content ? 'replayed' : 'refused'
      if (step.do === 'settlePayout' && (payoutOf.get(step.payout) ?? step.seller) !== step.seller) return 'refused'
      const after = new Map(balances)
      for (const [account, cents] of moving) after.set(account, (after.get(account) ?? 0) + cents)
      const fallsBelow = ([account]: [string, number]) => after.get(account)! * floorOf(account) < 0
      if (moving.length < 2 || moving.some(fallsBelow)) return 'refused'
      if (step.do === 'release' && after.get(`escrow order ${step.order}`) !== 0) return 'refused'
      for (const [account, balance] of after) balances.set(account, balance)
      done.set(key, content)
      if (step.do === 'payout') payoutOf.set(step.payout, step.seller)
      return 'moved'
    },
  }
}
