// The door of escrow: what is held for each order, and the two ways it ends.
export { type NewHold, openHold } from './actions/open-hold.ts'
export { refundHold } from './actions/refund-hold.ts'
export { releaseDueReserves } from './actions/release-due-reserves.ts'
export { releaseHold } from './actions/release-hold.ts'
export { setReleaseAt } from './actions/set-release-at.ts'
export { checkHolds } from './check-holds.ts'
export { type Hold, holdsOfShop, readHold, reservesOfShop } from './queries.ts'
export { divide, type Shares } from './shares.ts'
