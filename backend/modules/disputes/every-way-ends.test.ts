// No dispute stays open: every way through the table is walked, with every answer that the pages allow and with silence, and in a
// real market every waiting state is left to itself.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { after, days, hours } from '#platform/clock'
import { openShoeShop, worked } from '../../test/cast.ts'
import { type DisputedOrder, shippedOrder, shownProblem } from '../../test/disputes.ts'
import { openMarket } from '../../test/market.ts'
import { type Case, columns, decisionTable, rowsFor } from './decision-table.ts'
import type { DisputeRow } from './dispute-row.ts'
import { lasts, longest, longestRound, moves, type Waiting } from './lifecycle.ts'
import { silence } from './what-happens-next.ts'
import { buyerMay, sellerMay } from './who-may-answer.ts'

type Place = Pick<DisputeRow, 'state' | 'round' | 'reason' | 'seller_answer' | 'held_cents'>
interface Around {
  evidence: Case['evidence']
  records: Case['records']
}
const seen = { places: new Set<string>(), moves: new Set<string>(), rows: new Set<string>() }

const goesBack = ({ state }: Place) => state === 'awaiting_return' || state === 'awaiting_confirmation'

/** Everything that can happen in this place: each answer of either side, the code of the return, and silence. */
function whatCanHappen(place: Place): { said: Pick<Case, 'seller' | 'buyer'>; answer?: Place['seller_answer'] }[] {
  const row = place as DisputeRow
  const seller: Case['seller'] = goesBack(place) ? 'asks_return' : (place.seller_answer ?? 'not_asked')
  const asked = { seller, buyer: 'not_asked' as const }
  return [
    { said: { ...asked, ...silence[place.state as keyof typeof silence] } },
    ...sellerMay(row).map((answer) => ({
      said: {
        seller: answer,
        buyer:
          place.round === 'appeal_by_buyer' && answer === 'contests' ? ('rejects' as const) : ('not_asked' as const),
      },
      answer,
    })),
    ...buyerMay(row).map((answer) => ({ said: { ...asked, buyer: answer } })),
    ...(place.state === 'awaiting_photos' ? [{ said: { ...asked, buyer: 'shows_photos' as const } }] : []),
    ...(place.state === 'awaiting_return' ? [{ said: { ...asked, buyer: 'sends_back' as const } }] : []),
    ...(goesBack(place) ? [{ said: { ...asked, seller: 'has_return' as const } }] : []),
  ]
}

/** The longest time from here to the end of the round, if everybody waits for the last moment. Fails when a way never ends. */
function longestFrom(place: Place, around: Around, way: string[]): number {
  const here = JSON.stringify([place, around])
  expect(way, 'a way that comes back to where it was never ends').not.toContain(here)
  seen.places.add(here)
  let most = 0
  for (const { said, answer } of whatCanHappen(place)) {
    const worth = place.held_cents >= 200_000 ? 'send_back' : 'keep_it'
    const { round, reason } = place
    const [row, ...others] = rowsFor({ round, reason, ...around, ...said, worth })
    expect([row, others]).toEqual([expect.any(String), []])
    seen.rows.add(row!)
    const { follows } = decisionTable[row!]
    expect('stay' in follows, `${here} must not stay where it is by ${row}`).toBe(false)
    const state = 'wait' in follows ? follows.wait : 'closed'
    if (state === place.state) continue
    const to =
      'end' in follows && follows.end === 'release' && follows.lostBy === 'buyer' && round === 'first'
        ? 'decided'
        : state
    expect(Object.keys(moves[place.state]), `${place.state} → ${to} by ${row}`).toContain(to)
    seen.moves.add(`${place.state} → ${to}`)
    if (state === 'closed') continue
    const next = { ...place, state, seller_answer: answer ?? place.seller_answer }
    most = Math.max(most, longestFrom(next, around, [...way, here]))
  }
  return lasts[place.state as Waiting] + most
}

