// Friday morning: every seller is paid what was released, once, and told why each shilling is, or is not, among it.
import { randomUUID } from 'node:crypto'
import type { SellerMoney } from '@amana/contract'
import { beforeEach, expect, test } from 'vitest'
import { openHold, releaseHold, setReleaseAt } from '#escrow'
import { createAccount } from '#identity'
import { balanceOf, checkBooks, clawBackRefund } from '#ledger'
import * as notifications from '#notifications'
import { definePaymentClaim, requestPayment } from '#payments'
import * as payouts from '#payouts'
import { after, days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { announce } from '#platform/facts'
import { changeShopStatus, openShop } from '#shops'
import { openPayingWorld } from '../../test/paying-world.ts'
import { proveInWorld } from '../../test/prove-payout-number.ts'
import { giveRoomBack, readRooms, takeRoom } from './daily-limit.ts'
import { decide } from './eligibility.ts'
import { partsOf } from './float.ts'

const world = await openPayingWorld()
notifications.reactions()
payouts.reactions()
const ctx = () => world.ctx()

const buyer = '+254722000001'
let orders = 0
let shopId: string
definePaymentClaim('order', async (tx, { purposeId: orderId, amountCents, receipt }) => {
  const orderNumber = `AM-7K${++orders}`
  const free = { commissionableCents: 0, commissionBasisPoints: 500, reserveBasisPoints: 0 }
  await openHold(tx, { orderId, shopId, orderNumber, amountCents, receipt, ...free })
  return 'accepted'
})

/** Somebody buys from the shop, really, on her phone. */
async function buy(shillings: number) {
  const orderId = randomUUID()
  await world.network('PUT', `/phones/${buyer.slice(1)}`, { balance: 400_000 })
  await transact(ctx(), (tx) =>
    requestPayment(tx, {
      purpose: 'order',
      purposeId: orderId,
      shopId,
      amountCents: shillings * 100,
      phone: buyer,
      accountReference: 'AM7K3F',
      payBy: after(world.clock.read(), minutes(15)),
    }),
  )
  await world.drain()
  await world.answer(buyer, { pin: '1234' })
  return orderId
}

/** The same, and the order is completed: the money is available. */
async function sell(shillings: number) {
  const orderId = await buy(shillings)
  await transact(ctx(), (tx) => releaseHold(tx, orderId))
}

const proved = { provedAt: new Date(0), returning: false, registeredName: null, problem: null, readyFrom: new Date(0) }

let sellers = 0
let phone: string
async function openNewShop() {
  const number = String(++sellers).padStart(3, '0')
  phone = `+254711100${number}`
  const { id: ownerAccountId } = await createAccount(ctx(), {
    name: 'Wanjiku Kamau',
    email: `seller${number}@example.com`,
    phone,
    password: 'mangoes-and-lemons',
    verified: true,
  })
  const shop = await openShop(ctx(), {
    ownerAccountId,
    name: `Duka ${number}`,
    slug: `duka-${number}`,
    county: 'Kisumu',
    town: 'Kisumu Central',
    description: 'Shoes that last for years.',
    payoutPhone: phone,
    deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
  })
  shopId = shop.id
  await world.network('PUT', `/phones/${phone.slice(1)}`, { name: 'Wanjiku Kamau', balance: 10 })
}

/** She pays KES 10 from her number and has them back. */
async function prove() {
  await proveInWorld(world, shopId, phone)
  await world.network('PUT', `/phones/${phone.slice(1)}`, { balance: 0 })
}

/** A shop whose number is proved, and old enough to be paid. */
async function openPayableShop() {
  await openNewShop()
  await prove()
  await world.pass(days(4))
}

beforeEach(openPayableShop)

/** A Friday of its own for each run. */
const run = (dueAt = world.clock.read()) => payouts.runWeeklyBatch(ctx(), dueAt)
const money = (): Promise<SellerMoney> => payouts.sellerMoney(ctx(), shopId)
const script = (outcome: object) =>
  world.network('POST', '/scripts', { msisdn: phone.slice(1), payment: 'b2c', next: [outcome] })
const noticesTo = async (template: string) =>
  (
    await world.owner.query('select channel from notifications.notice where template = $1 and address = $2', [
      template,
      phone,
    ])
  ).rows.length
const booksHold = async () => expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])

