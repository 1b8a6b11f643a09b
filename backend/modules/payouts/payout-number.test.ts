// A number is paid when its seller has proved that it is hers, and no longer than M-Pesa says the same of it.
import { randomUUID } from 'node:crypto'
import { maskPhone, toWireId } from '@amana/contract'
import { beforeEach, expect, test } from 'vitest'
import { openHold, releaseHold } from '#escrow'
import { createAccount, linksOf } from '#identity'
import { checkBooks } from '#ledger'
import * as notifications from '#notifications'
import { definePaymentClaim, requestPayment } from '#payments'
import * as payouts from '#payouts'
import { after, days, hours, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openShop, readShopForSale } from '#shops'
import { openPayingWorld } from '../../test/paying-world.ts'
import { payoutNumberView } from './activation-view.ts'
import { numberProblemView } from './number-problems.ts'
import { isSameName, maskName } from './registered-name.ts'

const world = await openPayingWorld()
notifications.reactions()
payouts.reactions()
const ctx = () => world.ctx()
const buyer = '+254722000001'

let shopId: string
let ownerId: string
let phone: string
let sellers = 0
definePaymentClaim('order', async (tx, { purposeId: orderId, amountCents, receipt }) => {
  const free = { commissionableCents: 0, commissionBasisPoints: 500, reserveBasisPoints: 0 }
  await openHold(tx, { orderId, shopId, orderNumber: `AM-${orderId.slice(0, 6)}`, amountCents, receipt, ...free })
  return 'accepted'
})

beforeEach(async () => {
  const number = String(++sellers).padStart(3, '0')
  phone = `+254711200${number}`
  const account = { name: 'Wanjiku Kamau', email: `s${number}@example.com`, phone, password: 'mangoes-and-lemons' }
  ownerId = (await createAccount(ctx(), { ...account, verified: true })).id
  shopId = (
    await openShop(ctx(), {
      ...{ ownerAccountId: ownerId, name: `Duka ${number}`, slug: `duka-${number}`, county: 'Kisumu' },
      ...{ town: 'Kisumu Central', description: 'Shoes that last for years.', payoutPhone: phone },
      deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
    })
  ).id
  await onPhone({ name: 'WANJIKU NJERI KAMAU', balance: 100 })
})

const onPhone = (what: object) => world.network('PUT', `/phones/${phone.slice(1)}`, what)
const view = () => payoutNumberView(ctx(), shopId)
const money = () => payouts.sellerMoney(ctx(), shopId)
const run = () => payouts.runWeeklyBatch(ctx(), world.clock.read())
const script = (outcome: object, payment = 'b2c') =>
  world.network('POST', '/scripts', { msisdn: phone.slice(1), payment, next: [outcome] })
const noticesTo = async (template: string) =>
  (
    await world.owner.query('select 1 from notifications.notice where template = $1 and address = $2', [
      template,
      phone,
    ])
  ).rows.length

async function ask() {
  await payouts.provePayoutNumber(ctx(), shopId)
  await world.drain()
}
async function prove() {
  await ask()
  await world.answer(phone, { pin: '1234' })
  await world.pass(2_000)
}
async function sell(shillings: number) {
  const orderId = randomUUID()
  await world.network('PUT', `/phones/${buyer.slice(1)}`, { balance: 400_000 })
  await transact(ctx(), (tx) =>
    requestPayment(tx, {
      ...{ purpose: 'order', purposeId: orderId, shopId, amountCents: shillings * 100, phone: buyer },
      ...{ accountReference: 'AM7K3F', payBy: after(world.clock.read(), minutes(15)) },
    }),
  )
  await world.drain()
  await world.answer(buyer, { pin: '1234' })
  await transact(ctx(), (tx) => releaseHold(tx, orderId))
}
async function paysOut() {
  await run()
  await world.pass(2_000)
}
const reasons = async () => (await money()).nextPayout.reasons.map(({ code }) => code)

test('she pays KES 10, has them back within moments, and the number is proved under the name M-Pesa knows', async () => {
  expect(await view()).toMatchObject({ state: 'unproved', prompt: null })
  await ask()
  expect(await view()).toMatchObject({ state: 'asked', prompt: { state: 'waiting_for_pin' } })
  await world.answer(phone, { pin: '1234' })
  expect(await view()).toMatchObject({ state: 'returning' })
  expect(await world.balance(phone)).toBe(90)
  await world.pass(2_000)
  expect(await view()).toMatchObject({ state: 'proved', nameMasked: 'Wanjiku K.', problem: null })
  expect(await world.balance(phone)).toBe(100)
  const { rows } = await world.owner.query('select * from payouts.activation where shop_id = $1', [shopId])
  expect(JSON.stringify(rows)).not.toMatch(/kamau/i)
  expect((await checkBooks(ctx())).filter((check) => !check.holds)).toEqual([])
  const both = await world.booksOfBoth()
  expect(both.ours).toEqual(both.theirs)
})

test('until then she sells and is not paid, and reads what to do; afterwards the next Friday pays', async () => {
  await sell(500)
  await world.pass(days(4))
  expect((await money()).nextPayout.reasons).toMatchObject([
    { code: 'not_activated', sentence: expect.stringMatching(/pay KES 10 from it, they come straight back/) },
  ])
  await paysOut()
  expect(await world.balance(phone)).toBe(100)
  await prove()
  await world.pass(days(7))
  await paysOut()
  expect(await world.balance(phone)).toBe(600)
})

