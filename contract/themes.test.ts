// The schema of themes takes what is meant and nothing else; old documents open; colours that cannot be read are found and mended.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blankSection,
  type ColourToken,
  contrast,
  defaultTheme,
  faintPairs,
  firstSections,
  nearestReadable,
  openTheme,
  presets,
  productsIn,
  readingPairs,
  sectionsMax,
  sectionTypes,
  type Theme,
  templates,
  textsOf,
  themeDocument,
} from './themes.ts'

const theme = (change: Partial<Theme> = {}): Theme => ({
  version: 2,
  template: 'market',
  settings: presets.market,
  sections: firstSections(),
  ...change,
})
/** Paths and reasons of what is refused. */
const refusals = (document: unknown) =>
  themeDocument
    .safeParse(document)
    .error?.issues.map((issue) =>
      issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys].join('.') : issue.path.join('.'),
    ) ?? []

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('every template is readable and complete before a seller changes anything', () => {
  for (const template of templates) {
    expect(faintPairs(template, presets[template].colours), template).toEqual([])
    expect(refusals(theme({ template, settings: presets[template] }))).toEqual([])
  }
})

test('a shop that never chose wears a readable theme, whatever its colours are', () => {
  fc.assert(
    fc.property(hex, hex, (wall, accent) => {
      const worn = defaultTheme({ wall, accent })
      expect(refusals(worn)).toEqual([])
      expect(faintPairs(worn.template, worn.settings.colours)).toEqual([])
    }),
  )
  expect(refusals(defaultTheme({ wall: 'red;background:url(x)', accent: '' }))).toEqual([])
})

test('a section of each kind can be added as it comes', () => {
  const sections = sectionTypes.map((type, index) => blankSection(type, `s${index}x`))
  expect(sections).toHaveLength(14)
  expect(refusals(theme({ sections }))).toEqual([])
})

test('the sections that protect buyers cannot be taken out, nor stand there twice', () => {
  const sections = firstSections()
  expect(refusals(theme({ sections: sections.filter(({ type }) => type !== 'trust') }))).toEqual(['sections'])
  expect(refusals(theme({ sections: [...sections, blankSection('trust', 'again')] }))).toEqual(['sections.6.type'])
  expect(refusals(theme({ sections: [...sections, { ...sections[1]! }] }))).toEqual(['sections.6.id'])
  const many = Array.from({ length: sectionsMax + 1 }, (_, index) => blankSection('divider', `d${index}`))
  expect(refusals(theme({ sections: [...many, ...sections] }))).toContain('sections')
})

test('unknown keys, other versions and other values are refused with their place named', () => {
  const settings = presets.market
  expect(refusals({ ...theme(), script: 'x' })).toEqual(['script'])
  expect(refusals({ ...theme(), version: 3 })).toEqual(['version'])
  expect(refusals({ ...theme(), version: 1 })).toEqual(['version'])
  expect(refusals(theme({ template: 'bazaar' as 'market' }))).toEqual(['template'])
  expect(refusals(theme({ settings: { ...settings, css: 'x' } as never }))).toEqual(['settings.css'])
  for (const value of ['red', '#fff', '#12345g', '#123456;}', 'url(x)', '#123456 ', ''])
    expect(refusals(theme({ settings: { ...settings, colours: { ...settings.colours, accent: value } } }))).toEqual([
      'settings.colours.accent',
    ])
  const hero = { ...blankSection('hero', 'h1'), onclick: 'x' } as never
  expect(refusals(theme({ sections: [hero, ...firstSections().slice(1)] }))).toEqual(['sections.0.onclick'])
  for (const value of ['https://evil.example/x.png', 'prd_x', '../logo', 'javascript:alert(1)']) {
    const pictured = { ...blankSection('hero', 'h1'), picture: value } as never
    expect(refusals(theme({ sections: [pictured, ...firstSections().slice(1)] }))).toEqual(['sections.0.picture'])
  }
})

test('a text keeps its words and loses nothing but the space around them; what turns the reading direction is refused', () => {
  const withTitle = (title: string) =>
    theme({ sections: [{ ...blankSection('hero', 'h1'), title } as never, ...firstSections().slice(1)] })
  const kept = (title: string) => (themeDocument.parse(withTitle(title)).sections[0] as { title: string }).title
  expect(kept('  <b>Viatu & "zaidi"</b> ')).toBe('<b>Viatu & "zaidi"</b>')
  expect(refusals(withTitle('Safe \u202etxt.exe'))).toEqual(['sections.0.title'])
  expect(refusals(withTitle('two\nlines'))).toEqual(['sections.0.title'])
  expect(refusals(withTitle('x'.repeat(81)))).toEqual(['sections.0.title'])
})