test('every way through the table ends within the time that the backstop allows, whoever says what', () => {
  for (const reason of columns.reason)
    for (const records of columns.records)
      for (const held_cents of [100_000, 500_000])
        for (const evidence of columns.evidence) {
          const nothingCame = reason === 'not_received'
          // What cannot be reported does not begin; an appeal begins once more with the seller.
          if (nothingCame !== (evidence === 'none')) continue
          const state = nothingCame ? 'awaiting_seller' : 'awaiting_photos'
          const place: Place = { state, round: 'first', reason, seller_answer: null, held_cents }
          expect(longestFrom(place, { evidence, records }, [])).toBeLessThanOrEqual(
            longest - longestRound - lasts.decided,
          )
          const appeal: Place = { ...place, state: 'awaiting_seller', round: 'appeal_by_buyer' }
          expect(longestFrom(appeal, { evidence: nothingCame ? 'code' : evidence, records }, [])).toBeLessThanOrEqual(
            longestRound,
          )
          const ofSeller: Place = { ...place, state: 'awaiting_buyer', round: 'appeal_by_seller' }
          expect(longestFrom(ofSeller, { evidence, records }, [])).toBeLessThanOrEqual(longestRound)
        }
  // By the appeals themselves and the end of the time to appeal.
  for (const each of [
    'decided → awaiting_seller',
    'decided → closed',
    'closed → awaiting_seller',
    'closed → awaiting_buyer',
  ])
    seen.moves.add(each)
  const all = Object.entries(moves).flatMap(([from, to]) => Object.keys(to).map((state) => `${from} → ${state}`))
  console.log(
    `ways of a dispute: ${seen.places.size} places, ${seen.moves.size} of ${all.length} moves, ${seen.rows.size} rows met`,
  )
  expect([...seen.moves].sort()).toEqual(all.sort())
})

test('with nobody doing anything more, every dispute ends, its order with it, and nothing is left in escrow', async () => {
  const market = await openMarket()
  const shop = await openShoeShop(market, undefined, { stock: 20 })
  let people = 0
  const somebody = () => ({ name: 'Somebody Silent', phone: `+25471100300${++people}` })
  const ways: Record<Waiting, () => Promise<DisputedOrder>> = {
    awaiting_photos: async () => {
      const order = await shippedOrder(market, shop, somebody())
      worked(await order.handOver())
      worked(await order.report('damaged'))
      return order
    },
    awaiting_seller: () => shownProblem(market, shop, somebody()),
    awaiting_buyer: async () => {
      const order = await shownProblem(market, shop, somebody())
      worked(await order.seller('POST', '/dispute/answer', { answer: 'offers_part', offerCents: 50_000 }))
      return order
    },
    awaiting_return: async () => {
      const order = await shownProblem(market, shop, somebody())
      worked(await order.seller('POST', '/dispute/answer', { answer: 'asks_return' }))
      return order
    },
    awaiting_confirmation: async () => {
      const order = await ways.awaiting_return()
      worked(await order.buyer('POST', '/dispute/return'))
      return order
    },
    decided: async () => {
      await market.advance(hours(25))
      const order = await ways.awaiting_photos()
      await market.advance(hours(48))
      await market.settle()
      return order
    },
  }
  for (const [state, arrive] of Object.entries(ways)) {
    const order = await arrive()
    const { rows } = await market.owner.query('select state, due_at from disputes.dispute where order_id = $1', [
      fromWireId('order', order.orderId),
    ])
    expect(rows[0]).toMatchObject({ state, due_at: expect.any(Date) })
  }
  const end = after(market.clock.read(), longest)
  while (market.clock.read() < end) {
    await market.advance(days(3))
    await market.settle()
  }
  const open = await market.owner.query(`select state from disputes.dispute where state <> 'closed'
    union all select state from orders."order" where due_at is not null`)
  expect(open.rows).toEqual([])
  const { rows } = await market.owner.query('select decided_row from disputes.dispute order by opened_at, id')
  expect(rows.map(({ decided_row }) => decided_row)).toEqual([
    ...['problem_not_shown', 'seller_silent', 'part_unanswered', 'return_never_sent', 'return_not_denied'],
    'problem_not_shown',
  ])
  const left = await market.owner.query(
    `select sum(abs(balance))::int as left from ledger.account where kind in ('escrow', 'suspense', 'refund_transit')`,
  )
  expect(left.rows[0].left).toBe(0)
})
