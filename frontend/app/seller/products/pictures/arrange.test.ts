// The pictures are put in order by buttons, by keys and by dragging, and nothing gets lost on the way.
import { expect, test } from 'vitest'
import { orderAfter } from './arrange.ts'

const pictures = ['a', 'b', 'c', 'd']

test('a picture goes one place towards the front, one on, to the front, or where it is dropped', () => {
  expect(orderAfter(pictures, 'back:c')).toEqual(['a', 'c', 'b', 'd'])
  expect(orderAfter(pictures, 'on:a')).toEqual(['b', 'a', 'c', 'd'])
  expect(orderAfter(pictures, 'first:d')).toEqual(['d', 'a', 'b', 'c'])
  expect(orderAfter(pictures, 'place:a:2')).toEqual(['b', 'c', 'a', 'd'])
})

test('at the ends, and for what is not there, the order stays as it is', () => {
  for (const word of ['back:a', 'on:d', 'first:a', 'place:d:9', 'first:x', 'place:a:', 'remove:a', ''])
    expect(orderAfter(pictures, word), word).toEqual(pictures)
})
