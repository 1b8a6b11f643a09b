// The businesses on this network: who may collect, who may pay out, and with which keys.
import { balanceOf, openAccount } from '../books/accounts.ts'
import { post } from '../books/post.ts'
import type { Ctx } from '../context.ts'
import { cents } from '../shillings.ts'
import { unusedReceipt } from './receipts.ts'

export const SHORTCODE_KINDS = ['paybill', 'till', 'b2c'] as const
export type ShortcodeKind = (typeof SHORTCODE_KINDS)[number]
export type Shortcode = {
  /** What customers type: a paybill's or till's number. */
  code: string
  name: string
  kind: ShortcodeKind
  passkey: string | null
  /** A till's store or head office, which STK pushes name as their BusinessShortCode. */
  store: string | null
  /** Whether payments made by hand are put to its ValidationURL first; off until Safaricom is asked. */
  validates: boolean
}

export const SHORTCODE_ACCOUNTS = ['utility', 'working', 'merchant', 'charges', 'settlement'] as const
export type ShortcodeAccount = (typeof SHORTCODE_ACCOUNTS)[number]
export const shortcodeAccount = (code: string, kind: ShortcodeAccount) => `shortcode:${code}:${kind}`

/** The account that customers' money reaches, and that reversals and B2B payments come out of. */
export const collectingAccount = ({ kind }: Shortcode): ShortcodeAccount => (kind === 'till' ? 'merchant' : 'utility')

type Row = Omit<Shortcode, 'validates'> & { validates: number }
const ROW = 'select code, name, kind, passkey, store, validates from shortcode'
const fromRow = (row: Row): Shortcode => ({ ...row, validates: row.validates === 1 })

export function findShortcode(ctx: Ctx, code: string): Shortcode | undefined {
  const row = ctx.db.one<Row>(`${ROW} where code = ?`, code)
  return row && fromRow(row)
}

/** By the number STK pushes carry: a till's store when it has one. */
export function findMerchant(ctx: Ctx, businessShortCode: string): Shortcode | undefined {
  const row = ctx.db.one<Row>(`${ROW} where coalesce(store, code) = ?`, businessShortCode)
  return row && fromRow(row)
}

export const listShortcodes = (ctx: Ctx) => ctx.db.all<Row>(`${ROW} order by code`).map(fromRow)

/** Makes the configured businesses exist, with the configured keys; their books are opened only once. */
export function setUpShortcodes(ctx: Ctx): void {
  const { businessName: name, paybill, till, b2c } = ctx.config
  ctx.db.transaction(() => {
    putShortcode(ctx, paybill.shortcode, { name, kind: 'paybill', passkey: paybill.passkey })
    if (till) putShortcode(ctx, till.number, { name, kind: 'till', passkey: till.passkey, store: till.store })
    const isNew = putShortcode(ctx, b2c.shortcode, { name, kind: 'b2c' })
    for (const code of [paybill.shortcode, b2c.shortcode, ...(till ? [till.number] : [])])
      putInitiator(ctx, code, b2c.initiator, b2c.initiatorPassword)
    if (isNew) {
      const at = ctx.clock.now() - ctx.config.openingFloatAgeMs
      depositFloat(ctx, b2c.shortcode, 'utility', cents(ctx.config.openingFloat), at)
    }
  })
}

export type ShortcodeChange = Partial<Omit<Shortcode, 'code'>>

/** Makes a shortcode or changes it; answers whether it is new. */
export function putShortcode(ctx: Ctx, code: string, change: ShortcodeChange): boolean {
  const existing = findShortcode(ctx, code)
  const fresh: Shortcode = { code, name: code, kind: 'paybill', passkey: null, store: null, validates: false }
  const { name, kind, passkey, store, validates } = { ...fresh, ...existing, ...change }
  ctx.db.run(
    `insert into shortcode (code, name, kind, passkey, store, validates) values (?, ?, ?, ?, ?, ?)
     on conflict (code) do update set name = excluded.name, kind = excluded.kind, passkey = excluded.passkey,
       store = excluded.store, validates = excluded.validates`,
    code,
    name,
    kind,
    passkey,
    store,
    validates ? 1 : 0,
  )
  for (const account of SHORTCODE_ACCOUNTS) {
    // Charges are taken when they arise and settled with Safaricom later, so that account runs below zero.
    openAccount(ctx, {
      id: shortcodeAccount(code, account),
      owner: code,
      kind: account,
      floor: account === 'charges' ? null : 0,
    })
  }
  return !existing
}

/** Gives the initiator this password, and another chance if its credential was locked. */
export function putInitiator(ctx: Ctx, shortcode: string, name: string, password: string): void {
  ctx.db.run(
    `insert into initiator (shortcode, name, password) values (?, ?, ?)
     on conflict (shortcode, name) do update set password = excluded.password, wrong_credentials = 0`,
    shortcode,
    name,
    password,
  )
}

/** What may leave an account: its balance less the charges the business owes. A fee taken cannot be paid out again. */
export function spendable(ctx: Ctx, code: string, account: ShortcodeAccount): number {
  const owed = Math.min(balanceOf(ctx, shortcodeAccount(code, 'charges')), 0)
  return balanceOf(ctx, shortcodeAccount(code, account)) + owed
}

/** Money brought in from, or with a negative amount taken out to, the business's bank. */
export function depositFloat(
  ctx: Ctx,
  code: string,
  kind: ShortcodeAccount,
  amount: number,
  at = ctx.clock.now(),
): void {
  if (amount === 0) return
  const [note, reason] =
    amount > 0
      ? [`Float deposited for ${code}`, 'Organization Deposit from Bank']
      : [`Float withdrawn by ${code}`, 'Organization Withdrawal to Bank']
  post(ctx, {
    kind: 'float',
    at,
    receipt: unusedReceipt(ctx, at),
    note,
    statement: { reason },
    lines: [
      { account: shortcodeAccount(code, kind), amount },
      { account: 'outside', amount: -amount },
    ],
  })
}
