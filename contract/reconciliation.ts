// The operator's view of the money: our books against the provider's statement, what is wrong, and what has been put right.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { haltView } from './halts.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'

/** What a comparison found about one transaction. */
export const differenceClass = z.enum([
  'agrees',
  'in_transit',
  'they_received',
  'they_paid',
  'we_have_it',
  'amount_differs',
  'booked_twice',
  'fee_differs',
  'reversed_by_provider',
  'opening_differs',
])
export type DifferenceClass = z.infer<typeof differenceClass>

export const reconciliationRun = z
  .object({
    id: wireId('reconciliation'),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** `unread`: the statement could not be had; that says nothing about the books. */
    state: z.enum(['running', 'agrees', 'differs', 'unread']),
    failure: z.string().nullable(),
    byHand: z.boolean(),
    lines: z.int(),
    newLines: z.int(),
    /** How many transactions of each class. */
    classes: z.partialRecord(differenceClass, z.int()),
    repaired: z.int(),
    incidents: z.int(),
  })
  .meta({ id: 'ReconciliationRun' })
export type ReconciliationRun = z.infer<typeof reconciliationRun>

export const incidentView = z
  .object({
    id: wireId('incident'),
    code: z.string(),
    subject: z.string(),
    sentence: z.string(),
    endsWhen: z.string(),
    amount: money.nullable(),
    since: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    closedBecause: z.string().nullable(),
    evidence: z.array(
      z.object({
        name: z.string(),
        amount: money,
        sentence: z.string(),
        /** Set where the operator can say what it was. */
        strayId: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'IncidentView' })
export type IncidentView = z.infer<typeof incidentView>

const accountSum = z.object({ kind: z.string(), label: z.string(), amount: money, accounts: z.int() })

export const operatorMoney = z
  .object({
    now: z.iso.datetime(),
    /** Is it safe to leave it alone for a week? Every reason why not. */
    safe: z.boolean(),
    reasons: z.array(z.object({ code: z.string(), sentence: z.string() })),
    assets: z.array(accountSum),
    liabilities: z.array(accountSum),
    assetsTotal: money,
    liabilitiesTotal: money,
    /** Money whose way is not ended, by kind, with the oldest of each. */
    inTransit: z.array(accountSum.extend({ oldestSince: z.iso.datetime().nullable() })),
    suspense: z.array(
      z.object({ id: z.string(), amount: money, since: z.iso.datetime(), strayId: z.string().nullable() }),
    ),
    float: z.object({
      inBooks: money,
      /** What all sellers together could be paid with the next batch. */
      nextBatchNeeds: money,
      nextBatchAt: z.iso.datetime(),
      enough: z.boolean(),
    }),
    /** What M-Pesa's statement says that each account holds. */
    statements: z.array(
      z.object({ shortcode: z.string(), account: z.string(), closing: money, lastAt: z.iso.datetime() }),
    ),
    lastRead: reconciliationRun.nullable(),
    runs: z.array(reconciliationRun),
    statementIsFetched: z.boolean(),
    shortcodes: z.array(z.string()),
    incidents: z.array(incidentView),
    endedIncidents: z.array(incidentView),
    /** What Amana has borne of all of them, by rule or by the operator's word. */
    lost: money,
    halts: z.array(haltView),
  })
  .meta({ id: 'OperatorMoney' })
export type OperatorMoney = z.infer<typeof operatorMoney>

export const readOperatorMoney = defineEndpoint({
  name: 'readOperatorMoney',
  method: 'GET',
  path: '/api/operator/money',
  access: 'operator',
  summary: 'Where the money is, whether M-Pesa agrees, and what is stopped',
  reply: operatorMoney,
})

export const startReconciliation = defineEndpoint({
  name: 'startReconciliation',
  method: 'POST',
  path: '/api/operator/reconciliations',
  access: 'operator',
  summary: 'Compare the books with the statement now; the outcome is on the page of money',
  status: 202,
})

const runParams = z.object({ reconciliationId: id('reconciliation') })

export const judgementView = z
  .object({
    number: z.int(),
    class: differenceClass,
    rule: z.string(),
    account: z.enum(['mpesa_paybill', 'mpesa_b2c']),
    /** The provider's receipt, or what our movement is about when it has none. */
    name: z.string(),
    at: z.iso.datetime(),
    theirs: money.nullable(),
    ours: money.nullable(),
    sentence: z.string(),
    /** What a rule has done to put it right. */
    repaired: z.string().nullable(),
  })
  .meta({ id: 'JudgementView' })
export type JudgementView = z.infer<typeof judgementView>

export const readReconciliation = defineEndpoint({
  name: 'readReconciliation',
  method: 'GET',
  path: '/api/operator/reconciliations/:reconciliationId',
  access: 'operator',
  summary: 'What one comparison found, transaction by transaction',
  params: runParams,
  query: z.object({
    class: differenceClass.optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ run: reconciliationRun, judgements: z.array(judgementView), next: z.int().nullable() }),
})

export const downloadReconciliation = defineEndpoint({
  name: 'downloadReconciliation',
  method: 'GET',
  path: '/api/operator/reconciliations/:reconciliationId/judgements.csv',
  access: 'operator',
  summary: 'The same as a CSV file',
  params: runParams,
  query: z.object({ class: differenceClass.optional() }),
})

export const statementBytesMax = 100 * 1024 * 1024

export const uploadStatement = defineEndpoint({
  name: 'uploadStatement',
  method: 'PUT',
  path: '/api/operator/statements/:shortcode',
  access: 'operator',
  fresh: true,
  limit: 'upload',
  summary: 'Bring a statement that was exported from the M-PESA organisation portal (CSV); it is compared at once',
  params: z.object({ shortcode: z.string().max(40) }),
  reply: z.object({ lines: z.int(), newLines: z.int() }),
  refusals: ['statement_unreadable', 'not_our_shortcode', 'statement_too_large'],
})

export const explainStray = defineEndpoint({
  name: 'explainStray',
  method: 'POST',
  path: '/api/operator/strays/:strayId/explanation',
  access: 'operator',
  fresh: true,
  summary:
    'Say what money was that nobody here knew: the owners’, our bank’s, or a loss. Books it, and ends its incident',
  params: z.object({ strayId: z.uuid() }),
  body: z.object({ as: z.enum(['owners', 'bank', 'loss']), reason: z.string().trim().min(5).max(500) }),
  refusals: ['not_a_stray', 'a_customers_money'],
})
