// What a checkout takes for chosen: by what was pressed, and before anything was.
import { type DeliveryOption, kes } from '@amana/contract'
import { expect, test } from 'vitest'
import { choiceIn } from './chosen-option.ts'

const option = (id: string, change: Partial<DeliveryOption> = {}): DeliveryOption => ({
  ...{ id, name: id, zone: 'counties', places: [], pickup: null, fee: kes(25_000), freeFrom: null },
  ...{ daysMin: 1, daysMax: 3, ...change },
})
const courier = option('courier', { zone: 'nationwide', fee: kes(40_000) })
const rider = option('rider')
const gate = option('gate', { zone: 'pickup', fee: kes(0), pickup: { landmark: 'Green gate', hours: '9 to 6' } })
const chosen = (options: DeliveryOption[], typed = {}, known = false) => choiceIn(options, typed, known).option?.id

test('a buyer who has not said where she is is offered first what reaches everybody, then the cheapest', () => {
  expect(chosen([rider, courier])).toBe('courier')
  expect(chosen([rider, courier], {}, true)).toBe('rider')
})

test('what was pressed is taken as long as it is offered', () => {
  expect(chosen([rider, courier], { broughtId: 'courier' }, true)).toBe('courier')
  expect(chosen([rider], { broughtId: 'courier' }, true)).toBe('rider')
  expect(chosen([], { broughtId: 'courier' }, true)).toBeUndefined()
})

test('who collects is asked only where the shop does both, and what was pressed for bringing does not count then', () => {
  const both = choiceIn([courier, gate], { way: 'collected', broughtId: 'courier' }, false)
  expect([both.isAsked, both.way, both.option?.id]).toEqual([true, 'collected', 'gate'])
  expect(choiceIn([courier], {}, false)).toMatchObject({ isAsked: false, way: 'brought' })
  expect(choiceIn([gate], {}, false)).toMatchObject({ isAsked: false, way: 'collected', option: { id: 'gate' } })
})

test('where nothing is brought to, one can still collect, and is told first that nothing is brought', () => {
  expect(choiceIn([gate], {}, true)).toMatchObject({ isAsked: true, way: 'brought', option: undefined })
  expect(choiceIn([gate], { way: 'collected' }, true)).toMatchObject({ way: 'collected', option: { id: 'gate' } })
})
