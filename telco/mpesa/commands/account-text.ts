// How results spell an account and its money: text inside JSON, in two forms that are not JSON.
import { balanceOf } from '../../books/accounts.ts'
import type { Ctx } from '../../context.ts'
import { shillings } from '../../shillings.ts'
import { type ShortcodeAccount, shortcodeAccount } from '../shortcodes.ts'

export const ACCOUNT_NAMES: Record<ShortcodeAccount, string> = {
  working: 'Working Account',
  utility: 'Utility Account',
  merchant: 'Merchant Account',
  charges: 'Charges Paid Account',
  settlement: 'Organization Settlement Account',
}

/** Utility Account|KES|700000.00|700000.00|0.00|0.00: name, currency, current, available, reserved, uncleared. */
export function accountLine(ctx: Ctx, shortcode: string, account: ShortcodeAccount): string {
  return accountText(ACCOUNT_NAMES[account], balanceOf(ctx, shortcodeAccount(shortcode, account)))
}

export function accountText(name: string, balance: number): string {
  const amount = shillings(balance).toFixed(2)
  return `${name}|KES|${amount}|${amount}|0.00|0.00`
}

/** {Amount={CurrencyCode=KES, MinimumAmount=618683, BasicAmount=6186.83}} */
export const innerAmount = (balance: number) =>
  `{Amount={CurrencyCode=KES, MinimumAmount=${balance}, BasicAmount=${shillings(balance).toFixed(2)}}}`
