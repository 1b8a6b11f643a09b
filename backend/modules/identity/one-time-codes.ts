// Six digits that prove a phone or an e-mail address: one live code per purpose and person, ten minutes, five tries, hashed.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import type { Refusal } from '#platform/errors'
import { newCode } from '#platform/ids'
import { sameText, seal, sign, unseal } from '#platform/sealed'
import { waitForTurn } from '#platform/wait-for-turn'
import { codeExpired, noTriesLeft, waitBeforeSendingAgain, wrongCode } from './errors.ts'
import { codeAgainMs, codeDayMs, codeGoodMs, codesADay, codeTries } from './rules.ts'

const purposes = [
  'sign_up',
  'password_reset',
  'phone',
  'phone_change',
  'email_change',
  'guest',
  'payout_phone',
] as const
export type CodePurpose = (typeof purposes)[number]

export interface CodeFor {
  purpose: CodePurpose
  /** An id, an address or a number; only its keyed hash is kept. */
  whom: string
}

export interface IssuedCode {
  code: string
  expiresAt: Date
  againAt: Date
}

const subjectOf = (ctx: Ctx, { purpose, whom }: CodeFor): string =>
  `${purpose}:${sign(ctx.config, 'one-time-code-subject', whom)}`
const hashOf = (ctx: Ctx, subject: string, code: string): string =>
  sign(ctx.config, 'one-time-code', `${subject} ${code}`)

interface CodeRow {
  code_hash: string
  about_sealed: string | null
  again_at: Date
  expires_at: Date
  tries_left: number
  sent_count: number
  counted_since: Date
  used_at: Date | null
}

async function lockCode(tx: TxCtx, subject: string): Promise<CodeRow | undefined> {
  const { rows } = await sql<CodeRow>`select code_hash, about_sealed, again_at, expires_at, tries_left, sent_count,
    counted_since, used_at from identity.one_time_code where subject = ${subject} for update`.execute(tx.db)
  return rows[0]
}

/**
 * Makes a new code in place of the last one; sending it is the caller's, in the same transaction.
 * @param about what the code proves (a new phone, a new address), given back by `takeCode`
 * Throws wait_before_sending_again within a minute of the last one, and after ten in a day.
 */
export async function issueCode(tx: TxCtx, whose: CodeFor, about?: string): Promise<IssuedCode> {
  const subject = subjectOf(tx, whose)
  await waitForTurn(tx, `one-time-code ${subject}`)
  const last = await lockCode(tx, subject)
  const sameDay = last !== undefined && tx.now < after(last.counted_since, codeDayMs)
  if (last && sameDay && last.sent_count >= codesADay) throw wait(after(last.counted_since, codeDayMs))
  if (last && !last.used_at && tx.now < last.again_at) throw wait(last.again_at)
  const code = newCode()
  const [expiresAt, againAt] = [after(tx.now, codeGoodMs), after(tx.now, codeAgainMs)]
  const sealed = about === undefined ? null : seal(tx.config, 'one-time-code-about', about)
  const sentCount = sameDay ? last.sent_count + 1 : 1
  const countedSince = sameDay ? last.counted_since : tx.now
  await sql`insert into identity.one_time_code (subject, code_hash, about_sealed, sent_at, again_at, expires_at, tries_left,
      sent_count, counted_since)
    values (${subject}, ${hashOf(tx, subject, code)}, ${sealed}, ${tx.now}, ${againAt}, ${expiresAt}, ${codeTries},
      ${sentCount}, ${countedSince})
    on conflict (subject) do update set code_hash = excluded.code_hash, about_sealed = excluded.about_sealed,
      sent_at = excluded.sent_at, again_at = excluded.again_at, expires_at = excluded.expires_at,
      tries_left = excluded.tries_left, sent_count = excluded.sent_count, counted_since = excluded.counted_since,
      used_at = null`.execute(tx.db)
  return { code, expiresAt, againAt }
}

const wait = (againAt: Date): Refusal => waitBeforeSendingAgain.with({ data: { againAt: againAt.toISOString() } })

/**
 * Runs `work` in one transaction with the use of the code; when `work` refuses, the code stays good.
 * A wrong try is counted even though it is refused. Throws wrong_code (with triesLeft), code_expired or no_tries_left;
 * where no code was ever sent it says code_expired.
 */
export async function takeCode<T>(
  ctx: Ctx,
  whose: CodeFor,
  code: string,
  work: (tx: TxCtx, about: string | undefined) => Promise<T>,
): Promise<T> {
  const subject = subjectOf(ctx, whose)
  const outcome = await transact(ctx, async (tx): Promise<{ done: T } | { refused: Refusal }> => {
    const row = await lockCode(tx, subject)
    if (!row || row.used_at || row.expires_at <= tx.now) return { refused: codeExpired() }
    if (row.tries_left === 0) return { refused: noTriesLeft() }
    if (!sameText(hashOf(tx, subject, code), row.code_hash)) {
      const triesLeft = row.tries_left - 1
      await sql`update identity.one_time_code set tries_left = ${triesLeft} where subject = ${subject}`.execute(tx.db)
      return { refused: triesLeft === 0 ? noTriesLeft() : wrongCode.with({ data: { triesLeft } }, triesLeft) }
    }
    await sql`update identity.one_time_code set used_at = ${tx.now} where subject = ${subject}`.execute(tx.db)
    const about = row.about_sealed === null ? undefined : unseal(tx.config, 'one-time-code-about', row.about_sealed)
    return { done: await work(tx, about) }
  })
  if ('refused' in outcome) throw outcome.refused
  return outcome.done
}

/** Codes of whichever purpose that were sent to, or on behalf of, one of these ids, addresses and numbers are gone. */
export async function forgetCodes(tx: TxCtx, whoms: readonly string[]): Promise<void> {
  const subjects = whoms.flatMap((whom) => purposes.map((purpose) => subjectOf(tx, { purpose, whom })))
  await sql`delete from identity.one_time_code where subject = any(${subjects}::text[])`.execute(tx.db)
}
