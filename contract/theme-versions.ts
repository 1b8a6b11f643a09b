// Opens a stored theme of any version: each step turns the document of one version into that of the next. Add a step, never change one.
import { type Theme, themeDocument } from './theme-document.ts'
import { themeVersion } from './theme-parts.ts'

type Document = Record<string, unknown>
const record = (value: unknown): Document => (typeof value === 'object' && value !== null ? (value as Document) : {})

/** From version → to the next one. */
const steps: Record<number, (document: Document) => Document> = {
  // Version 2: navigation and panel colours can be chosen; the line of text under a hero is called its lead.
  1: (document) => {
    const settings = record(document.settings)
    const colours = record(settings.colours)
    const sections = Array.isArray(document.sections) ? document.sections.map(record) : []
    return {
      ...document,
      version: 2,
      settings: {
        navigation: 'bar',
        ...settings,
        colours: { panel: colours.accent, onPanel: colours.onAccent, ...colours },
      },
      sections: sections.map((section) => {
        if (section.type !== 'hero' || !('text' in section)) return section
        const { text, ...rest } = section
        return { ...rest, lead: text }
      }),
    }
  },
}

/** The theme in a stored document, or undefined when it cannot be read: the shop then wears the default. */
export function openTheme(stored: unknown): Theme | undefined {
  let document = record(stored)
  for (let step = steps[Number(document.version)]; step; step = steps[Number(document.version)])
    document = step(document)
  if (document.version !== themeVersion) return undefined
  const parsed = themeDocument.safeParse(document)
  return parsed.success ? parsed.data : undefined
}