test('a prompt that she lets pass can be sent again, and money that comes twice goes back twice', async () => {
  await ask()
  await expect(ask()).rejects.toMatchObject({ code: 'prompt_still_open' })
  await world.answer(phone, { cancel: true })
  expect(await view()).toMatchObject({ state: 'asked', prompt: { state: 'failed' } })
  await world.pass(minutes(2))
  await prove()
  expect((await view()).state).toBe('proved')
  await expect(ask()).rejects.toMatchObject({ code: 'payout_number_proved' })
  expect(await world.balance(phone)).toBe(100)
})

test('a new number has to be proved anew', async () => {
  await prove()
  const shop = (await readShopForSale(ctx(), shopId))!
  await world.pass(minutes(5))
  await world.owner.query('update shops.shop set payout_phone_since = $2 where id = $1', [shop.id, world.clock.read()])
  expect(await view()).toMatchObject({ state: 'unproved', provedAt: null })
})

test('two sellers whose numbers have one M-Pesa name and number are the same person to the rules', async () => {
  await prove()
  const first = ownerId
  const firstPhone = phone
  sellers++
  const { id } = await createAccount(ctx(), {
    ...{
      name: 'Another',
      email: `a${sellers}@example.com`,
      phone: `+254711300${String(sellers).padStart(3, '0')}`,
      password: 'mangoes-and-lemons',
    },
    verified: true,
  })
  const other = await openShop(ctx(), {
    ...{ ownerAccountId: id, name: `Nyingine ${sellers}`, slug: `nyingine-${sellers}`, county: 'Kisumu' },
    ...{ town: 'Kisumu Central', description: 'Shoes that last for years.', payoutPhone: firstPhone },
    deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
  })
  shopId = other.id
  await world.pass(minutes(2))
  await prove()
  expect(await linksOf(ctx(), first)).toContainEqual(
    expect.objectContaining({ accountId: id, kind: 'mpesa_name_and_number', hard: true }),
  )
})

test.each([
  ['not_on_mpesa', 2040],
  ['receiver_account_full', 8],
])(
  'a number that can never be paid (%s) is asked of the seller once, and tried no more',
  async (problem, resultCode) => {
    await prove()
    await world.pass(days(4))
    await sell(500)
    await script({ resultCode })
    await paysOut()
    expect(await view()).toMatchObject({ state: 'unproved', problem })
    expect(await reasons()).toEqual([problem])
    expect([await noticesTo('payout_number_failed_seller'), await noticesTo('payout_failed_seller')]).toEqual([1, 0])
    await world.pass(days(7))
    await paysOut()
    expect(await world.balance(phone)).toBe(100)
    await prove()
    await world.pass(days(7))
    await paysOut()
    expect(await world.balance(phone)).toBe(600)
  },
)

test('a payout that arrives under another name is the last to that number until it is proved anew and three days old', async () => {
  await prove()
  await world.pass(days(4))
  await sell(500)
  await onPhone({ name: 'PETER OTIENO' })
  await paysOut()
  expect(await world.balance(phone)).toBe(600)
  expect(await view()).toMatchObject({ state: 'unproved', problem: 'name_differs', nameMasked: 'Wanjiku K.' })
  expect(await noticesTo('payout_number_failed_seller')).toBe(1)
  const listed = async () => (await payouts.listNumberProblems(ctx(), 20)).find(({ shop }) => shop.id === shopId)
  expect(await listed()).toMatchObject({ problem: 'name_differs', phone, waitingCents: 0 })
  await sell(700)
  expect(await listed()).toMatchObject({ problem: 'name_differs', waitingCents: 70_000 })
  await paysOut()
  expect(await reasons()).toEqual(['name_differs'])
  await prove()
  expect(await listed()).toBeUndefined()
  await world.pass(hours(71))
  await paysOut()
  expect(await world.balance(phone)).toBe(600)
  await world.pass(hours(2))
  await paysOut()
  expect(await world.balance(phone)).toBe(1_300)
})

test('the operator reads which numbers cannot be paid, and no more of one that its seller has replaced', async () => {
  const listed = async () => {
    const all = (await payouts.listNumberProblems(ctx(), 20)).map(numberProblemView)
    return all.find(({ shopId: id }) => id === toWireId('shop', shopId))
  }
  await prove()
  await world.pass(days(4))
  await sell(500)
  await script({ resultCode: 2040 })
  expect(await listed()).toBeUndefined()
  await paysOut()
  expect(await listed()).toMatchObject({
    ...{ problem: 'not_on_mpesa', phoneMasked: maskPhone(phone), waiting: { cents: 50_000 } },
    ...{ shopName: expect.stringMatching(/^Duka/), shopSlug: expect.stringMatching(/^duka-/) },
  })
  await world.pass(minutes(1))
  const change = 'update shops.shop set payout_phone = $2, payout_phone_since = $3 where id = $1'
  await world.owner.query(change, [shopId, '+254711209999', world.clock.read()])
  expect(await listed()).toBeUndefined()
})

test('M-Pesa writes one name in many ways, and none of them is mistaken for another', () => {
  for (const [a, b] of [
    ['WANJIKU NJERI KAMAU', 'Wanjiku Kamau'],
    ['Kamau Wanjiku', 'WANJIKU N KAMAU'],
    ['JOSÉ MUTUA', 'jose mutua'],
    ['J. DOE', 'JANE DOE'],
  ] as const)
    expect([a, b, isSameName(a, b)]).toEqual([a, b, true])
  for (const [a, b] of [
    ['WANJIKU KAMAU', 'PETER OTIENO'],
    ['WANJIKU KAMAU', 'WANJIRU KAMAU'],
    ['J D', 'JANE DOE'],
    ['', 'JANE DOE'],
  ] as const)
    expect([a, b, isSameName(a, b)]).toEqual([a, b, false])
  expect([maskName('WANJIKU NJERI KAMAU'), maskName('otieno')]).toEqual(['Wanjiku K.', 'Otieno'])
})
