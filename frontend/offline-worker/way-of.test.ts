// What a service worker may touch is little: built files, and pages when there is no network.
import { expect, test } from 'vitest'
import { wayOf } from './way-of.ts'

const site = 'https://amana.example'
const way = (path: string, { method = 'GET', mode = 'cors' } = {}) =>
  wayOf({ url: new URL(path, site).href, method, mode }, site)

test('built files are kept, and pages come from the network while there is one', () => {
  expect(way('/assets/frame-abc.js')).toBe('kept')
  expect(way('/order/ord_1?key=x', { mode: 'navigate' })).toBe('page')
})

test('what is paid, sent or asked for by scripts goes past it, as do other people’s servers', () => {
  expect(way('/pay/ord_1.data')).toBe('untouched')
  expect(way('/checkout/wanjiku-shoes', { method: 'POST', mode: 'navigate' })).toBe('untouched')
  expect(way('/api/checkout/wanjiku-shoes')).toBe('untouched')
  expect(way('/media/picture.webp', { mode: 'no-cors' })).toBe('untouched')
  expect(way('https://elsewhere.example/assets/x.js')).toBe('untouched')
})

test('the phones, the rider’s page and files of the api are no pages of ours', () => {
  for (const path of ['/telco/phone/1', '/handover/key', '/api/time'])
    expect(way(path, { mode: 'navigate' })).toBe('untouched')
})

test('whoever signs out or erases the account leaves nothing to be read', () => {
  expect(way('/sign-out', { method: 'POST', mode: 'navigate' })).toBe('sign-out')
  expect(way('/account/data.data', { method: 'POST' })).toBe('sign-out')
  expect(way('/sign-out', { mode: 'navigate' })).toBe('page')
})
