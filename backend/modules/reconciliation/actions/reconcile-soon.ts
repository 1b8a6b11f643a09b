// A comparison is one job at a time, whoever wants it: the schedule, a statement that was brought, or the operator.
import type { Ctx } from '#platform/context'
import { enqueue } from '#platform/jobs'

export const reconcileSoon = (ctx: Ctx, askedBy: string | null): Promise<void> =>
  enqueue(ctx, 'reconcile', { askedBy }, { key: 'reconcile', queue: 'reconcile', maxAttempts: 5 })
