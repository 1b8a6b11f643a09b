// A review is published once: whoever presses twice is shown it, and not that she has written one already.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { openVisit } from '#app/api/visit.ts'
import { doWithReview } from './review-doings.ts'

const orderId = 'ord_01m8d0zeajekzrkckwrqg1nmwt'

test('who publishes her review with two presses is told that it is published', async () => {
  const [code, detail] = ['already_reviewed', 'This order has its review.']
  const refusal = { type: 'about:blank', title: 'Conflict', status: 409, code, detail, requestId: 'req_1' }
  const api = createServer((_, response) => {
    response.writeHead(409, { 'content-type': 'application/json' })
    response.end(JSON.stringify(refusal))
  })
  await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening))
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  const context = openVisit({ nonce: '', address: '127.0.0.1', apiUrl, publicUrl: '', phones: false })
  const form = new FormData()
  for (const [name, value] of [
    ['intent', 'publish'] as const,
    ['stars', '4'] as const,
    ['text', 'Well made.'] as const,
  ])
    form.set(name, value)
  const request = new Request(`http://amana.test/account/reviews/${orderId}`, { method: 'POST' })
  const shown: unknown = await doWithReview(context, request, orderId, form).catch((thrown: unknown) => thrown)
  expect(shown).toBeInstanceOf(Response)
  expect((shown as Response).headers.get('location')).toBe(`/account/reviews/${orderId}?done=published`)
  await new Promise((closed) => api.close(closed))
})
