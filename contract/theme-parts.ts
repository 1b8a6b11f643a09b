// What themes are made of, without the schema: the editor works with this in the browser, where zod would be dead weight.
import type { SectionOf, SectionType, Theme, ThemeSection } from './theme-document.ts'

export const themeVersion = 2
export const templates = ['market', 'gallery', 'catalogue', 'magazine', 'workshop', 'night'] as const
export type Template = (typeof templates)[number]
export const fontPairs = ['amana', 'poster', 'air', 'print', 'editorial', 'craft', 'tech'] as const
export type FontPair = (typeof fontPairs)[number]

export const sectionsMax = 20

/** Every shop says how money is protected and shows what it sells: these stand there once, and cannot be taken out. */
export const lastingSections: readonly SectionType[] = ['trust', 'products']
const atMostOnce: readonly SectionType[] = ['hero', ...lastingSections]
export const standsOnce = (type: SectionType): boolean => atMostOnce.includes(type)

const blanks: { readonly [T in SectionType]: Omit<SectionOf<T>, 'id' | 'type'> } = {
  hero: { title: '', lead: '', picture: 'banner', button: 'products' },
  notice: { text: '', tone: 'plain' },
  featured: { title: '', source: 'newest', products: [], layout: 'row' },
  products: { title: '' },
  categories: { title: '', count: 6 },
  story: { title: '', text: '' },
  pictureText: { title: '', text: '', picture: 'banner', side: 'left' },
  gallery: { title: '', pictures: [] },
  steps: { title: '', steps: [] },
  questions: { title: '', items: [] },
  figures: { title: '' },
  delivery: { title: '', note: '' },
  trust: {},
  divider: { look: 'line' },
}
export const sectionTypes = Object.keys(blanks) as SectionType[]

/** A new section of a kind, empty where it has texts. */
export const blankSection = (type: SectionType, id: string): ThemeSection =>
  ({ id, type, ...structuredClone(blanks[type]) }) as ThemeSection

const textKeys = new Set(['title', 'lead', 'text', 'caption', 'question', 'answer', 'note'])

/** Every text of a theme with its path in the document: what is screened before it is kept. */
export function textsOf({ sections }: Theme): Record<string, string> {
  const found: Record<string, string> = {}
  const collect = (value: unknown, path: string, key: string): void => {
    if (typeof value === 'string') {
      if (textKeys.has(key) && value !== '') found[path] = value
    } else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) collect(each, `${path}.${name}`, name)
  }
  for (const [index, section] of sections.entries()) collect(section, `sections.${index}`, '')
  return found
}

/** The products whose cards or pictures the theme shows, each once. */
export function productsIn({ sections }: Theme): string[] {
  const refs = sections.flatMap((section) => {
    if (section.type === 'featured') return section.source === 'chosen' ? section.products : []
    if (section.type === 'gallery') return section.pictures.map(({ picture }) => picture)
    return section.type === 'hero' || section.type === 'pictureText' ? [section.picture] : []
  })
  return [...new Set(refs.filter((ref) => ref.startsWith('prd_')))]
}
