// A seller is to be paid on another number: she proves it, the old number hears of it, and Friday's payout waits a week.
import { expect, test } from 'vitest'
import { after, days, hours } from '../../platform/clock.ts'
import { mwangi, openShoeShop, password, salim, signUp, wanjiku, worked } from '../cast.ts'
import { testStart } from '../harness.ts'
import { openMarket } from '../market.ts'
import { provePayoutNumber } from '../prove-payout-number.ts'
import { codeOn, sellShoes, smsOn } from '../sold-shoes.ts'

const market = await openMarket()
const buyer = await signUp(market, mwangi)
const hers = await openShoeShop(market, wanjiku)
const his = await openShoeShop(market, salim, { slug: 'salim-shoes' })
const amina = { name: 'Amina Hassan', email: 'amina@amana.example', phone: '+254711000103', password }
const aminas = await openShoeShop(market, amina, { slug: 'amina-shoes' })

/** KES 3,480 less the tenth that a new seller leaves in reserve. */
const paidForShoes = 3480 - 348
const newPhone = '+254733500600'
const balance = async (phone: string): Promise<number> => (await market.phone(phone)).balance
const moneyOf = async (shop: typeof hers) =>
  worked(await shop.browser.get(`/api/seller/shops/${shop.shopId}/money`)).nextPayout

/** Who was away for days signs in again, and says once more who she is. */
async function isBack(shop: typeof hers, person: typeof wanjiku): Promise<void> {
  worked(await shop.browser.send('POST', '/api/sessions', { email: person.email, password }))
  worked(await shop.browser.send('POST', '/api/me/fresh-check', { password }))
}

async function changeNumber(shop: typeof hers, phone: string) {
  const path = `/api/seller/shops/${shop.shopId}/payout-phone`
  worked(await shop.browser.send('POST', path, { phone }))
  await market.drain()
  const changed = worked(await shop.browser.send('POST', `${path}/confirmation`, { code: await codeOn(market, phone) }))
  await market.drain()
  return changed
}

await provePayoutNumber(market, hers, wanjiku.phone)
await provePayoutNumber(market, his, salim.phone)
await provePayoutNumber(market, aminas, amina.phone)
// Wednesday 2 December: everything is sold and found well. The shops are eight days old by now.
await market.advance(after(testStart, days(8)).getTime() - market.clock.read().getTime())
worked(await buyer.send('POST', '/api/sessions', { email: mwangi.email, password }))
for (const [shop, person] of [
  [hers, wanjiku],
  [his, salim],
  [aminas, amina],
] as const) {
  await isBack(shop, person)
  await sellShoes(market, shop, buyer, mwangi)
}
const before = { [wanjiku.phone]: await balance(wanjiku.phone), [newPhone]: await balance(newPhone) }
// Thursday.
await market.advance(days(1))

test('without her password entered again, nobody changes where the money goes', async () => {
  worked(await hers.browser.send('POST', '/api/sessions', { email: wanjiku.email, password }))
  const path = `/api/seller/shops/${hers.shopId}/payout-phone`
  const asked = await hers.browser.send('POST', path, { phone: newPhone })
  expect([asked.status, asked.body.code]).toEqual([403, 'fresh_check_needed'])
  await isBack(hers, wanjiku)
  const same = await hers.browser.send('POST', path, { phone: '0711 000 101' })
  expect([same.status, same.body.code]).toEqual([409, 'payout_phone_unchanged'])
  expect(same.body.detail).toBe('0711 ••• 101 is the payout number already.')
})

test('a number is taken only with the code that was sent to it', async () => {
  const path = `/api/seller/shops/${hers.shopId}/payout-phone`
  expect(worked(await hers.browser.send('POST', path, { phone: newPhone })).sentTo).toBe('0733 ••• 600')
  await market.drain()
  expect((await smsOn(market, wanjiku.phone))[0]).toMatch(
    /asked Amana to pay Wanjiku Shoes on 0733 \*\*\* 600\. Not you\?/,
  )
  const code = await codeOn(market, newPhone)
  const wrong = await hers.browser.send('POST', `${path}/confirmation`, {
    code: code === '111111' ? '222222' : '111111',
  })
  expect([wrong.body.code, wrong.body.data]).toEqual(['wrong_code', { triesLeft: 4 }])
  const again = await hers.browser.send('POST', path, { phone: newPhone })
  expect([again.status, again.body.code]).toEqual([429, 'wait_before_sending_again'])
  expect(worked(await hers.browser.get(`/api/seller/shops/${hers.shopId}`)).payoutPhoneMasked).toBe('0711 ••• 101')

  const changed = worked(await hers.browser.send('POST', `${path}/confirmation`, { code }))
  expect(changed).toEqual({
    payoutPhoneMasked: '0733 ••• 600',
    payoutsWaitUntil: after(market.clock.read(), hours(72)).toISOString(),
  })
  const twice = await hers.browser.send('POST', `${path}/confirmation`, { code })
  expect(twice.body.code).toBe('code_expired')
})

