// A theme as the fields of a form and back: every field is named after its place in the document, so it works without scripts too.
import type { SectionType, Theme, ThemeSection } from '@amana/contract'
import { blankSection, sectionTypes, themeVersion } from '@amana/contract/theme-parts'

const prefix = 'theme.'
/** The name of a field: `theme.sections.0.title`. The api names what it refuses in the same way. */
export const fieldName = (...path: (string | number)[]): string => prefix + path.join('.')

type Tree = { [key: string]: Tree | string }

/** Names that are numbers become lists, in their order, without what was left empty. */
function grown(tree: Tree | string | undefined): unknown {
  if (typeof tree !== 'object') return tree
  const keys = Object.keys(tree)
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key)))
    return keys
      .sort((one, other) => Number(one) - Number(other))
      .map((key) => grown(tree[key]))
      .filter((each) => each !== '')
  return Object.fromEntries(keys.map((key) => [key, grown(tree[key])]))
}

function treeOf(form: FormData): Tree {
  const root: Tree = Object.create(null)
  for (const [name, value] of form) {
    if (!name.startsWith(prefix) || typeof value !== 'string') continue
    const path = name.slice(prefix.length).split('.')
    const last = path.pop()!
    let branch = root
    for (const key of path) {
      const there = branch[key]
      const next: Tree = typeof there === 'object' ? there : Object.create(null)
      branch[key] = next
      branch = next
    }
    branch[last] = value.replaceAll('\r\n', '\n')
  }
  return root
}

function sectionFrom(given: Record<string, unknown>): ThemeSection {
  const type = given.type as SectionType
  if (!sectionTypes.includes(type)) return given as unknown as ThemeSection
  const section = { ...blankSection(type, String(given.id)), ...given } as ThemeSection
  return section.type === 'categories' ? { ...section, count: Number(section.count) } : section
}

/** The theme that a form says; the api is the judge of whether it is a good one. */
export function themeFrom(form: FormData): Theme {
  const { sections, ...rest } = grown(treeOf(form)) as Record<string, unknown>
  const listed = Array.isArray(sections) ? sections : []
  return { version: themeVersion, ...rest, sections: listed.map(sectionFrom) } as unknown as Theme
}
