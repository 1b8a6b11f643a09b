// The table of decisions is total, fair and finite: every case that can be thought of is looked up.
import { afterAll, describe, expect, test } from 'vitest'
import { type Case, columns, decisionTable, type RowId, rowsFor } from './decision-table.ts'
import { decisionWords } from './decision-words.ts'
import { moves } from './lifecycle.ts'

function* allCases(): Generator<Case> {
  const names = Object.keys(columns) as (keyof Case)[]
  function* from(index: number, chosen: Partial<Case>): Generator<Case> {
    if (index === names.length) return yield chosen as Case
    for (const value of columns[names[index]!]) yield* from(index + 1, { ...chosen, [names[index]!]: value })
  }
  yield* from(0, {})
}
const cases = [...allCases()]
const met = new Map<RowId, number>()
for (const each of cases) for (const id of rowsFor(each)) met.set(id, (met.get(id) ?? 0) + 1)
const rowIds = Object.keys(decisionTable) as RowId[]
const rowOf = (of: Case) => decisionTable[rowsFor(of)[0]!]

afterAll(() => {
  console.log(`decision table: ${rowIds.length} rows, ${cases.length} cases, each met by exactly one row`)
})

test('whatever the two have said, exactly one row decides', () => {
  expect(cases.filter((each) => rowsFor(each).length !== 1)).toEqual([])
})

test('no row is for a case that cannot be', () => {
  expect(rowIds.filter((id) => !met.has(id))).toEqual([])
})

test('money is never released to the seller while nothing shows that the goods arrived, unless the buyer says she has them', () => {
  for (const each of cases) {
    const { follows } = rowOf(each)
    if (each.evidence !== 'none' || each.round === 'appeal_by_seller' || !('end' in follows)) continue
    if (follows.end !== 'refund') expect(follows.agreed, JSON.stringify(each)).toBe(true)
  }
})

test('a seller who is silent never keeps the money of somebody who reported a problem', () => {
  for (const each of cases.filter(({ seller, round }) => seller === 'silent' && round !== 'appeal_by_seller')) {
    if (each.buyer === 'withdraws' || each.buyer === 'shows_photos') continue
    if (each.reason === 'not_received' && each.evidence !== 'none' && each.round === 'first') continue
    expect(rowOf(each).follows, JSON.stringify(each)).toMatchObject({ end: 'refund', lostBy: 'seller' })
  }
})

test('word against word with records that say nothing favours the buyer', () => {
  for (const each of cases) {
    if (each.records !== 'even' || each.buyer !== 'rejects' || each.round === 'appeal_by_seller') continue
    if (each.seller !== 'contests' || (each.reason === 'not_received' && each.evidence !== 'none')) continue
    expect(rowOf(each).follows, JSON.stringify(each)).toMatchObject({ lostBy: 'seller' })
  }
})

test('a record that speaks against the buyer never makes her better off, nor one against the seller the seller', () => {
  const good = (each: Case) => {
    const { follows } = rowOf(each)
    if ('wait' in follows) return follows.wait === 'awaiting_return' ? 2 : 1
    if ('end' in follows)
      return { refund: 3, keep_it_part: 1.5, offered_part: 1, delivered: 0, release: 0 }[follows.end]
    return 'record' in follows ? Number(follows.record === 'stands') : 1
  }
  for (const each of cases.filter(({ records }) => records === 'even')) {
    expect(good({ ...each, records: 'buyer_doubtful' })).toBeLessThanOrEqual(good(each))
    expect(good({ ...each, records: 'seller_doubtful' })).toBeGreaterThanOrEqual(good(each))
  }
})

describe('every row says to both sides what it means', () => {
  test.each(rowIds)('%s', (id) => {
    for (const side of ['buyer', 'seller'] as const)
      for (const language of ['en', 'sw'] as const) {
        const text = decisionWords[id][side][language]
        expect(text.length).toBeGreaterThan(15)
        expect(text).toMatch(/[.?]$/)
        // Whoever has to wait is told until when.
        if ('wait' in decisionTable[id].follows) expect(text).toContain('{until}')
      }
    // Dates and sums are the same in both languages.
    for (const side of ['buyer', 'seller'] as const) {
      const [en, sw] = [decisionWords[id][side].en, decisionWords[id][side].sw].map((text) =>
        text.match(/\{\w+\}/g)?.sort(),
      )
      expect(sw).toEqual(en)
    }
  })
})

test('rows wait only in states that have a way out', () => {
  for (const { follows } of Object.values(decisionTable))
    if ('wait' in follows) expect(Object.keys(moves[follows.wait])).toContain('closed')
})
