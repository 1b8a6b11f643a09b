// The second factor: codes of an authenticator app (TOTP, RFC 6238) at the system's own clock, each good once, or a recovery code.

import { sql } from 'kysely'
import { HOTP, Secret, TOTP } from 'otpauth'
import type { Ctx, TxCtx } from '#platform/context'
import { sameText, seal, unseal } from '#platform/sealed'
import { takeRecoveryCode } from './recovery-codes.ts'
import { totp, totpWindow } from './rules.ts'

/** 160 bits in base 32, as RFC 4226 asks for. */
export const newSecondFactorSecret = (): string => new Secret({ size: 20 }).base32

/** What the QR code says, and what an authenticator app can be opened with. */
export const secondFactorUri = (secret: string, email: string): string =>
  new TOTP({ ...totp, issuer: 'Amana', label: email, secret }).toString()

export const stepAt = (now: Date): number => TOTP.counter({ period: totp.period, timestamp: now.getTime() })

export const codeOfStep = (secret: string, step: number): string =>
  HOTP.generate({ secret: Secret.fromBase32(secret), algorithm: totp.algorithm, digits: totp.digits, counter: step })

/** Which step the code is of: now, or one early or late, and later than the last one that was taken. */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number | null): number | undefined {
  const middle = stepAt(now)
  for (let step = middle - totpWindow; step <= middle + totpWindow; step++)
    if (step > (lastStep ?? -1) && sameText(codeOfStep(secret, step), code)) return step
  return undefined
}

// The purpose names the account, so that a sealed secret is no good in another row.
const purpose = (accountId: string) => `second-factor ${accountId}`
export const sealSecret = (ctx: Ctx, accountId: string, secret: string): string =>
  seal(ctx.config, purpose(accountId), secret)

function openSecret(ctx: Ctx, accountId: string, sealed: string): string | undefined {
  try {
    return unseal(ctx.config, purpose(accountId), sealed)
  } catch {
    ctx.log.error({ accountId }, 'a second factor was sealed under another SECRET_KEY: no code of it can be checked')
    return undefined
  }
}

export interface SecondFactorRow {
  /** The live secret, when the second factor is on. */
  secret: string | undefined
  /** One that waits for its first code. */
  next: string | undefined
  lastStep: number | null
  isOn: boolean
}

/** Locks the account's row in a transaction, so that of two that bring the same code one is refused. */
export async function readSecondFactor(ctx: Ctx, accountId: string): Promise<SecondFactorRow> {
  const lock = ctx.db.isTransaction ? sql`for update` : sql``
  const { rows } = await sql<{ sealed: string | null; next: string | null; last_step: number | null; is_on: boolean }>`
    select second_factor_sealed as sealed, second_factor_next_sealed as next, second_factor_last_step as last_step,
      second_factor_since is not null as is_on
    from identity.account where id = ${accountId} and erased_at is null ${lock}`.execute(ctx.db)
  const row = rows[0]
  const open = (sealed: string | null | undefined) => (sealed ? openSecret(ctx, accountId, sealed) : undefined)
  return {
    secret: row?.is_on ? open(row.sealed) : undefined,
    next: open(row?.next),
    lastStep: row?.last_step ?? null,
    isOn: row?.is_on ?? false,
  }
}

/**
 * Takes a code of the authenticator app or a recovery code, however it is typed; false when it is neither, was taken
 * before, or there is no second factor. Limiting the tries is the caller's.
 */
export async function checkSecondFactor(tx: TxCtx, accountId: string, code: string): Promise<boolean> {
  const { secret, lastStep } = await readSecondFactor(tx, accountId)
  if (!secret) return false
  const bare = code.replace(/[\s-]/g, '').toLowerCase()
  if (!/^\d{6}$/.test(bare)) return takeRecoveryCode(tx, accountId, bare)
  const step = stepOfCode(secret, bare, tx.now, lastStep)
  if (step === undefined) return false
  await sql`update identity.account set second_factor_last_step = ${step} where id = ${accountId}`.execute(tx.db)
  return true
}

/** The first code that is good now and was not taken yet: for the operator's command and for tests. */
export async function secondFactorCodeNow(ctx: Ctx, accountId: string): Promise<string | undefined> {
  const { secret, lastStep } = await readSecondFactor(ctx, accountId)
  if (!secret) return undefined
  const now = stepAt(ctx.now)
  return codeOfStep(secret, Math.min(Math.max(now, (lastStep ?? 0) + 1), now + totpWindow))
}
