// Where a product stands, in one word and its colour.
import type { SellerProduct } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import type { Language } from '#app/messages/languages.ts'
import type { BadgeTone } from '#app/ui/badge.tsx'

/** Why a rule keeps it off show, in the language of the page. */
export const whyHeldBack = (
  language: Language,
  { screeningReason, screeningReasonSw }: Pick<SellerProduct, 'screeningReason' | 'screeningReasonSw'>,
): string | null => (language === 'sw' ? (screeningReasonSw ?? screeningReason) : screeningReason)

export function standingOf({
  status,
  screening,
  publishAt,
}: Pick<SellerProduct, 'status' | 'screening' | 'publishAt'>): { label: MessageKey; tone: BadgeTone } {
  if (status === 'archived') return { label: 'products.archived', tone: 'plain' }
  if (status === 'draft')
    return publishAt ? { label: 'products.scheduled', tone: 'held' } : { label: 'products.draft', tone: 'plain' }
  return screening === 'passed'
    ? { label: 'products.on_show', tone: 'safe' }
    : { label: 'products.held_back', tone: 'plain' }
}
