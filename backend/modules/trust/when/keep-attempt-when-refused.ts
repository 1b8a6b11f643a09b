// What somebody tried and was refused stays on record, also when the refusing module knows nothing of trust.
import { when } from '#platform/facts'
import { recordRefusedAttempt } from '../actions/record-refused-attempt.ts'

export const keepAttemptWhenRefused = (): void =>
  when('attempt_refused', 'keep-attempt-when-refused', async (ctx, fact) => {
    await recordRefusedAttempt(ctx, { ...fact.data, factId: fact.id, at: fact.at })
  })
