// What a shop looks like, as a document: a template, settings and an ordered list of sections. Both sides judge it by this schema,
// and nothing in it is ever HTML, CSS or an address: texts stay texts, colours are six hexadecimal digits, the rest is chosen from lists.
import { z } from 'zod'
import { fontPairs, lastingSections, sectionsMax, standsOnce, templates, themeVersion } from './theme-parts.ts'

/** No control characters, and none that turn the reading direction of what comes after them. */
const plain = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u
const plainLines = /^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|\n)*$/u
const line = (max: number) => z.string().trim().max(max).regex(plain, 'must not contain control characters')
const paragraphs = (max: number) => z.string().trim().max(max).regex(plainLines, 'must not contain control characters')

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #5B4A86')
const productRef = z.string().regex(/^prd_[0-9a-hjkmnp-tv-z]{26}$/, 'must be the id of a product')
/** The shop's own pictures and no others: its banner, its logo, or the first picture of one of its products. */
const pictureRef = z
  .string()
  .regex(/^(?:none|banner|logo|prd_[0-9a-hjkmnp-tv-z]{26})$/, 'must be none, banner, logo or the id of a product')

export const themeColours = z.strictObject({
  background: colour,
  surface: colour,
  text: colour,
  muted: colour,
  accent: colour,
  onAccent: colour,
  panel: colour,
  onPanel: colour,
  line: colour,
})
export type ThemeColours = z.infer<typeof themeColours>
export type ColourToken = keyof ThemeColours

export const themeSettings = z.strictObject({
  colours: themeColours,
  fonts: z.enum(fontPairs),
  radius: z.enum(['square', 'soft', 'round']),
  density: z.enum(['tight', 'regular', 'airy']),
  hero: z.enum(['split', 'picture', 'words']),
  card: z.enum(['bare', 'framed', 'raised']),
  navigation: z.enum(['bar', 'pills', 'side', 'none']),
})
export type ThemeSettings = z.infer<typeof themeSettings>

const sectionOf = <T extends string, S extends z.ZodRawShape>(type: T, settings: S) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]{2,16}$/, 'must be 2 to 16 small letters and digits'),
    type: z.literal(type),
    ...settings,
  })

const title = line(80)
const picture = pictureRef

const sections = [
  sectionOf('hero', { title, lead: line(240), picture, button: z.enum(['none', 'products', 'delivery', 'trust']) }),
  sectionOf('notice', { text: line(160), tone: z.enum(['plain', 'strong']) }),
  sectionOf('featured', {
    title,
    source: z.enum(['newest', 'cheapest', 'chosen']),
    products: z.array(productRef).max(8),
    layout: z.enum(['row', 'spotlight']),
  }),
  sectionOf('products', { title }),
  sectionOf('categories', { title, count: z.int().min(2).max(12) }),
  sectionOf('story', { title, text: paragraphs(1500) }),
  sectionOf('pictureText', { title, text: paragraphs(800), picture, side: z.enum(['left', 'right']) }),
  sectionOf('gallery', { title, pictures: z.array(z.strictObject({ picture, caption: line(80) })).max(8) }),
  sectionOf('steps', { title, steps: z.array(z.strictObject({ title: line(60), text: line(240) })).max(6) }),
  sectionOf('questions', {
    title,
    items: z.array(z.strictObject({ question: line(120), answer: paragraphs(600) })).max(10),
  }),
  sectionOf('figures', { title }),
  sectionOf('delivery', { title, note: paragraphs(300) }),
  sectionOf('trust', {}),
  sectionOf('divider', { look: z.enum(['space', 'line', 'ornament']) }),
] as const

export const themeSection = z.discriminatedUnion('type', sections)
export type ThemeSection = z.infer<typeof themeSection>
export type SectionType = ThemeSection['type']
export type SectionOf<T extends SectionType> = Extract<ThemeSection, { type: T }>

export const themeDocument = z
  .strictObject({
    version: z.literal(themeVersion),
    template: z.enum(templates),
    settings: themeSettings,
    sections: z.array(themeSection).max(sectionsMax),
  })
  .superRefine((theme, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const seen = new Set<string>()
    const types = new Set<SectionType>()
    for (const [index, { id, type }] of theme.sections.entries()) {
      if (seen.has(id)) refuse(['sections', index, 'id'], 'must not be the id of another section too')
      if (types.has(type) && standsOnce(type))
        refuse(['sections', index, 'type'], `there is one ${type} section already`)
      seen.add(id)
      types.add(type)
    }
    for (const type of lastingSections)
      if (!types.has(type)) refuse(['sections'], `the ${type} section cannot be taken out`)
  })
  .meta({ id: 'Theme', description: 'What a shop looks like: template, settings, and sections in their order.' })
export type Theme = z.infer<typeof themeDocument>
