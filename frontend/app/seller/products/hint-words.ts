// What would help a product, in the seller's language: in a few words for a list, and as a sentence on its own page.
import type { ProductHint } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'

export const hintWords: Record<ProductHint, { short: MessageKey; long: MessageKey }> = {
  no_picture: { short: 'hint.no_picture', long: 'hint.no_picture_why' },
  few_pictures: { short: 'hint.few_pictures', long: 'hint.few_pictures_why' },
  few_words: { short: 'hint.few_words', long: 'hint.few_words_why' },
  no_facts: { short: 'hint.no_facts', long: 'hint.no_facts_why' },
  pictures_unnamed: { short: 'hint.pictures_unnamed', long: 'hint.pictures_unnamed_why' },
}
