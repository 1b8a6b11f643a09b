// The door of screening: no contact details, no payment past Amana, in any text that a person can publish.
import { declareLooking } from './actions/look-into-picture.ts'
import { forgetHitsWhenAnAccountIsErased } from './when/forget-hits-when-an-account-is-erased.ts'

export type { Code } from '@amana/contract/screening/finding'
export { type Screening, type Span, screeningVersion, screenText } from '@amana/contract/screening/screen'
export { forgetOldHits } from './actions/forget-old-hits.ts'
export { lookForContacts } from './actions/look-into-picture.ts'
export { refuseContactDetails } from './actions/refuse-contact-details.ts'
export { routes } from './routes.ts'
export { readTogetherMax } from './rules.ts'

export function reactions(): void {
  declareLooking()
  forgetHitsWhenAnAccountIsErased()
}
