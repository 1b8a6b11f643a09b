// How rules on trial have done, for the operator: what they hit, what would have changed, and what had become of it 14 days later.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

const outcomes = z
  .object({ lost: z.int(), moneyBack: z.int(), clean: z.int(), quiet: z.int(), notYet: z.int() })
  .meta({ id: 'TrialOutcomes' })

const share = z.number().min(0).max(1).nullable()

export const trialView = z
  .object({
    rule: z.string(),
    version: z.int(),
    kind: z.enum(['conduct', 'listing', 'order']),
    action: z.string(),
    /** Judgements it was asked for, and of how many shops; of a shop's conduct there is one a day. */
    judged: z.int(),
    shops: z.int(),
    hits: z.int(),
    shopsHit: z.int(),
    /** Hits where nothing as strong was in force anyway. */
    changes: z.int(),
    shopsChanged: z.int(),
    /** Decisions written down in its name. */
    noted: z.int(),
    overlap: z.array(z.object({ rule: z.string(), hits: z.int() })),
    hit: outcomes,
    passed: outcomes,
    /** Of its hits that anything came of: how many were followed by a lost order or money given back. */
    precision: share,
    /** The same of all that it did not hit. */
    base: share,
    /** Of all that came to a good end: how many it hit. */
    honestHitShare: share,
    /** It has shown what a rule must show before it is obeyed. */
    ready: z.boolean(),
  })
  .meta({ id: 'Trial' })
export type TrialView = z.infer<typeof trialView>

export const readTrials = defineEndpoint({
  name: 'readTrials',
  method: 'GET',
  path: '/api/operator/trust/trials',
  access: 'operator',
  summary:
    'Rules in shadow over the last 90 days: hits, overlap, what would have changed, and whether they would have been right',
  reply: z.object({
    since: z.iso.datetime(),
    readyFrom: z.object({ judgedMin: z.int(), precisionMin: z.number(), honestHitShareMax: z.number() }),
    trials: z.array(trialView),
  }),
})