test('the old number and the seller are told, and it is in her security log', async () => {
  await market.drain()
  expect((await smsOn(market, wanjiku.phone))[0]).toMatch(/go to 0733 \*\*\* 600, from Sun 6 Dec/)
  const { body: letters } = await market.network('GET', `/mail?to=${wanjiku.email}`)
  expect(letters[0].subject).toMatch(/^Your payouts go to 0733 ••• 600 now$/)
  expect(letters[0].text).toContain('Payouts wait until Sun 6 Dec')
  const events = worked(await hers.browser.get('/api/me/security-events')).events.map(
    (event: { code: string }) => event.code,
  )
  expect(events.filter((code: string) => code.startsWith('payout'))).toEqual([
    'payout_phone_changed',
    'payout_phone_change_asked',
  ])
})

test('she reads that Friday’s payout waits, why, and until when', async () => {
  expect(await moneyOf(hers)).toMatchObject({
    amount: { cents: 0 },
    reasons: [
      {
        code: 'payout_on_hold',
        sentence:
          'The payout number was changed on Thu 3 Dec, so payouts wait until Sun 6 Dec, 10:00: time to notice if it was not you.',
      },
      { code: 'in_reserve' },
    ],
  })
})

test('changing back does not shorten the wait, and a new phone of the account starts one', async () => {
  await isBack(his, salim)
  await changeNumber(his, '+254733500601')
  expect((await moneyOf(his)).reasons[0].sentence).toContain('until Sun 6 Dec, 10:00')
  await market.advance(hours(1))
  await isBack(his, salim)
  await changeNumber(his, salim.phone)
  expect((await moneyOf(his)).reasons[0].sentence).toContain('until Sun 6 Dec, 11:00')

  await isBack(aminas, amina)
  const phone = '+254733500602'
  worked(await aminas.browser.send('POST', '/api/me/phone', { phone }))
  await market.drain()
  worked(await aminas.browser.send('POST', '/api/me/phone/confirmation', { code: await codeOn(market, phone) }))
  await market.drain()
  expect((await moneyOf(aminas)).reasons[0]).toMatchObject({
    code: 'payout_on_hold',
    sentence:
      'The phone of your account was changed on Thu 3 Dec, so payouts wait until Sun 6 Dec, 11:00: time to notice if it was not you.',
  })
})

test('this Friday pays nobody of them, and the decision says why', async () => {
  await market.advance(days(1))
  await market.settle()
  for (const phone of [wanjiku.phone, newPhone]) expect(await balance(phone)).toBe(before[phone])
  const { rows } = await market.owner.query(
    `select distinct reasons -> 0 ->> 'code' as code, pay_cents from payouts.decision where available_cents > 0`,
  )
  expect(rows).toEqual([{ code: 'payout_on_hold', pay_cents: 0 }])
})

test('the next Friday pays each on the number that it is now, once it is proved anew', async () => {
  await isBack(hers, wanjiku)
  await provePayoutNumber(market, hers, newPhone)
  await isBack(his, salim)
  await provePayoutNumber(market, his, salim.phone)
  before[newPhone] = await balance(newPhone)
  const [salims, aminasOwn] = [await balance(salim.phone), await balance(amina.phone)]
  await market.advance(days(7))
  await market.settle()
  expect(await balance(newPhone)).toBe(before[newPhone]! + paidForShoes)
  expect(await balance(wanjiku.phone)).toBe(before[wanjiku.phone])
  expect(await balance(salim.phone)).toBe(salims + paidForShoes)
  expect(await balance(amina.phone)).toBe(aminasOwn + paidForShoes)
})

test('the database itself keeps a hold from becoming shorter, and a shop’s own work from touching it', async () => {
  await expect(market.owner.query(`update payouts.hold set until = since + interval '1 hour'`)).rejects.toThrow(
    /does not become shorter/,
  )
  const { rows } = await market.owner.query(
    `select has_table_privilege('amana_app', 'payouts.hold', 'delete') as app,
       has_table_privilege('amana_shop', 'payouts.hold', 'insert, update, delete') as shop`,
  )
  expect(rows).toEqual([{ app: false, shop: false }])
})
