// The door of operations.
export { moveClock } from './actions/move-clock.ts'
export { readOverview } from './overview.ts'
export { routes } from './routes.ts'
