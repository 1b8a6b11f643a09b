// Crawlers are kept out of people's own pages, and out of nothing else.
import { expect, test } from 'vitest'
import { paths } from '../app/paths.ts'
import { robots } from './robots.ts'

/** As RFC 9309 matches: `*` is anything, `$` the end, and otherwise the beginning is enough. */
function isClosed(address: string): boolean {
  const rules = [...robots('https://amana.test').matchAll(/^Disallow: (.+)$/gm)].map((match) => match[1]!)
  return rules.some((rule) => {
    const pattern = rule
      .replace(/[.+?^{}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/\$$/, '(?![^])')
    return new RegExp(`^${pattern}`).test(address)
  })
}

test('a crawler stays out of carts, orders, accounts and the api', () => {
  const closed = [
    ...[paths.cart, paths.account, paths.myOrders, paths.order('ord_1', 'key'), paths.pay('ord_1')],
    ...[paths.checkout('wanjiku-shoes'), paths.seller, paths.sellerMoney, paths.operator, paths.signIn('/x')],
    ...['/api/search', '/telco/phone', '/wanjiku-shoes.data'],
  ]
  for (const address of closed) expect([address, isClosed(address)]).toEqual([address, true])
})

test('shops and goods are open, also a shop whose name begins like a page of ours', () => {
  const open = [
    ...[paths.home, paths.help, paths.search(), paths.category('shoes'), paths.shop('wanjiku-shoes')],
    ...[
      paths.shop('cartoons'),
      paths.shop('accounting-books'),
      paths.shop('sellers-of-tea'),
      paths.shop('orders-r-us'),
    ],
    ...[paths.product('cartoons', 'prd_1', 'Mickey'), '/media/x-1000.webp', '/og/amana.jpg', '/cartoons/feed.xml'],
  ]
  for (const address of open) expect([address, isClosed(address)]).toEqual([address, false])
  expect(robots('https://amana.test')).toContain('Sitemap: https://amana.test/sitemap.xml')
})
