// Where the money is, whether M-Pesa agrees, and what is stopped: one question to each module that would know.
import { kes, type OperatorMoney } from '@amana/contract'
import { type AccountKind, balanceOf, balancesByKind, checkBalances, type KindBalance, readOpenAccounts } from '#ledger'
import { haltView, payoutCron, readHalts } from '#payouts'
import type { Ctx } from '#platform/context'
import { nextDue } from '#platform/schedule'
import {
  freshForMs,
  type Incident,
  incidentView,
  lastRead,
  latestEnds,
  type Run,
  readClosedIncidents,
  readOpenIncidents,
  readRuns,
  runView,
  statementIsFetched,
  strayIdsAmong,
} from '#reconciliation'
import { readProofs } from './proofs.ts'

const runsShown = 14
const endedShown = 10
const haltsShown = 20
const suspenseShown = 100

export const assetKinds: AccountKind[] = ['mpesa_paybill', 'mpesa_b2c', 'bank_trust', 'float_transit']
export const liabilityKinds: AccountKind[] = [
  ...(['escrow', 'seller_payable', 'seller_reserve', 'payout_transit', 'refund_transit', 'suspense'] as const),
  ...(['vat_payable', 'wht_payable'] as const),
]
const transitKinds: AccountKind[] = [
  'payout_transit',
  'refund_transit',
  'float_transit',
  'suspense',
  'unexplained_outflow',
]

const sumView = ({ kind, label, balanceCents, accounts }: KindBalance) => ({
  ...{ kind, label, amount: kes(balanceCents), accounts },
})
const total = (kinds: readonly KindBalance[]) => kes(kinds.reduce((sum, { balanceCents }) => sum + balanceCents, 0))

/** Fresh, nothing open, nothing stopped, and the books hold: only then may one leave it alone. */
function reasonsAgainst(
  ctx: Ctx,
  known: {
    read: Run | undefined
    incidents: Incident[]
    halts: { sentence: string; what: string; liftedAt: Date | null }[]
  },
) {
  const reasons: { code: string; sentence: string }[] = []
  const { read } = known
  if (!read?.finishedAt)
    reasons.push({ code: 'never_compared', sentence: 'The books have not yet been compared with M-Pesa’s statement.' })
  else if (ctx.now.getTime() - read.finishedAt.getTime() > freshForMs)
    reasons.push({
      code: 'not_compared_lately',
      sentence: 'The books were not compared with M-Pesa’s statement within the last 26 hours.',
    })
  for (const { code, sentence } of known.incidents) reasons.push({ code, sentence })
  for (const halt of known.halts.filter(({ liftedAt }) => liftedAt === null))
    reasons.push({ code: `halted_${halt.what}`, sentence: halt.sentence })
  return reasons
}

async function transit(ctx: Ctx, kinds: readonly KindBalance[]) {
  const moving = kinds.filter(({ kind, accounts }) => transitKinds.includes(kind) && accounts > 0)
  return Promise.all(
    moving.map(async (kind) => ({
      ...sumView(kind),
      oldestSince: (await readOpenAccounts(ctx, kind.kind, 1))[0]?.since.toISOString() ?? null,
    })),
  )
}

async function suspense(ctx: Ctx) {
  const open = await readOpenAccounts(ctx, 'suspense', suspenseShown)
  const strays = await strayIdsAmong(
    ctx,
    open.map(({ owner }) => owner),
  )
  return open.map(({ owner, balanceCents, since }) => ({
    ...{ id: owner, amount: kes(balanceCents), since: since.toISOString() },
    strayId: strays.has(owner) ? owner : null,
  }))
}

async function float(ctx: Ctx, kinds: readonly KindBalance[]) {
  const inBooks = await balanceOf(ctx, 'mpesa_b2c')
  const needs = kinds.find(({ kind }) => kind === 'seller_payable')?.balanceCents ?? 0
  return {
    ...{ inBooks: kes(inBooks), nextBatchNeeds: kes(needs), enough: inBooks >= needs },
    nextBatchAt: nextDue(payoutCron, ctx.now).toISOString(),
  }
}

export async function readMoney(ctx: Ctx): Promise<OperatorMoney> {
  const [kinds, balances, proofs, incidents, ended, halts, runs, read, ends] = await Promise.all([
    balancesByKind(ctx),
    checkBalances(ctx),
    readProofs(ctx),
    readOpenIncidents(ctx),
    readClosedIncidents(ctx, endedShown),
    readHalts(ctx, haltsShown),
    readRuns(ctx, runsShown),
    lastRead(ctx),
    latestEnds(ctx),
  ])
  const of = (names: readonly AccountKind[]) =>
    names.flatMap((name) => kinds.find(({ kind, accounts }) => kind === name && accounts > 0) ?? [])
  const against = [
    ...reasonsAgainst(ctx, { read, incidents, halts }),
    ...[...balances, ...proofs]
      .filter(({ holds }) => !holds)
      .map(({ code, label, detail }) => ({ code, sentence: `${label}: ${detail}` })),
  ]
  // Each thing once: an incident speaks for the halt that it has placed, and for the check that it explains.
  const reasons = against.filter(
    ({ code, sentence }, index) =>
      against.findIndex((other) => other.sentence === sentence) === index &&
      !(code === 'no_unexplained_outflow' && incidents.some((incident) => incident.code === 'unexplained_outflow')),
  )
  return {
    now: ctx.now.toISOString(),
    ...{ safe: reasons.length === 0, reasons },
    ...{ assets: of(assetKinds).map(sumView), liabilities: of(liabilityKinds).map(sumView) },
    ...{ assetsTotal: total(of(assetKinds)), liabilitiesTotal: total(of(liabilityKinds)) },
    ...{ inTransit: await transit(ctx, kinds), suspense: await suspense(ctx), float: await float(ctx, kinds) },
    statements: ends.map(({ shortcode, account, closingCents, lastAt }) => ({
      ...{ shortcode, account, closing: kes(closingCents), lastAt: lastAt.toISOString() },
    })),
    ...{ lastRead: read ? runView(read) : null, runs: runs.map(runView) },
    statementIsFetched: statementIsFetched(ctx.config),
    shortcodes: [ctx.config.DARAJA_SHORTCODE, ctx.config.DARAJA_B2C_SHORTCODE],
    lost: kes(kinds.find(({ kind }) => kind === 'loss')?.balanceCents ?? 0),
    ...{ incidents: incidents.map(incidentView), endedIncidents: ended.map(incidentView), halts: halts.map(haltView) },
  }
}
