// The businesses on this network: who may collect, who may pay out, and with which keys.
import { openAccount } from '../books/accounts.ts'
import { post } from '../books/post.ts'
import type { Ctx } from '../context.ts'
import { cents } from '../shillings.ts'

export type Shortcode = { code: string; name: string; kind: 'paybill' | 'till' | 'b2c'; passkey: string | null }

export const SHORTCODE_ACCOUNTS = ['utility', 'working', 'charges', 'settlement'] as const
export type ShortcodeAccount = (typeof SHORTCODE_ACCOUNTS)[number]
export const shortcodeAccount = (code: string, kind: ShortcodeAccount) => `shortcode:${code}:${kind}`

/** Float a payout shortcode is born with. What customers pay into a paybill does not become float by itself. */
export const OPENING_B2C_FLOAT = cents(5_000_000)

export const findShortcode = (ctx: Ctx, code: string) =>
  ctx.db.one<Shortcode>('select code, name, kind, passkey from shortcode where code = ?', code)

export const listShortcodes = (ctx: Ctx) =>
  ctx.db.all<Shortcode>('select code, name, kind, passkey from shortcode order by code')

/** Makes the configured businesses exist, with the configured keys; their books are opened only once. */
export function setUpShortcodes(ctx: Ctx): void {
  const { businessName, paybill, b2c } = ctx.config
  ctx.db.transaction(() => {
    putShortcode(ctx, { code: paybill.shortcode, name: businessName, kind: 'paybill', passkey: paybill.passkey })
    const isNew = putShortcode(ctx, { code: b2c.shortcode, name: businessName, kind: 'b2c', passkey: null })
    ctx.db.run(
      `insert into initiator (shortcode, name, password) values (?, ?, ?)
       on conflict (shortcode, name) do update set password = excluded.password`,
      b2c.shortcode,
      b2c.initiator,
      b2c.initiatorPassword,
    )
    if (isNew) depositFloat(ctx, b2c.shortcode, 'utility', OPENING_B2C_FLOAT)
  })
}

function putShortcode(ctx: Ctx, shortcode: Shortcode): boolean {
  const isNew = !findShortcode(ctx, shortcode.code)
  ctx.db.run(
    `insert into shortcode (code, name, kind, passkey) values (?, ?, ?, ?)
     on conflict (code) do update set name = excluded.name, kind = excluded.kind, passkey = excluded.passkey`,
    shortcode.code,
    shortcode.name,
    shortcode.kind,
    shortcode.passkey,
  )
  for (const kind of SHORTCODE_ACCOUNTS) {
    // Charges are taken when they arise and settled with Safaricom later, so that account runs below zero.
    openAccount(ctx, {
      id: shortcodeAccount(shortcode.code, kind),
      owner: shortcode.code,
      kind,
      floor: kind === 'charges' ? null : 0,
    })
  }
  return isNew
}

/** Money brought in from, or with a negative amount taken out to, the business's bank. */
export function depositFloat(ctx: Ctx, code: string, kind: ShortcodeAccount, amount: number): void {
  if (amount === 0) return
  post(ctx, {
    kind: 'float',
    note: amount > 0 ? `Float deposited for ${code}` : `Float withdrawn by ${code}`,
    lines: [
      { account: shortcodeAccount(code, kind), amount },
      { account: 'outside', amount: -amount },
    ],
  })
}
