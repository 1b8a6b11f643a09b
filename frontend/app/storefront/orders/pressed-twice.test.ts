// On a slow phone a button is pressed twice: the second answer is that it is done, and not that it cannot be done.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DisputeView, OrderView } from '@amana/contract'
import { afterEach, expect, test } from 'vitest'
import { openVisit } from '#app/api/visit.ts'
import { act } from '../disputes/problem-doings.ts'
import { doings } from './order-doings.ts'

const orderId = 'ord_01m8d0zeajekzrkckwrqg1nmwt'
const request = new Request(`http://amana.test/order/${orderId}`, { method: 'POST' })
let api: Server | undefined

/** An api that refuses every press, and tells how things stand. */
async function refusing(code: string, view: Partial<OrderView> | Partial<DisputeView>) {
  const refusal = { type: 'about:blank', title: 'Conflict', status: 409, code, detail: 'Not now.', requestId: 'req_1' }
  api = createServer(({ method }, response) => {
    response.writeHead(method === 'GET' ? 200 : 409, { 'content-type': 'application/json' })
    response.end(JSON.stringify(method === 'GET' ? view : refusal))
  })
  await new Promise<void>((listening) => api!.listen(0, '127.0.0.1', listening))
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  return openVisit({ nonce: '', address: '127.0.0.1', apiUrl, publicUrl: '', phones: false })
}
afterEach(() => new Promise<void>((closed) => (api ? api.close(() => closed()) : closed())))

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const pressed = async (intent: string, code: string, view: Partial<OrderView>) => {
  const context = await refusing(code, view)
  return (await doings[intent]!({ context, request, orderId, form: formOf({ intent }) })).refused?.code
}
const said = async (fields: Record<string, string>, code: string, by: 'buyer' | 'rule') => {
  const context = await refusing(code, { timeline: [{ at: '2026-11-28T09:00:00Z', by, says: { en: '', sw: '' } }] })
  const where = { params: { orderId }, query: { key: undefined } }
  return (await act({ context, request, form: formOf(fields), where })).problem?.code
}

test('who cancels, or says that nothing came, with two presses is not told that it cannot be done', async () => {
  const [cancel, deny] = ['order_not_cancellable', 'delivery_not_deniable']
  expect(await pressed('cancel', cancel, { endedReason: 'cancelled_by_buyer' })).toBeUndefined()
  expect(await pressed('deny', deny, { deniedAt: '2026-11-28T09:00:00Z' })).toBeUndefined()
  const step = { code: 'arrive' as const, at: null, by: null, state: 'now' as const }
  const extended = { timeline: [{ ...step, extended: true }] }
  expect(await pressed('extend', 'delivery_not_extendable', extended)).toBeUndefined()
})

test('what came between is told: the seller had cancelled, or shipped it', async () => {
  const code = 'order_not_cancellable'
  expect(await pressed('cancel', code, { endedReason: 'seller_out_of_stock' })).toBe(code)
  expect(await pressed('cancel', code, { endedReason: null, state: 'shipped' })).toBe(code)
})

test('who reports a problem or accepts an offer with two presses sees what she said, and no refusal', async () => {
  expect(await said({ do: 'report', reason: 'damaged', text: 'The heel came off.' }, 'dispute_exists', 'buyer')).toBe(
    undefined,
  )
  expect(await said({ do: 'answer', answer: 'accepts' }, 'dispute_closed', 'buyer')).toBeUndefined()
  expect(await said({ do: 'handedOver' }, 'answer_not_possible', 'buyer')).toBeUndefined()
})

test('an answer that came after the rule had decided is told so', async () => {
  expect(await said({ do: 'answer', answer: 'accepts' }, 'dispute_closed', 'rule')).toBe('dispute_closed')
})
