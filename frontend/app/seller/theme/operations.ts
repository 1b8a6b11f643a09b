// What can be done to a theme beside typing: add, move, copy and take out sections and their parts, take an offered colour.
// Each is a word in a button's value, so that the same buttons work with scripts and without.
import type { ColourToken, SectionType, Theme, ThemeSection } from '@amana/contract'
import {
  blankSection,
  lastingSections,
  sectionsMax,
  sectionTypes,
  standsOnce,
  type Template,
  templates,
} from '@amana/contract/theme-parts'
import { presets } from '@amana/contract/theme-presets'

export const mayBeAdded = ({ sections }: Theme): SectionType[] =>
  sections.length >= sectionsMax
    ? []
    : sectionTypes.filter((type) => !standsOnce(type) || !sections.some((section) => section.type === type))

export const mayBeTakenOut = ({ type }: ThemeSection): boolean => !lastingSections.includes(type)
export const mayBeCopied = (theme: Theme, { type }: ThemeSection): boolean =>
  !standsOnce(type) && theme.sections.length < sectionsMax

function freeId({ sections }: Theme, type: SectionType): string {
  const taken = new Set(sections.map(({ id }) => id))
  let number = 1
  while (taken.has(`${type.toLowerCase().slice(0, 10)}${number}`)) number += 1
  return `${type.toLowerCase().slice(0, 10)}${number}`
}

function withSections(theme: Theme, change: (sections: ThemeSection[]) => void): Theme {
  const sections = [...theme.sections]
  change(sections)
  return { ...theme, sections }
}

/** Puts a section at a place counted from 0. */
export const place = (theme: Theme, id: string, to: number): Theme =>
  withSections(theme, (sections) => {
    const from = sections.findIndex((section) => section.id === id)
    if (from < 0 || to < 0 || to >= sections.length) return
    sections.splice(to, 0, ...sections.splice(from, 1))
  })

const move = (theme: Theme, id: string, by: number): Theme =>
  place(theme, id, theme.sections.findIndex((section) => section.id === id) + by)

export const add = (theme: Theme, type: SectionType): Theme =>
  mayBeAdded(theme).includes(type)
    ? withSections(theme, (sections) => void sections.push(blankSection(type, freeId(theme, type))))
    : theme

const takeOut = (theme: Theme, id: string): Theme => ({
  ...theme,
  sections: theme.sections.filter((section) => section.id !== id || !mayBeTakenOut(section)),
})

const copy = (theme: Theme, id: string): Theme =>
  withSections(theme, (sections) => {
    const at = sections.findIndex((section) => section.id === id)
    const section = sections[at]
    if (section && mayBeCopied(theme, section))
      sections.splice(at + 1, 0, { ...structuredClone(section), id: freeId(theme, section.type) })
  })

/** The one list that a section of a kind may hold, and an empty entry of it. */
export const listOf: Partial<Record<SectionType, { key: string; blank: Record<string, string>; max: number }>> = {
  gallery: { key: 'pictures', blank: { picture: 'banner', caption: '' }, max: 8 },
  steps: { key: 'steps', blank: { title: '', text: '' }, max: 6 },
  questions: { key: 'items', blank: { question: '', answer: '' }, max: 10 },
}

function withList(theme: Theme, id: string, change: (list: unknown[], most: number) => unknown[]): Theme {
  return {
    ...theme,
    sections: theme.sections.map((section) => {
      const list = listOf[section.type]
      if (section.id !== id || !list) return section
      const entries = (section as unknown as Record<string, unknown[]>)[list.key] ?? []
      return { ...section, [list.key]: change(entries, list.max) } as ThemeSection
    }),
  }
}

const addEntry = (theme: Theme, id: string): Theme => {
  const section = theme.sections.find((each) => each.id === id)
  const blank = section && listOf[section.type]?.blank
  return withList(theme, id, (entries, most) => (entries.length < most ? [...entries, { ...blank }] : entries))
}

const takeOutEntry = (theme: Theme, id: string, index: number): Theme =>
  withList(theme, id, (entries) => entries.filter((_, place) => place !== index))

const takeColour = (theme: Theme, token: string, colour: string): Theme =>
  token in theme.settings.colours && /^#[0-9a-f]{6}$/i.test(colour)
    ? {
        ...theme,
        settings: { ...theme.settings, colours: { ...theme.settings.colours, [token as ColourToken]: colour } },
      }
    : theme

/** Another template, with the colours, faces and forms that it was made with. */
export const dressAs = (theme: Theme, template: Template): Theme => ({
  ...theme,
  template,
  settings: structuredClone(presets[template]),
})

/** `up:ID`, `add:TYPE`, `offer:TOKEN:#COLOUR` …; undefined when the word is none of these. */
export function operate(theme: Theme, word: string): Theme | undefined {
  const [verb, what = '', more = ''] = word.split(':')
  switch (verb) {
    case 'up':
      return move(theme, what, -1)
    case 'down':
      return move(theme, what, 1)
    case 'add':
      return add(theme, what as SectionType)
    case 'copy':
      return copy(theme, what)
    case 'remove':
      return takeOut(theme, what)
    case 'entry':
      return addEntry(theme, what)
    case 'unentry':
      return takeOutEntry(theme, what, Number(more))
    case 'offer':
      return takeColour(theme, what, more)
    case 'dress':
      return templates.includes(what as Template) ? dressAs(theme, what as Template) : theme
    default:
      return undefined
  }
}