test('on Friday the seller has it on her phone, and is told', async () => {
  await sell(3_135)
  expect(await money()).toMatchObject({
    available: { cents: 313_500 },
    nextPayout: {
      amount: { cents: 313_500 },
      reasons: [{ code: 'paid', sentence: expect.stringMatching(/^KES 3,135 goes to 0711 ••• \d+ on Fri /) }],
    },
  })
  await run()
  await world.drain()
  expect(await money()).toMatchObject({ available: { cents: 0 }, inTransit: { cents: 313_500 } })
  expect((await money()).payouts).toMatchObject([{ state: 'sending', amount: { cents: 313_500 } }])
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(3_135)
  const after = await money()
  expect(after).toMatchObject({ inTransit: { cents: 0 }, paidOut: { cents: 313_500 } })
  expect(after.payouts).toMatchObject([{ state: 'paid', receipt: expect.stringMatching(/^[A-Z0-9]{10}$/) }])
  expect(await noticesTo('payout_paid_seller')).toBe(1)
  await booksHold()
})

test('money of open orders waits, and the seller reads for how long and why', async () => {
  const orderId = await buy(3_135)
  expect((await money()).heldOrders).toMatchObject([
    { releaseAt: null, sentence: expect.stringMatching(/held until the buyer has the goods/) },
  ])
  await transact(ctx(), (tx) => setReleaseAt(tx, orderId, new Date('2027-12-07T09:00:00Z')))
  const { heldOrders, nextPayout } = await money()
  expect(heldOrders[0]!.sentence).toMatch(
    /^KES 3,135 from AM-7K\d+ is held until Tue 7 Dec, or until the buyer says all is well\.$/,
  )
  expect(nextPayout).toMatchObject({ amount: { cents: 0 }, reasons: [{ code: 'nothing_available' }] })
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(0)
})

test('less than KES 200 waits for the next sale', async () => {
  await sell(199)
  expect((await money()).nextPayout.reasons).toMatchObject([{ code: 'below_minimum' }])
  await run()
  await sell(1)
  await world.pass(days(7))
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(200)
})

test('a closed shop is paid the little that is left, down to what M-Pesa can send', async () => {
  await sell(199)
  await transact(ctx(), (tx) => changeShopStatus(tx, shopId, 'closed'))
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(199)
  const closed = { name: 'Duka', status: 'closed' as const, payoutPhone: phone }
  expect(decide(closed, 999, world.clock.read(), { number: proved })).toMatchObject({
    payCents: 0,
    reasons: [{ code: 'below_minimum' }],
  })
  expect(decide({ ...closed, payoutPhone: null }, 5_000, world.clock.read(), { number: proved })).toMatchObject({
    payCents: 0,
    reasons: [{ code: 'no_number' }],
  })
})

test('a hold ends at its instant, only the longest counts, and the same change told twice changes nothing', async () => {
  await sell(500)
  const until = after(world.clock.read(), hours(72))
  const change = () =>
    transact(ctx(), (tx) =>
      announce(tx, 'payout_phone_changed', { shopId, accountId: randomUUID(), holdUntil: until.toISOString() }),
    )
  await change()
  await change()
  await world.drain()
  await world.pass(hours(72) - 1)
  await run()
  await world.pass(0)
  expect(await world.balance(phone)).toBe(0)
  const { rows } = await world.owner.query('select pay_cents, reasons from payouts.decision where shop_id = $1', [
    shopId,
  ])
  expect(rows).toMatchObject([{ pay_cents: 0, reasons: [{ code: 'payout_on_hold' }] }])
  await world.pass(1)
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(500)
})

test('a number that was set yesterday is not paid today', async () => {
  await openNewShop()
  await prove()
  await sell(500)
  await world.pass(hours(71))
  await run()
  await world.pass(hours(2))
  expect(await world.balance(phone)).toBe(0)
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(500)
})

test('a frozen shop is not paid, and reads so; when it is lifted the money comes', async () => {
  await sell(500)
  await transact(ctx(), (tx) => changeShopStatus(tx, shopId, 'frozen'))
  expect((await money()).nextPayout).toMatchObject({ amount: { cents: 0 }, reasons: [{ code: 'shop_stopped' }] })
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(0)
  await transact(ctx(), (tx) => changeShopStatus(tx, shopId, 'active'))
  await world.pass(days(7))
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(500)
})

test('the same batch run twice, by two at once, and again a week later pays once', async () => {
  await sell(500)
  const dueAt = world.clock.read()
  await Promise.all([run(dueAt), run(dueAt)])
  await run(dueAt)
  await world.pass(2_000)
  await sell(700)
  await world.pass(days(7))
  await run(dueAt)
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(500)
  const batch = (await payouts.listBatches(ctx(), 1))[0]!
  expect(batch).toMatchObject({ payouts: 1, paid: 1, unknown: 0, failed: 0, amountCents: 50_000 })
  await booksHold()
})

