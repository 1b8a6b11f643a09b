// The editor keeps what a seller typed: through the form and back, through every button, through undo.
import {
  blankSection,
  firstSections,
  presets,
  type SectionType,
  sectionTypes,
  type Theme,
  templates,
  themeDocument,
} from '@amana/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listOf, mayBeAdded, operate, place } from './operations.ts'
import { fieldName, themeFrom } from './theme-form.ts'
import { draftAfter } from './use-theme-draft.ts'

const theme = (sections = firstSections()): Theme => ({
  version: 2,
  template: 'market',
  settings: presets.market,
  sections,
})

/** What a browser sends for the theme: each value under its place in the document. */
function formOf(document: Theme): FormData {
  const form = new FormData()
  const put = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) put(each, [...path, key])
    else form.set(fieldName(...path), String(value))
  }
  for (const [key, value] of Object.entries(document)) if (key !== 'version') put(value, [key])
  return form
}

const full = (): Theme => {
  let built = theme(sectionTypes.map((type, index) => blankSection(type, `s${index}x`)))
  for (const section of built.sections) if (listOf[section.type]) built = operate(built, `entry:${section.id}`)!
  return built
}

test('what is typed into the form is the theme that is saved', () => {
  const typed = full()
  expect(themeFrom(formOf(typed))).toEqual(typed)
  expect(themeDocument.parse(themeFrom(formOf(typed)))).toEqual(typed)
})

test('texts come back as they were typed, several lines and all', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
      const typed = theme([{ id: 'story1', type: 'story', title: 'Us', text }, ...firstSections()])
      const back = themeFrom(formOf(typed))
      expect((back.sections[0] as { text: string }).text).toBe(text.replaceAll('\r\n', '\n'))
    }),
  )
  const form = formOf(theme())
  form.set(fieldName('sections', 0, 'lead'), 'one\r\ntwo')
  expect(themeFrom(form).sections[0]).toMatchObject({ lead: 'one\ntwo' })
})

test('places left empty in a list are no entries, and the order of the numbers is the order', () => {
  const form = formOf(theme())
  for (const [index, id] of ['b', '', 'a'].entries()) form.set(fieldName('sections', 1, 'products', index), id)
  expect(themeFrom(form).sections[1]).toMatchObject({ products: ['b', 'a'] })
})

test('a form with strange names makes no strange theme', () => {
  const form = formOf(theme())
  form.set('theme.__proto__.polluted', 'yes')
  form.set('theme.sections.0.constructor.prototype.polluted', 'yes')
  form.set('theme', 'x')
  const made = themeFrom(form)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(themeDocument.safeParse(made).success).toBe(false)
})

test('whatever buttons are pressed, the theme stays one that can be saved', () => {
  const verbs = ['up', 'down', 'copy', 'remove', 'entry', 'unentry']
  const word = fc.oneof(
    fc.tuple(fc.constantFrom(...verbs), fc.nat(25)).map(([verb, at]) => ({ verb, at })),
    fc.constantFrom<SectionType>(...sectionTypes).map((type) => ({ verb: 'add', type })),
    fc.constantFrom(...templates).map((template) => ({ verb: 'dress', template })),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      let now = theme()
      for (const each of words) {
        const what =
          'type' in each ? each.type : 'template' in each ? each.template : (now.sections[each.at]?.id ?? 'nobody')
        now = operate(now, `${each.verb}:${what}:0`)!
        expect(themeDocument.safeParse(now).error?.issues ?? []).toEqual([])
      }
    }),
  )
})

test('a section goes where it is dropped, and nothing is lost on the way', () => {
  const ids = (of: Theme) => of.sections.map(({ id }) => id)
  expect(ids(place(theme(), 'hero', 3))).toEqual(['featured', 'trust', 'products', 'hero', 'categories', 'delivery'])
  expect(ids(operate(theme(), 'up:hero')!)).toEqual(ids(theme()))
  expect(ids(operate(theme(), 'down:delivery')!)).toEqual(ids(theme()))
  expect(operate(theme(), 'sing:hero')).toBeUndefined()
})

test('protection and products stay, and what stands once cannot be added again', () => {
  expect(operate(operate(theme(), 'remove:trust')!, 'remove:products')!.sections).toHaveLength(6)
  expect(mayBeAdded(theme())).not.toEqual(expect.arrayContaining(['hero']))
  expect(mayBeAdded(operate(theme(), 'remove:hero')!)).toContain('hero')
})

test('an offered colour is taken, a made-up one is not', () => {
  expect(operate(theme(), 'offer:muted:#123456')!.settings.colours.muted).toBe('#123456')
  expect(operate(theme(), 'offer:muted:red')).toEqual(theme())
  expect(operate(theme(), 'offer:glow:#123456')).toEqual(theme())
})

test('typing on in one field is one step back, and what was undone can be done again', () => {
  const titled = (title: string) =>
    theme([{ ...blankSection('story', 'story1'), title } as Theme['sections'][number], ...firstSections()])
  let draft = { past: [] as Theme[], now: theme(), undone: [] as Theme[], field: null as string | null }
  for (const title of ['V', 'Vi', 'Via'])
    draft = draftAfter(draft, { kind: 'change', theme: titled(title), field: 'sections.0.title' })
  draft = draftAfter(draft, { kind: 'change', theme: operate(draft.now, 'remove:hero')! })
  expect(draft.past).toHaveLength(2)
  draft = draftAfter(draft, { kind: 'undo' })
  expect(draft.now).toEqual(titled('Via'))
  draft = draftAfter(draft, { kind: 'undo' })
  expect(draft.now).toEqual(theme())
  draft = draftAfter(draftAfter(draft, { kind: 'redo' }), { kind: 'redo' })
  expect(draft.now.sections.some(({ type }) => type === 'hero')).toBe(false)
  expect(draftAfter(draft, { kind: 'redo' })).toBe(draft)
})
