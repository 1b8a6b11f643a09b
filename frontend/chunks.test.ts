// A page is sent what it shows: which modules share a file, told on a small graph of pages.
import { expect, test } from 'vitest'
import { chunks } from './chunks.ts'

const page = (path: string) => `/frontend/app/${path}`
const root = page('root.tsx')
const home = page('storefront/home/page.tsx')
const search = page('storefront/search/page.tsx')
const help = page('storefront/help/page.tsx')
const seller = Array.from({ length: 12 }, (_, index) => page(`seller/${index}/page.tsx`))

/** Who imports each module. */
const importers: Record<string, string[]> = {
  router: [root],
  card: [home, search, help],
  stepper: [home],
  table: seller,
  notice: [home, ...seller],
  form: [page('storefront/checkout/page.tsx'), ...seller],
  'form-inside': ['form', 'form-inside'],
  'icon-cart': [home, search, ...seller],
  'icon-bin': [page('storefront/checkout/page.tsx'), ...seller],
}
const long = 'x'.repeat(5_000)
const graph = {
  getModuleInfo: (id: string) => ({
    isEntry: id.endsWith('.tsx'),
    importers: importers[id] ?? [],
    importedIds: [],
    code: id.startsWith('icon') ? 'x' : long,
  }),
}
const fileOf = (id: string) => chunks().flatMap(({ name }) => name(id, graph) ?? [])[0]

test('what every page needs is in one file, and what many pages of one audience need in one of theirs', () => {
  expect(fileOf('router')).toBe('frame')
  expect(fileOf('table')).toBe('all-work')
})

test('what a few pages have in common is sent to these and to no others', () => {
  expect(fileOf('card')).toMatch(/^3-pages-/)
  expect(fileOf('form')).toMatch(/^13-pages-/)
  expect(fileOf('form')).not.toBe(fileOf('notice'))
})

test('a module stands with those that need it, also where modules need each other', () => {
  expect(fileOf('form-inside')).toBe(fileOf('form'))
})

test('icons that several pages draw are together, those of the first page apart from those of forms', () => {
  expect(fileOf('icon-cart')).toBe('often')
  expect(fileOf('icon-bin')).toBe('forms')
})

test('what one page shows stays with that page', () => {
  expect(fileOf('stepper')).toBeUndefined()
})

test('the file of more pages is filled first, so that it does not end up in one of fewer', () => {
  const groups = chunks()
  const priorityOf = (id: string) => groups.find(({ name }) => name(id, graph))!.priority
  expect(priorityOf('router')).toBeGreaterThan(priorityOf('form'))
  expect(priorityOf('form')).toBeGreaterThan(priorityOf('card'))
})
