// The door of identity: accounts, sessions, and who owns which shop.
import type { Ctx } from '#platform/context'
import { accountById, type Role } from './queries.ts'

export { createAccount, createOperator } from './actions/create-account.ts'
export { recordShopOwner } from './actions/record-shop-owner.ts'
export { recogniseDevice } from './devices.ts'
export { isFresh } from './fresh-check.ts'
export { guestPhoneOf } from './guest-proof.ts'
export { identify, ownsShop } from './identify.ts'
export { type CodeFor, issueCode, takeCode } from './one-time-codes.ts'
export { routes } from './routes.ts'
export { noteSecurityEvent } from './security-log.ts'

export interface AccountRecord {
  id: string
  name: string
  email: string
  phone: string
  role: Role
  language: 'en' | 'sw'
  createdAt: Date
}

export async function readAccount(ctx: Ctx, accountId: string): Promise<AccountRecord | undefined> {
  const row = await accountById(ctx, accountId)
  if (!row) return undefined
  const { id, name, email, phone, role, language, created_at } = row
  return { id, name, email, phone, role, language, createdAt: created_at }
}

export function reactions(): void {}
