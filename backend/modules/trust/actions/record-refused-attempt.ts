// Keeps what somebody tried and a rule refused, in a transaction of its own: the refused action's has been given up.
import { type Ctx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { recordDecision } from './record-decision.ts'

export interface RefusedAttempt {
  shopId: string | null
  accountId: string | null
  /** Code of the refusal, such as `contact_details_in_text`. */
  code: string
  /** Where it was tried: the name of a field or of an action. */
  field: string
  /** The rule as one would say it, in kebab-case; the code where it has no name of its own. */
  rule?: string
  sentence?: string
  facts?: Record<string, unknown>
  /** Id of the fact that tells of it, where there is one: told twice, it is kept once. */
  factId?: string
  at?: Date
}

/** Call it after the refusal, outside of any transaction. */
export async function recordRefusedAttempt(ctx: Ctx, attempt: RefusedAttempt): Promise<string> {
  assert(!ctx.db.isTransaction, 'a refused attempt is recorded outside of the transaction that was given up')
  return transact(ctx, (tx) =>
    recordDecision(tx, {
      id: attempt.factId,
      at: attempt.at,
      subject_kind: 'attempt',
      subject_id: attempt.field,
      shop_id: attempt.shopId,
      account_id: attempt.accountId,
      rule: attempt.rule ?? attempt.code.replaceAll('_', '-'),
      rule_version: 1,
      verdict: 'refuse',
      code: attempt.code,
      sentence: attempt.sentence ?? `Refused in ${attempt.field}: ${attempt.code.replaceAll('_', ' ')}.`,
      reasons: [{ code: attempt.code, field: attempt.field }],
      facts: attempt.facts ?? { field: attempt.field },
    }),
  )
}
