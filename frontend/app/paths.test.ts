// Every address that a page links to is answered by a route, and nobody is led to a stranger's site.
import { matchRoutes, type RouteObject } from 'react-router'
import { expect, test } from 'vitest'
import { paths, productIdIn, safeNext } from './paths.ts'
import routes from './routes.ts'

interface Entry {
  file: string
  path?: string
  index?: boolean
  children?: Entry[]
}
const asObjects = (entries: Entry[]): RouteObject[] =>
  entries.map((entry) =>
    entry.index
      ? { index: true, id: entry.file }
      : { path: entry.path, id: entry.file, children: entry.children && asObjects(entry.children) },
  )
const pageAt = (address: string) =>
  matchRoutes(asObjects(routes as Entry[]), address.split('?')[0] as string)?.at(-1)?.route.id

test('every path leads to a page of its own', () => {
  const addresses = Object.entries(paths)
    .filter(([name]) => name !== 'phones')
    .map(([, path]) =>
      typeof path === 'string' ? path : (path as (...words: string[]) => string)('one', 'two', 'three'),
    )
  for (const address of addresses) expect([address, pageAt(address)]).not.toEqual([address, 'layout/not-found.tsx'])
  expect(pageAt('/no/such/page')).toBe('layout/not-found.tsx')
})

test('a shop cannot take the address of a page', () => {
  expect(pageAt('/cart')).toBe('storefront/cart/page.tsx')
  expect(pageAt('/wanjiku-shoes')).toBe('storefront/shops/page.tsx')
})

test('a product is found by its id whatever the rest of the address says', () => {
  const address = paths.product('wanjiku-shoes', 'prd_01jd', 'Trail runner, grey & lilac')
  expect(address).toBe('/wanjiku-shoes/p/prd_01jd-trail-runner-grey-lilac')
  expect(productIdIn(address.split('/').at(-1) as string)).toBe('prd_01jd')
  expect(productIdIn('prd_01jd')).toBe('prd_01jd')
})

test('after signing in nobody is sent to another site', () => {
  expect(safeNext('/account/orders?after=x', '/')).toBe('/account/orders?after=x')
  for (const trick of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\tx',
    null,
  ])
    expect(safeNext(trick, '/')).toBe('/')
})
