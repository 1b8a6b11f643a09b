// What the two write about a problem: phones may be told, for a parcel has to find its way back; ways to pay past Amana never.
import type { Ctx } from '#platform/context'
import { refuseContactDetails } from '#screening'

/** Called before a transaction opens. Throws contact_details_in_text with the place. */
export const screenWords = (ctx: Ctx, text: string) =>
  refuseContactDetails(ctx, { text }, { allowed: ['phone_number'] })
