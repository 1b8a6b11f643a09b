// The figures that search is judged by, on lists small enough to work out by hand.
import { expect, test } from 'vitest'
import { measure, ndcg10 } from './metrics.ts'
import { readCsv } from './read-benchmark.ts'

const ratings = new Map([
  ['best', 3],
  ['good', 2],
  ['wrong', 0],
])

test('the best order scores one, and every slip costs', () => {
  expect(ndcg10({ results: ['best', 'good', 'wrong'], ratings })).toBe(1)
  // (3 + 7 / log2 3) / (7 + 3 / log2 3)
  expect(ndcg10({ results: ['good', 'best'], ratings })).toBeCloseTo(0.834, 3)
  expect(ndcg10({ results: ['wrong', 'unrated'], ratings })).toBe(0)
})

test('what nobody has rated counts against a list, and not in the condensed measure', () => {
  const [answer] = [{ results: ['unrated', 'best', 'good'], ratings }]
  expect(measure([answer])).toMatchObject({
    condensedNdcg10: 1,
    judged10: 0.6667,
    mrr10: 0.5,
    success10: 1,
    empty: 0,
    queries: 1,
  })
  expect(measure([answer]).ndcg10).toBeLessThan(0.75)
})

test('a question without results is empty and earns nothing', () => {
  expect(measure([{ results: [], ratings }])).toMatchObject({ ndcg10: 0, mrr10: 0, success10: 0, empty: 1 })
})

test('queries with commas, quotes and Windows line ends are read as they were written', () => {
  expect(readCsv('query_id,query\r\n1,"shoes, red"\r\n2,"14"" screen"\r\n')).toEqual([
    { query_id: '1', query: 'shoes, red' },
    { query_id: '2', query: '14" screen' },
  ])
})
