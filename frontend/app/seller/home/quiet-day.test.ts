// A seller with nothing to do is told why: a shop that sells nothing is never told that everything is sent.
import { expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { quietDay } from './quiet-day.ts'

const open = { shop: { status: 'active', holiday: null }, products: { on_show: 3 } } as const
const away = { backOn: '2026-12-20T00:00:00Z', note: '' }

test('a shop that sells is told that everything is sent, and how to be found by more', () => {
  expect(quietDay(open)).toMatchObject({ title: 'seller.all_done_title', to: paths.shareShop })
  expect(quietDay({ ...open, shop: { status: 'restricted', holiday: null } }).title).toBe('seller.all_done_title')
})

test('a shop that a rule has closed is led to why, even on holiday or with nothing on show', () => {
  for (const status of ['frozen', 'banned', 'closed'] as const)
    expect(quietDay({ shop: { status, holiday: away }, products: { on_show: 0 } })).toMatchObject({
      title: 'quiet.not_selling_title',
      to: paths.standing,
    })
})

test('on holiday the day of coming back is said; with nothing on show the products come first', () => {
  expect(quietDay({ ...open, shop: { status: 'active', holiday: away } })).toMatchObject({
    from: away.backOn,
    to: paths.shopHoliday,
  })
  expect(quietDay({ ...open, products: { on_show: 0 } }).to).toBe(paths.sellerProducts)
})
