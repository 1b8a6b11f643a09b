// A page is sent what it shows, in few files: which modules share a file, told on a small graph of pages.
import { expect, test } from 'vitest'
import { chunks } from './chunks.ts'

const file = (name: string) => `/frontend/app/${name}`
const root = file('root.tsx')
const sellersFrame = file('seller/frame.tsx')
const page = (name: string, ...frames: string[]) => ({ pattern: name, files: [root, ...frames, file(name)] })
const [home, search, help] = ['storefront/home.tsx', 'storefront/search.tsx', 'storefront/help.tsx'].map(file)
const sellers = Array.from({ length: 12 }, (_, index) => `seller/${index}.tsx`)
const pages = [
  ...['storefront/home.tsx', 'storefront/search.tsx', 'storefront/help.tsx'].map((name) => page(name)),
  ...sellers.map((name) => page(name, sellersFrame)),
]

/** Who imports each module, and how long it is. */
const modules: Record<string, { importers: string[]; length: number }> = {
  router: { importers: [root, 'card', 'icon', 'form-inside'], length: 90_000 },
  card: { importers: [home!, search!], length: 9_000 },
  'icon-of-cards': { importers: ['card', help!], length: 300 },
  stepper: { importers: [home!], length: 9_000 },
  table: { importers: sellers.slice(0, 9).map(file), length: 9_000 },
  badge: { importers: sellers.slice(0, 10).map(file), length: 300 },
  editor: { importers: sellers.slice(0, 2).map(file), length: 9_000 },
  form: { importers: [help!, file(sellers[0]!), 'form-inside'], length: 9_000 },
  'form-inside': { importers: ['form'], length: 300 },
  menu: { importers: [sellersFrame, file(sellers[3]!)], length: 9_000 },
}
const importedBy = (id: string) => Object.keys(modules).filter((each) => modules[each]!.importers.includes(id))
const isPage = (id: string) => id.endsWith('.tsx')
const graph = {
  getModuleInfo: (id: string) => ({
    isEntry: isPage(id),
    importers: modules[id]?.importers ?? [],
    importedIds: importedBy(id),
    code: 'x'.repeat(modules[id]?.length ?? 0),
  }),
}
const groups = chunks(pages)
const groupOf = (id: string) => groups.find(({ name }) => name(id, graph) !== null)
const fileOf = (id: string) => groupOf(id)?.name(id, graph) ?? null

test('what every page needs is apart from what some need', () => {
  expect(fileOf('router')).not.toBeNull()
  for (const other of ['card', 'table', 'form', 'menu']) expect(fileOf(other)).not.toBe(fileOf('router'))
})

test('nobody is sent much that the page does not show', () => {
  expect(fileOf('card')).not.toBeNull()
  expect(new Set(['card', 'table', 'editor', 'form', 'menu'].map(fileOf)).size).toBe(5)
})

test('a little thing does not become a file of its own, which would cost more than it weighs', () => {
  expect(fileOf('badge')).not.toBeNull()
  expect(Object.keys(modules).filter((each) => fileOf(each) === fileOf('badge')).length).toBeGreaterThan(1)
})

test('a module stands with those that need it, also where modules need each other', () => {
  expect(fileOf('form-inside')).toBe(fileOf('form'))
})

test('what one page shows stays with that page', () => {
  expect(fileOf('stepper')).toBeNull()
})

test('what the frame around pages needs is needed by each of them', () => {
  expect(groupOf('menu')!.priority).toBe(sellers.length)
})

test('the file of more pages is filled first, so that what it holds does not end up in one of fewer', () => {
  const priorityOf = (id: string) => groupOf(id)!.priority
  expect(priorityOf('router')).toBe(pages.length)
  expect(priorityOf('router')).toBeGreaterThan(priorityOf('table'))
  expect(priorityOf('icon-of-cards')).toBeGreaterThanOrEqual(priorityOf('card'))
})
