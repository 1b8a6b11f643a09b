// The accounts of the books: one wallet per phone, four per shortcode, Safaricom's fees, and the world outside M-Pesa.
import type { Ctx } from '../context.ts'

export type Account = { id: string; owner: string; kind: string; balance: number; floor: number | null }

/** `floor` is the lowest balance the account may have; null for none. */
export function openAccount(ctx: Ctx, account: Omit<Account, 'balance'>): void {
  ctx.db.run(
    'insert into account (id, owner, kind, floor) values (?, ?, ?, ?) on conflict (id) do nothing',
    account.id,
    account.owner,
    account.kind,
    account.floor,
  )
}

/** The two accounts that belong to nobody on the network. What is outside mirrors everything inside. */
export function openCommonAccounts(ctx: Ctx): void {
  openAccount(ctx, { id: 'outside', owner: 'outside', kind: 'outside', floor: null })
  openAccount(ctx, { id: 'fees', owner: 'safaricom', kind: 'fees', floor: 0 })
}

export function balanceOf(ctx: Ctx, account: string): number {
  const row = ctx.db.one<{ balance: number }>('select balance from account where id = ?', account)
  if (!row) throw new Error(`no account ${account}`)
  return row.balance
}

export const listAccounts = (ctx: Ctx) =>
  ctx.db.all<Account>('select id, owner, kind, balance, floor from account order by id')
