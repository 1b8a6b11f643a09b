// Whoever runs Amana sees what the rules do, finds a person, reads why, and answers in place of a rule; nobody has to.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { createOperator } from '#identity'
import { transact } from '#platform/context'
import { restrictionsOf } from '#trust'
import { days } from '../../platform/clock.ts'
import { tryToShareContacts } from '../be-restricted.ts'
import { njeri, openShoeShop, password, salim, signInWithBothFactors, wanjiku, worked } from '../cast.ts'
import { openMarket } from '../market.ts'

const market = await openMarket()
const { id } = await transact(market.ctx(), (tx) => createOperator(tx, njeri))
async function signInOperator() {
  const browser = market.browser()
  await signInWithBothFactors(market, browser, { ...njeri, id })
  return browser
}
const words = 'It was the number of a jersey and no telephone at all'

test('the operator sees what is in force and what was asked, and lifts what a rule has upheld', async () => {
  const shop = await openShoeShop(market)
  const shopId = fromWireId('shop', shop.shopId)!
  await tryToShareContacts(market, shopId, 5)
  const seller = market.browser()
  worked(await seller.send('POST', '/api/sessions', { email: wanjiku.email, password }))
  const [listings] = worked(await seller.get(`/api/seller/shops/${shop.shopId}/standing`)).inForce
  const path = `/restrictions/${listings.id}`
  worked(await seller.send('POST', `/api/seller/shops/${shop.shopId}${path}/reconsideration`, { words }))

  const operator = await signInOperator()
  const seen = worked(await operator.get('/api/operator/trust'))
  expect(seen).toMatchObject({
    inForce: 2,
    attempts: [{ code: 'contact_details_in_text', last7: 5, last30: 5, shops: 1 }],
  })
  expect(
    seen.exits.map(({ shop: { name }, action }: { shop: { name: string }; action: string }) => [name, action]),
  ).toEqual([
    ['Wanjiku Shoes', 'limit_messages'],
    ['Wanjiku Shoes', 'limit_listings'],
  ])
  const rule = seen.rules.find(({ id }: { id: string }) => id === listings.rule)
  expect(rule).toMatchObject({ acted: { last7: 1, last30: 1 }, inForce: 1, trial: null })
  expect(seen.reconsiderations).toMatchObject([{ rule: listings.rule, asked: { words, mayStillChange: true } }])

  const overrule = () =>
    operator.send('POST', `/api/operator/shops/${shop.shopId}${path}/overruling`, {
      lift: true,
      words: 'A jersey has a number. We are sorry.',
    })
  expect(await overrule()).toMatchObject({ status: 403, body: { code: 'fresh_check_needed' } })
  worked(await operator.send('POST', '/api/me/fresh-check', { password }))
  expect(worked(await overrule())).toMatchObject({ answer: 'lifted', answeredBy: 'operator' })
  expect((await restrictionsOf(market.ctx(), shopId)).map(({ rule: id }) => id)).not.toContain(listings.rule)
  const told = worked(await seller.get(`/api/seller/shops/${shop.shopId}/standing`)).past[0]
  expect(told.reconsideration.sentence).toBe('A jersey has a number. We are sorry.')
})

test('after two weeks the answer of the rule is the last', async () => {
  const shop = await openShoeShop(
    market,
    { ...wanjiku, email: 'late@amana.example', phone: '+254711000741' },
    { slug: 'late' },
  )
  await tryToShareContacts(market, fromWireId('shop', shop.shopId)!, 8)
  const seller = market.browser()
  worked(await seller.send('POST', '/api/sessions', { email: 'late@amana.example', password }))
  const [freeze] = worked(await seller.get(`/api/seller/shops/${shop.shopId}/standing`)).inForce
  expect(freeze.action).toBe('freeze_shop')
  const path = `/restrictions/${freeze.id}`
  worked(await seller.send('POST', `/api/seller/shops/${shop.shopId}${path}/reconsideration`, { words }))
  await market.advance(days(14) + 1)
  const operator = await signInOperator()
  worked(await operator.send('POST', '/api/me/fresh-check', { password }))
  expect(
    await operator.send('POST', `/api/operator/shops/${shop.shopId}${path}/overruling`, { lift: true, words }),
  ).toMatchObject({ status: 409, body: { code: 'no_longer_to_be_overruled' } })
})

test('a person is found by phone, shop or id, and her case shows no whole number or name', async () => {
  const shop = await openShoeShop(market, salim, { slug: 'salim-case' })
  await tryToShareContacts(market, fromWireId('shop', shop.shopId)!, 3)
  const operator = await signInOperator()
  const look = async (q: string) => worked(await operator.get(`/api/operator/people?q=${encodeURIComponent(q)}`)).found
  const [person] = await look(salim.phone)
  for (const q of ['salim-case', shop.shopId, salim.email, `0${salim.phone.slice(4)}`, person.id])
    expect((await look(q)).map(({ id }: { id: string }) => id)).toContain(person.id)
  expect(await look('nobody-at-all')).toEqual([])
  const seen = worked(await operator.get(`/api/operator/people/${person.id}`))
  expect(JSON.stringify(seen)).not.toContain(salim.phone.slice(4))
  expect(JSON.stringify(seen)).not.toContain(salim.email)
  expect(seen.shops[0]).toMatchObject({ slug: 'salim-case', inForce: [{ action: 'limit_messages' }] })
  const tries = seen.shops[0].facts.find(({ name }: { name: string }) => name === 'contactAttempts')
  expect(tries).toMatchObject({ value: 3 })
  expect(seen.decisions.map(({ about }: { about: string }) => about)).toContain('conduct')
  const decided = seen.decisions.find(({ about }: { about: string }) => about === 'conduct')
  expect(decided.reasons[0]).toMatchObject({
    rule: 'limit-messages-after-three-tries-to-share-contacts',
    status: 'hit',
  })
  expect(seen.graph.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(['account', 'shop'])
})

test('whose case the operator has opened reads so in her own security log, once an hour, without the operator’s device and place', async () => {
  const amina = { name: 'Amina Hassan', email: 'amina@amana.example', phone: '+254711000103', password }
  const shop = await openShoeShop(market, amina, { slug: 'amina-looked-at' })
  const operator = await signInOperator()
  const [found] = worked(await operator.get('/api/operator/people?q=amina-looked-at')).found
  const log = async () =>
    worked(await shop.browser.get('/api/me/security-events')).events.filter(
      ({ code }: { code: string }) => code === 'looked_at_by_operator',
    )
  expect(await log()).toEqual([])
  for (let times = 0; times < 3; times++) worked(await operator.get(`/api/operator/people/${found.id}`))
  const [event, ...more] = await log()
  expect(more).toEqual([])
  expect(event).toMatchObject({ device: null, place: null })
  const { rows } = await market.owner.query(
    `select data->>'by' as by from identity.security_event where code = 'looked_at_by_operator'
     and account_id = $1`,
    [fromWireId('account', found.id)],
  )
  expect(rows).toEqual([{ by: id }])
})
