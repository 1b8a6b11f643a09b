// The door of abuse: allowances per source, and proofs of work.
export { forgetExpired } from './actions/forget-expired.ts'
export { allow, allowFor } from './allow.ts'
export { needProof } from './need-proof.ts'
export { routes } from './routes.ts'
export type { Strike } from './rules.ts'
export { strike } from './suspicion.ts'
