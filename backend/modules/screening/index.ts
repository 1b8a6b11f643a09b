// The door of screening: no contact details, no payment past Amana, in any text that a person can publish.
export { refuseContactDetails } from './actions/refuse-contact-details.ts'
export type { Code } from './pipeline/finding.ts'
export { type Screening, type Span, screeningVersion, screenText } from './pipeline/screen.ts'
