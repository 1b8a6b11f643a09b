// A category in the reader's language.
import type { Category } from '@amana/contract'
import type { Language } from '#app/messages/languages.ts'

export const categoryName = (category: Pick<Category, 'name' | 'nameSw'>, language: Language): string =>
  language === 'sw' ? category.nameSw : category.name
