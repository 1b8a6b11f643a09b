// The door of operations.
export { moveClock } from './actions/move-clock.ts'
export { readOverview } from './overview.ts'
export { prove, proveAgain } from './proofs.ts'
export { routes } from './routes.ts'
export { keepWeekSums } from './week-sums.ts'