test('a batch that dies between two sellers is resumed: the first is not paid twice, the second is paid', async () => {
  await sell(500)
  const first = phone
  await openPayableShop()
  await sell(600)
  const dueAt = world.clock.read()
  // The second shop's decision cannot be written: as if the process had died there.
  await world.owner.query(`alter table payouts.decision add constraint dies check (shop_id <> '${shopId}') not valid`)
  await expect(run(dueAt)).rejects.toThrow(/could not pay 1 shops/)
  await world.pass(2_000)
  expect([await world.balance(first), await world.balance(phone)]).toEqual([500, 0])
  await world.owner.query('alter table payouts.decision drop constraint dies')
  await run(dueAt)
  await world.pass(2_000)
  expect([await world.balance(first), await world.balance(phone)]).toEqual([500, 600])
})

test('more than M-Pesa moves at once is paid in parts, and more than a day allows next time', async () => {
  expect(partsOf(61_000_000)).toEqual([25_000_000, 25_000_000, 11_000_000])
  const shop = { name: 'Duka', status: 'active' as const, payoutPhone: phone }
  expect(decide(shop, 61_000_000, new Date('2026-11-27T03:00:00Z'), { number: proved })).toMatchObject({
    payCents: 50_000_000,
    reasons: [{ code: 'paid' }, { code: 'over_daily_limit' }],
  })
  await sell(200_000)
  await sell(110_000)
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(310_000)
  expect((await money()).payouts.map((payout) => payout.amount.cents).sort()).toEqual([25_000_000, 6_000_000])
})

/** Another shop of hers, paid on the same number. */
async function openSecondShop(number: string) {
  await openNewShop()
  await world.owner.query('update shops.shop set payout_phone = $2 where id = $1', [shopId, number])
  phone = number
  await world.network('PUT', `/phones/${number.slice(1)}`, { balance: 10 })
  await prove()
  await world.pass(days(4))
}

test('two shops that are paid on one number get no more than the number may receive in a day; the rest comes next Friday', async () => {
  const [first, number] = [shopId, phone]
  await openSecondShop(number)
  for (const [shop, shillings] of [
    [first, 200_000],
    [first, 200_000],
    [shopId, 150_000],
    [shopId, 150_000],
  ] as const) {
    const second = shopId
    shopId = shop
    await sell(shillings)
    shopId = second
    // The buyer too may pay no more than so much a day.
    await world.pass(days(1))
  }
  await run()
  await world.pass(2_000)
  expect(await world.balance(number)).toBe(500_000)
  const left = async () => {
    const of = async (shop: string) => (await payouts.sellerMoney(ctx(), shop)).available.cents
    return [await of(first), await of(shopId)].sort((a, b) => a - b)
  }
  expect(await left()).toEqual([0, 20_000_000])
  // On the same day nothing more, whoever asks; a week later the rest.
  await world.pass(hours(1))
  await run()
  await world.pass(2_000)
  expect(await world.balance(number)).toBe(500_000)
  const { rows } = await world.owner.query(
    'select reasons from payouts.decision where shop_id = any($1) order by decided_at desc limit 1',
    [[first, shopId]],
  )
  expect(rows[0].reasons).toMatchObject([{ code: 'over_daily_limit', values: { cents: 20_000_000 } }])
  await world.network('PUT', `/phones/${number.slice(1)}`, { balance: 0 })
  await world.pass(days(7))
  await run()
  await world.pass(2_000)
  expect(await world.balance(number)).toBe(200_000)
  await booksHold()
})

test('what a number was not paid after all may be paid to it on the same day', async () => {
  const [first, number] = [shopId, phone]
  await openSecondShop(number)
  const second = shopId
  shopId = first
  await sell(250_000)
  await sell(250_000)
  await world.pass(days(1))
  await world.network('POST', '/scripts', { msisdn: number.slice(1), payment: 'b2c', next: [{ resultCode: 3 }, {}] })
  await run()
  await world.pass(2_000)
  expect(await world.balance(number)).toBe(250_000)
  shopId = second
  await sell(100_000)
  await run()
  await world.pass(2_000)
  const paid =
    (await payouts.sellerMoney(ctx(), second)).paidOut.cents + (await payouts.sellerMoney(ctx(), first)).paidOut.cents
  expect(paid).toBe(50_000_000)
})

