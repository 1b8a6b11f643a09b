// The operator's switches: money that is stopped, why, and since when.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'

/** Payouts to sellers, refunds to buyers, new payments by buyers. */
export const haltable = z.enum(['payouts', 'refunds', 'checkouts'])
const reason = z.string().trim().min(5).max(500)

export const haltView = z
  .object({
    id: wireId('halt'),
    what: haltable,
    /** `operator`, or the stable name of the rule that stopped it. */
    code: z.string(),
    sentence: z.string(),
    bySystem: z.boolean(),
    since: z.iso.datetime(),
    liftedAt: z.iso.datetime().nullable(),
    liftedBySystem: z.boolean().nullable(),
    liftedBecause: z.string().nullable(),
  })
  .meta({ id: 'HaltView' })
export type HaltView = z.infer<typeof haltView>

export const listHalts = defineEndpoint({
  name: 'listHalts',
  method: 'GET',
  path: '/api/operator/halts',
  access: 'operator',
  summary: 'What is stopped, and what has been: open halts first, then the latest',
  reply: z.object({ halts: z.array(haltView) }),
})

export const haltMoney = defineEndpoint({
  name: 'haltMoney',
  method: 'POST',
  path: '/api/operator/halts',
  access: 'operator',
  fresh: true,
  summary: 'Stop payouts, refunds or new payments, with a reason; what waits is neither lost nor sent',
  body: z.object({ what: haltable, reason }),
  reply: haltView,
  status: 201,
  refusals: ['already_halted'],
})

export const liftHalt = defineEndpoint({
  name: 'liftHalt',
  method: 'POST',
  path: '/api/operator/halts/:haltId/lifting',
  access: 'operator',
  fresh: true,
  summary: 'Let go on what an operator has stopped, with a reason; what was due meanwhile is caught up',
  params: z.object({ haltId: id('halt') }),
  body: z.object({ reason }),
  reply: haltView,
  refusals: ['not_halted', 'halt_ends_by_itself'],
})
