// The door of identity: accounts, sessions, and who owns which shop.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { sendPasswordResetCodes } from './actions/reset-password.ts'
import { accountById, type Role, shopsOfAccount } from './queries.ts'
import { tellPeopleAboutTheirAccount } from './when/tell-people-about-their-account.ts'

export { createAccount } from './actions/create-account.ts'
export { type CreatedOperator, createOperator, renewSecondFactor } from './actions/create-operator.ts'
export { forgetLinksOfTheErased } from './actions/erase-account.ts'
export { forgetOldCodes } from './actions/forget-old-codes.ts'
export { forgetOldSignIns } from './actions/forget-old-sign-ins.ts'
export { recordShopOwner } from './actions/record-shop-owner.ts'
export { signUpsBetween } from './by-week.ts'
export { forgetUnlinkedDevices, keepDevice, recogniseDevice } from './devices.ts'
export { isFresh } from './fresh-check.ts'
export { forgetOldGuestProofs, type GuestProof, giveGuestCookie, guestPhoneOf, startGuestProof } from './guest-proof.ts'
export { identify, ownsShop } from './identify.ts'
export { deviceIsOf, type Link, linksOf, shareHardLink } from './links.ts'
export { countDevices, findAccountIds, newestAccountIds, type Shared, sharedBy } from './look-up.ts'
export { type CodeFor, issueCode, takeCode } from './one-time-codes.ts'
export { defineOrderClaim } from './order-claim.ts'
export {
  defineErasureObstacle,
  defineExportPart,
  type ErasureObstacle,
  keepHardLinksWhen,
} from './personal-data.ts'
export { listOperators } from './queries.ts'
export { routes } from './routes.ts'
export { payoutHoldMs } from './rules.ts'
export { secondFactorCodeNow } from './second-factor.ts'
export { noteOperatorsLook, noteSecurityEvent } from './security-log.ts'
export { rotateSigningKeys } from './signing-keys.ts'
export { adoptTraits, forgetOrderTraits, recordCaller, recordTrait, type Subject, type Trait } from './traits.ts'
export { publicNameOf, verifiedCaller } from './verified-caller.ts'

export interface AccountRecord {
  id: string
  name: string
  email: string
  /** E.164. */
  phone: string
  /** Proved by code. */
  phoneVerified: boolean
  role: Role
  language: 'en' | 'sw'
  createdAt: Date
}

/** Undefined when there is none, or when it was erased. */
export async function readAccount(ctx: Ctx, accountId: string): Promise<AccountRecord | undefined> {
  const row = await accountById(ctx, accountId)
  if (!row) return undefined
  const { id, name, email, phone, role, language, created_at, phone_verified_at } = row
  return { id, name, email, phone, role, language, phoneVerified: phone_verified_at !== null, createdAt: created_at }
}

/** The same, and it is not erased before the transaction ends: for what must not be begun in the name of nobody. */
export async function holdAccount(tx: TxCtx, accountId: string): Promise<AccountRecord | undefined> {
  await sql`select 1 from identity.account where id = ${accountId} for key share`.execute(tx.db)
  return readAccount(tx, accountId)
}

/** The shops that the account owns, closed ones too, oldest first. */
export const shopIdsOf = async (ctx: Ctx, accountId: string): Promise<string[]> =>
  (await shopsOfAccount(ctx, accountId)).map(({ shop_id }) => shop_id)

export function reactions(): void {
  sendPasswordResetCodes()
  tellPeopleAboutTheirAccount()
}