test('every text of a theme is found for the screening, and every product it shows', () => {
  const sections: Theme['sections'] = [
    ...firstSections(),
    { id: 'q1', type: 'questions', title: 'Asked', items: [{ question: 'Why?', answer: 'So.' }] },
    { id: 'g1', type: 'gallery', title: '', pictures: [{ picture: `prd_${'0'.repeat(26)}`, caption: 'Red' }] },
  ]
  expect(textsOf(theme({ sections }))).toEqual({
    'sections.6.title': 'Asked',
    'sections.6.items.0.question': 'Why?',
    'sections.6.items.0.answer': 'So.',
    'sections.7.pictures.0.caption': 'Red',
  })
  expect(productsIn(theme({ sections }))).toEqual([`prd_${'0'.repeat(26)}`])
})

test('a theme stored by the first version opens today, and says what it said', () => {
  const { panel: _panel, onPanel: _onPanel, ...colours } = presets.market.colours
  const { navigation: _navigation, ...settings } = presets.market
  const stored = {
    version: 1,
    template: 'market',
    settings: { ...settings, colours },
    sections: [
      { id: 'hero', type: 'hero', title: 'Karibu', text: 'Shoes that last', picture: 'banner', button: 'products' },
      ...firstSections().slice(1),
    ],
  }
  const opened = openTheme(stored)
  expect(opened?.sections[0]).toMatchObject({ title: 'Karibu', lead: 'Shoes that last' })
  expect(opened?.settings).toMatchObject({ navigation: 'bar', colours: { panel: colours.accent } })
  expect(faintPairs('market', opened!.settings.colours)).toEqual([])
  expect(stored.version).toBe(1)
})

test('what cannot be opened is left alone: later versions, and documents that never were themes', () => {
  for (const stored of [undefined, null, 'x', [], {}, { version: 3 }, { version: 1 }, { ...theme(), extra: 1 }])
    expect(openTheme(stored)).toBeUndefined()
  expect(openTheme(theme())).toEqual(theme())
})

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a pair that cannot be read is named with its figures and the nearest colour that can', () => {
  const colours = { ...presets.gallery.colours, muted: '#b0aea8' }
  const [first, ...rest] = faintPairs('gallery', colours)
  expect(first).toMatchObject({ ink: 'muted', ground: 'background', needed: 4.5 })
  expect(rest.map(({ ground }) => ground)).toEqual(['surface'])
  expect(first!.ratio).toBeLessThan(4.5)
  expect(faintPairs('gallery', { ...colours, muted: first!.offer! })).toEqual([])
})

test('whatever colours are chosen, an offer can be read on its ground, and keeps its hue when it has one', () => {
  fc.assert(
    fc.property(hex, hex, (ink, ground) => {
      const offer = nearestReadable(ink, [{ ground, needed: 4.5 }])!
      expect(contrast(offer, ground)).toBeGreaterThanOrEqual(4.5)
      if (contrast(ink, ground) >= 4.5) expect(offer).toBe(ink)
    }),
  )
  const green = nearestReadable('#7bd67b', [{ ground: '#ffffff', needed: 4.5 }])!
  const [red, strong, blue] = [1, 3, 5].map((at) => Number.parseInt(green.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ]
  expect(strong).toBeGreaterThan(Math.max(red, blue))
})

// Next to black and next to white only a handful of greys can be read at once, and no blue at all.
const betweenBlackAndWhite = ['#000012', '#fdfff6', '#000000', '#2b5ab2', ...Array<string>(5).fill('#000000')]

test('taking every offer leads to readable colours, or says that the ground has to change', () => {
  const tokens = Object.keys(presets.market.colours) as ColourToken[]
  fc.assert(
    fc.property(fc.constantFrom(...templates), fc.array(hex, { minLength: 9, maxLength: 9 }), (template, some) => {
      let colours = Object.fromEntries(
        tokens.map((token, index) => [token, some[index]]),
      ) as typeof presets.market.colours
      for (let round = 0; round < readingPairs(template).length; round++) {
        const faint = faintPairs(template, colours).find(({ offer }) => offer !== null)
        if (!faint) break
        colours = { ...colours, [faint.ink]: faint.offer }
      }
      const grounds = [colours.background, colours.surface]
      const possible =
        nearestReadable(
          '#808080',
          grounds.map((ground) => ({ ground, needed: 4.5 })),
        ) !== undefined
      if (possible) expect(faintPairs(template, colours)).toEqual([])
    }),
    { numRuns: 25, examples: [['market', betweenBlackAndWhite]] },
  )
})
