// The door of reconciliation: our books against the provider's statement, and what is wrong with them.
import { defineJob } from '#platform/jobs'
import { reconcile } from './actions/reconcile.ts'

export { reconcile } from './actions/reconcile.ts'
export { reconcileSoon } from './actions/reconcile-soon.ts'
export { tryAgain } from './actions/try-again.ts'
export { uploadStatement } from './actions/upload-statement.ts'
export { type Incident, readClosedIncidents, readOpenIncidents } from './incidents.ts'
export { latestEnds } from './look-for-gaps.ts'
export { freshForMs, reconciliationCron } from './numbers.ts'
export { routes } from './routes.ts'
export { lastRead, type Run, readRuns } from './runs.ts'
export { statementIsFetched } from './statement/fetch-statement.ts'
export { strayIdsAmong } from './strays.ts'
export { incidentView, runView } from './views.ts'

export function reactions(): void {
  defineJob<{ askedBy?: string | null }>('reconcile', reconcile)
}
