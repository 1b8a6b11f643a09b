// The door of screening: no contact details, no payment past Amana, in any text that a person can publish.
export type { Code } from '@amana/contract/screening/finding'
export { type Screening, type Span, screeningVersion, screenText } from '@amana/contract/screening/screen'
export { refuseContactDetails } from './actions/refuse-contact-details.ts'
