// Ids survive the way to the wire and back, and never pass for another kind.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromWireId, id, toWireId } from './ids.ts'

test('any id comes back from the wire as it went', () => {
  fc.assert(fc.property(fc.uuid(), (uuid) => fromWireId('order', toWireId('order', uuid)) === uuid))
})

test('an order id is not taken for a shop id', () => {
  const order = toWireId('order', '0192b9a0-0000-7000-8000-000000000001')
  expect(fromWireId('shop', order)).toBeUndefined()
  expect(id('shop').safeParse(order).success).toBe(false)
})

test('ids sort on the wire as they do in the database', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (a, b) => a < b === toWireId('order', a) < toWireId('order', b) || a === b),
  )
})
