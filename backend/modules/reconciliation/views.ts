// Runs, what they found, and incidents as the operator reads them.
import { type IncidentView, type JudgementView, kes, type ReconciliationRun, toWireId } from '@amana/contract'
import type { Incident } from './incidents.ts'
import type { Judgement, Run } from './runs.ts'

export const runView = (run: Run): ReconciliationRun => ({
  id: toWireId('reconciliation', run.id),
  startedAt: run.startedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
  state: run.state,
  failure: run.failure,
  byHand: run.askedBy !== null,
  lines: run.figures.lines ?? 0,
  newLines: run.figures.newLines ?? 0,
  classes: run.figures.classes ?? {},
  repaired: run.figures.repaired ?? 0,
  incidents: run.figures.incidents ?? 0,
})

export const judgementView = ({ at, theirCents, ourCents, ...judgement }: Judgement): JudgementView => ({
  ...judgement,
  at: at.toISOString(),
  theirs: theirCents === null ? null : kes(theirCents),
  ours: ourCents === null ? null : kes(ourCents),
})

export const incidentView = (incident: Incident): IncidentView => ({
  id: toWireId('incident', incident.id),
  code: incident.code,
  subject: incident.subject,
  sentence: incident.sentence,
  endsWhen: incident.endsWhen,
  amount: incident.amountCents === null ? null : kes(incident.amountCents),
  since: incident.since.toISOString(),
  seenAt: incident.seenAt.toISOString(),
  closedAt: incident.closedAt?.toISOString() ?? null,
  closedBecause: incident.closedBecause,
  evidence: incident.evidence.map(({ name, cents, sentence }) => ({
    ...{ name, sentence, amount: kes(cents) },
    strayId: incident.code === 'unexplained_outflow' ? name : null,
  })),
})
