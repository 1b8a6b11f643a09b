// What M-Pesa really moved, by its own books: the truth that ours are held against.
import type { MoneyWorld } from './world.ts'

export interface Truth {
  lastEntry: number
  /** Cents taken from phones, by the account number they were paid to. */
  taken: Map<string, number>
  /** Cents that arrived on a phone from us, and that it spent on our paybill; by number without the plus. */
  received: Map<string, number>
  spent: Map<string, number>
  /** Payments that came, by receipt; what M-Pesa takes back is one of them. */
  payments: { receipt: string; phone: string; number: string; cents: number }[]
  /** Cents in the paybill, and in the payout float less the charges owed. */
  paybill: number
  payouts: number
}

interface Entry {
  id: number
  kind: string
  receipt: string | null
  note: string
  account: string
  amount: number
}

const add = (to: Map<string, number>, key: string, cents: number) => to.set(key, (to.get(key) ?? 0) + cents)
const cents = (shillings: number) => Math.round(shillings * 100)

/** Reads on from the last entry seen. */
export async function readTruth(world: MoneyWorld, truth: Truth): Promise<void> {
  const books: {
    balanced: boolean
    shortcodes: Record<string, { utility: number; charges: number }>
    entries: Entry[]
  } = await world.network('GET', `/books?after=${truth.lastEntry}`)
  if (!books.balanced) throw new Error('the books of the network itself do not balance')
  for (const { id, kind, receipt, note, account, amount } of books.entries) {
    truth.lastEntry = id
    const phone = /^phone:(\d+)$/.exec(account)?.[1]
    if (!phone) continue
    if (kind === 'paybill') {
      const number = spoken(note)
      add(truth.taken, number, cents(-amount))
      if (receipt) truth.payments.push({ receipt, phone, number, cents: cents(-amount) })
      add(truth.spent, phone, cents(-amount))
    }
    if (kind === 'b2c' || kind === 'reversal') add(truth.received, phone, cents(amount))
  }
  const { DARAJA_SHORTCODE, DARAJA_B2C_SHORTCODE } = world.config
  truth.paybill = cents(books.shortcodes[DARAJA_SHORTCODE]!.utility)
  const { utility, charges } = books.shortcodes[DARAJA_B2C_SHORTCODE]!
  truth.payouts = cents(utility + charges)
}

/** The account number on the phone's receipt, written as an order's number is: AM7K3F9QXZ → AM-7K3F-9QXZ. */
function spoken(note: string): string {
  const account = / Acc\. (\S+)$/.exec(note)?.[1] ?? ''
  return account.replace(/^AM(.{4})(.{4})$/, 'AM-$1-$2')
}
