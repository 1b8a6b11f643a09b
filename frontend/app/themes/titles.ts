// What a section is called: as its seller says, or by what it is.
import type { SectionType, ThemeSection } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'

const byKind: Record<SectionType, MessageKey> = {
  hero: 'theme.hero',
  notice: 'theme.notice',
  featured: 'theme.featured',
  products: 'shop.products',
  categories: 'theme.categories',
  story: 'theme.story',
  pictureText: 'theme.pictureText',
  gallery: 'theme.gallery',
  steps: 'theme.steps',
  questions: 'theme.questions',
  figures: 'theme.figures',
  delivery: 'shop.delivery',
  trust: 'protection.title',
  divider: 'theme.divider',
}

export function useSectionTitle(): (section: ThemeSection) => string {
  const t = useWords()
  return (section) => ('title' in section && section.title) || t(byKind[section.type])
}

/** What a kind of section is called in the editor. */
export function useKindName(): (type: SectionType) => string {
  const t = useWords()
  return (type) => t(byKind[type])
}