test('the database itself lets no number be sent more than a day allows, and knows none of them', async () => {
  const [number, at] = [phone, world.clock.read()]
  const take = (amountCents: number) => transact(ctx(), (tx) => takeRoom(tx, [{ phone: number, amountCents }]))
  await take(30_000_000)
  await expect(take(20_000_100)).rejects.toMatchObject({ code: '23514' })
  await take(20_000_000)
  expect(await readRooms(ctx(), [number])).toEqual(new Map([[number, 0]]))
  await transact(ctx(), (tx) => giveRoomBack(tx, { phone: number, amount_cents: 100, prepared_at: at }))
  expect(await readRooms(ctx(), [number])).toEqual(new Map([[number, 100]]))
  const { rows } = await world.owner.query('select number_hash from payouts.number_day')
  expect(JSON.stringify(rows)).not.toContain(number.slice(4))
  expect(await readRooms({ ...ctx(), now: after(at, days(1)) }, [number])).toEqual(new Map([[number, 50_000_000]]))
})

test('M-Pesa refuses the payout for now: the money is available again, the seller is told why, and next Friday it comes', async () => {
  await sell(500)
  await script({ resultCode: 4 })
  await run()
  await world.pass(2_000)
  const told = await money()
  expect(told).toMatchObject({ available: { cents: 50_000 }, inTransit: { cents: 0 } })
  expect(told.payouts).toMatchObject([{ state: 'failed', failure: expect.stringMatching(/limit.*available again/) }])
  expect(await noticesTo('payout_failed_seller')).toBe(1)
  await world.pass(days(7))
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(500)
  await booksHold()
})

test('a payout whose result never comes stays on its way, is shown, and is not paid again next Friday', async () => {
  await sell(500)
  await script({ callback: { drop: true } })
  await world.network('POST', '/rules', {
    path: '/mpesa/transactionstatus/v1/query',
    times: 100,
    refuse: { html: 503 },
  })
  await run()
  await world.pass(minutes(15))
  await world.sweep()
  expect((await money()).payouts).toMatchObject([{ state: 'unknown' }])
  expect(await payouts.stuckPayouts(ctx())).toContainEqual(expect.objectContaining({ state: 'unknown' }))
  await world.pass(days(7))
  await run()
  await world.pass(2_000)
  expect(await world.balance(phone)).toBe(500)
  expect((await money()).payouts).toHaveLength(1)
  const unknown = (await payouts.listBatches(ctx(), 5)).reduce((sum, batch) => sum + batch.unknown, 0)
  expect(unknown).toBe(1)
  await world.network('DELETE', '/rules')
})

test('one shop that cannot be paid does not keep the others from it', async () => {
  await sell(500)
  const mine = phone
  expect(await balanceOf(ctx(), 'seller_payable', shopId)).toBe(50_000)
  // A shop of which payouts knows nothing has money in the books.
  const stray = randomUUID()
  const known = shopId
  shopId = stray
  await sell(300)
  shopId = known
  await expect(run()).rejects.toThrow(/could not pay 1 shops/)
  await world.pass(2_000)
  expect(await world.balance(mine)).toBe(500)
})

test('what a closed shop owes is written off once nothing has come of it for half a year; of a shop that sells it never is', async () => {
  const owing = () => balanceOf(ctx(), 'seller_receivable', shopId)
  const toOwe = (of: string) =>
    transact(ctx(), (tx) =>
      clawBackRefund(tx, {
        ...{ refundId: randomUUID(), orderId: randomUUID(), shopId: of, amountCents: 70_000, commissionCents: 0 },
      }),
    )
  await toOwe(shopId)
  const selling = shopId
  await openNewShop()
  await toOwe(shopId)
  await transact(ctx(), (tx) => changeShopStatus(tx, shopId, 'closed'))
  const lost = await balanceOf(ctx(), 'loss')
  await world.pass(days(179))
  expect(await payouts.writeOffOldDebts(ctx())).toBe(0)
  await toOwe(shopId)
  await world.pass(days(179))
  expect([await payouts.writeOffOldDebts(ctx()), await owing()]).toEqual([0, 140_000])
  await world.pass(days(2))
  // By two at once: it is lost once.
  const done = await Promise.all([payouts.writeOffOldDebts(ctx()), payouts.writeOffOldDebts(ctx())])
  expect(done.sort()).toEqual([0, 140_000])
  expect([await owing(), await balanceOf(ctx(), 'loss')]).toEqual([0, lost + 140_000])
  expect(await balanceOf(ctx(), 'seller_receivable', selling)).toBe(70_000)
  await booksHold()
})
