// A phone is sent the texts that its page can say, all of them, and nobody else's.
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { en } from './app/messages/en.ts'
import { keysOf, pages, textFiles } from './texts-of-pages.ts'

const keysAt = (pattern: string) => {
  const page = pages.find((each) => each.pattern === pattern)
  return page ? keysOf(page) : []
}

test('a buyer at the till is sent the words of the till and of what may be refused there, not the seller’s or the operator’s', () => {
  const keys = keysAt('checkout/:shop')
  expect(keys).toEqual(
    expect.arrayContaining(['checkout.pay', 'layout.promise', 'refusal.cart_changed', 'delivery.free']),
  )
  expect(keys.filter((key) => /^(seller|themes|operator|products)\./.test(key))).toEqual([])
})

test('a page inside a frame is sent the frame’s words too', () => {
  expect(keysAt('seller/orders/:orderId')).toEqual(
    expect.arrayContaining(['seller.home', 'seller.code_label', 'order.what_next']),
  )
})

test('every text is sent with some page, and each page in both languages', () => {
  const sent = new Set(pages.flatMap(keysOf))
  const ofTheRider = (key: string) => key.startsWith('rider.')
  const ofTheServiceWorker = (key: string) => key.startsWith('offline.')
  expect(Object.keys(en).filter((key) => !sent.has(key) && !ofTheRider(key) && !ofTheServiceWorker(key))).toEqual([])
  expect(textFiles().size).toBe(2 * new Set(pages.map(({ pattern }) => pattern)).size)
})

test('no page is sent more than ten kilobytes of texts', () => {
  for (const [name, text] of textFiles()) expect([name, gzipSync(text).length < 10_000]).toEqual([name, true])
})
