// What the site map says of a page: which route, who may open it, a sample of its address in the seeded market, and its state.
import type { Page } from 'playwright-core'
import type { PersonKey } from './people.ts'
import type { Samples } from './samples.ts'

export interface SitePage {
  /** As frontend/app/routes.ts writes it. */
  route: string
  /** In reports, and of its pictures. */
  name: string
  as: PersonKey
  /** Undefined where the market has nothing of the kind: a small one lacks some. */
  at: string | ((found: Samples) => string | undefined)
  /** What the server answers; 200 unless told. */
  status?: number
  /** For everybody: search engines are told of it, and a link to it has a preview. */
  isPublic?: true
  /** Its pictures are kept with the sources. */
  chosen?: true
  /** The api is away. */
  apiIsAway?: true
  /** Brings the page, once it is open, into the state that is looked at. */
  prepare?: (page: Page) => Promise<void>
}

export function addressOf({ at, as }: SitePage, found: Samples): string | undefined {
  if (!found.visits[as]) return undefined
  return typeof at === 'string' ? at : at(found)
}
