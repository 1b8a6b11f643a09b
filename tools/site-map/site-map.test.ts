// The site map is whole: a page that nobody has a sample of would be looked at by nobody.
import { expect, test } from 'vitest'
import routes from '../../frontend/app/routes.ts'
import { siteMap, withoutPage } from './index.ts'
import { riderPage } from './storefront-pages.ts'

interface Entry {
  path?: string
  index?: boolean
  children?: Entry[]
}
const routesOf = (entries: Entry[]): string[] =>
  entries.flatMap((entry) => (entry.children ? routesOf(entry.children) : [entry.path ?? '']))

const ofSite = routesOf(routes as Entry[])
const sampled = new Set(siteMap.map(({ route }) => route))

test('every route of the site has a sample, or says why there is nothing to look at', () => {
  expect(ofSite.filter((route) => !sampled.has(route) && !(route in withoutPage))).toEqual([])
})

test('no sample is of a route that is no more', () => {
  const gone = [...sampled, ...Object.keys(withoutPage)].filter((route) => !ofSite.includes(route))
  expect(gone).toEqual([riderPage.route])
})

test('each state has a name of its own, under which its pictures are kept', () => {
  const names = siteMap.map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(names.filter((name) => !/^[a-z-]+$/.test(name))).toEqual([])
})
