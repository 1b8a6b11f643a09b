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
}
const long = 'x'.repeat(5_000)
const graph = {
  getModuleInfo: (id: string) => ({ isEntry: id.endsWith('.tsx'), importers: importers[id] ?? [], code: long }),
}
const fileOf = (id: string) => chunks().flatMap(({ name }) => name(id, graph) ?? [])

test('what every page needs is in one file, and what buyers and sellers look at does not burden the others', () => {
  expect(fileOf('router')).toEqual(['frame'])
  expect(fileOf('card')).toEqual(['looking'])
  expect(fileOf('table')).toEqual(['work'])
})

test('what many pages of several audiences need has a file of its own, forms apart from what the first page shows', () => {
  expect(fileOf('notice')).toEqual(['often'])
  expect(fileOf('form')).toEqual(['forms'])
})

test('a module stands with those that need it, also where modules need each other', () => {
  expect(fileOf('form-inside')).toEqual(['forms'])
})

test('what one page shows stays with that page', () => {
  expect(fileOf('stepper')).toEqual([])
})
