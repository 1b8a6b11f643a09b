// Payouts can be stopped, by a rule or by the operator, and go on by themselves: nothing that was due meanwhile is lost.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { openHold, releaseHold } from '#escrow'
import { createAccount } from '#identity'
import { balanceOf, holdInEscrow } from '#ledger'
import * as notifications from '#notifications'
import { definePaymentClaim, requestPayment } from '#payments'
import * as payouts from '#payouts'
import { after, days, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { openShop } from '#shops'
import { openPayingWorld } from '../../test/paying-world.ts'
import { proveInWorld } from '../../test/prove-payout-number.ts'
import { haltByHand, liftByHand } from './actions/switch-by-hand.ts'

const world = await openPayingWorld()
notifications.reactions()
payouts.reactions()
const ctx = () => world.ctx()

definePaymentClaim('order', async () => ({ refused: 'order_expired' }))

const phone = '+254711100001'
const { id: operatorId } = await createAccount(ctx(), {
  name: 'Odhiambo Otieno',
  email: 'operator@example.com',
  phone: '+254711100009',
  password: 'mangoes-and-lemons',
  verified: true,
})
const operator = () => world.ctx({ kind: 'account', accountId: operatorId, role: 'admin', sessionId: randomUUID() })
const { id: ownerAccountId } = await createAccount(ctx(), {
  name: 'Wanjiku Kamau',
  email: 'wanjiku@example.com',
  phone,
  password: 'mangoes-and-lemons',
  verified: true,
})
const { id: shopId } = await openShop(ctx(), {
  ownerAccountId,
  name: 'Duka',
  slug: 'duka',
  county: 'Kisumu',
  town: 'Kisumu Central',
  description: 'Shoes that last for years.',
  payoutPhone: phone,
  deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
})
await world.network('PUT', `/phones/${phone.slice(1)}`, { name: 'Wanjiku Kamau', balance: 10 })
await proveInWorld(world, shopId, phone)

const earn = async (shillings: number) => {
  const orderId = randomUUID()
  const free = { commissionableCents: 0, commissionBasisPoints: 500, reserveBasisPoints: 0 }
  const amountCents = shillings * 100
  await transact(ctx(), async (tx) => {
    await openHold(tx, { orderId, shopId, orderNumber: 'AM-7K3F', amountCents, receipt: null, ...free })
    await holdInEscrow(tx, { paymentId: randomUUID(), orderId, shopId, amountCents })
    await releaseHold(tx, orderId)
  })
}
const rule = { code: 'books_differ', sentence: 'The statement and the books differ by KES 500.' }
const halt = () => transact(ctx(), (tx) => payouts.haltPayouts(tx, rule))
const resume = () => transact(ctx(), (tx) => payouts.resumePayouts(tx, rule.code, 'The books agree again.'))
const friday = () => payouts.runWeeklyBatch(ctx(), world.clock.read())

let paidBefore: number
/** Shillings that the next batch has to pay. */
let waiting: number
beforeEach(async () => {
  await world.pass(days(4))
  await earn(500)
  paidBefore = await world.balance(phone)
  waiting = (await balanceOf(ctx(), 'seller_payable', shopId)) / 100
})
const paid = async () => {
  await world.pass(5_000)
  return (await world.balance(phone)) - paidBefore
}

test('a Friday that falls into a halt pays nobody, and is caught up when the halt is lifted', async () => {
  await halt()
  expect(await payouts.payoutsAreHalted(ctx())).toBe(true)
  expect((await friday()).paidCents).toBe(0)
  await payouts.catchUpPayouts(ctx())
  expect(await paid()).toBe(0)
  await resume()
  expect(await paid()).toBe(waiting)
  await payouts.catchUpPayouts(ctx())
  expect(await paid()).toBe(waiting)
})

test('while payouts are stopped a seller reads since when, and whether it was a rule or the operator, and never the words of either', async () => {
  const seen = async () => (await payouts.sellerMoney(ctx(), shopId)).halt
  expect(await seen()).toBeNull()
  const placed = await halt()
  expect(await seen()).toEqual({ since: placed!.since.toISOString(), cause: 'books' })
  const byHand = await haltByHand(operator(), 'payouts', 'Wanjiku of Duka looks strange to me.')
  await resume()
  expect(await seen()).toEqual({ since: byHand.since.toISOString(), cause: 'operator' })
  expect(JSON.stringify(await payouts.sellerMoney(ctx(), shopId))).not.toContain('looks strange')
  await liftByHand(operator(), byHand.id, 'She does not.')
  await transact(ctx(), (tx) =>
    payouts.haltPayouts(tx, { code: 'statement_unread', sentence: 'Nobody could read it.' }),
  )
  expect(await seen()).toMatchObject({ cause: 'statement' })
  await transact(ctx(), (tx) => payouts.resumePayouts(tx, 'statement_unread', 'It was read.'))
  expect(await seen()).toBeNull()
})

test('payouts that were prepared and not yet sent wait for the end of the halt', async () => {
  await friday()
  await halt()
  expect(await paid()).toBe(0)
  await world.pass(days(1))
  await world.sweep()
  expect(await paid()).toBe(0)
  await resume()
  await world.pass(60_000)
  await world.sweep()
  expect(await paid()).toBe(waiting)
})

test('a buyer’s refund goes out while payouts are halted, and waits only for the switch of its own', async () => {
  const buyer = '+254722000001'
  // Paid too late for its order: the money is parked and goes back by itself.
  const send = async () => {
    await transact(ctx(), (tx) =>
      requestPayment(tx, {
        purpose: 'order',
        purposeId: randomUUID(),
        shopId,
        amountCents: 30_000,
        phone: buyer,
        accountReference: 'AM7K3F',
        payBy: after(world.clock.read(), minutes(15)),
      }),
    )
    await world.drain()
    await world.answer(buyer, { pin: '1234' })
  }
  const back = async () => {
    await world.pass(5_000)
    return world.balance(buyer)
  }
  await world.network('PUT', `/phones/${buyer.slice(1)}`, { balance: 600 })
  await halt()
  await send()
  expect(await back()).toBe(600)
  await world.pass(minutes(3))
  const { id } = await haltByHand(operator(), 'refunds', 'A wave of forged claims.')
  await send()
  expect(await back()).toBe(300)
  await liftByHand(operator(), id, 'They were genuine.')
  await world.pass(60_000)
  await world.sweep()
  expect(await back()).toBe(600)
  await resume()
})

test('one reason is one halt however often it is said, and it is lifted once', async () => {
  expect(await halt()).toMatchObject({ code: 'books_differ', placedBy: null, liftedAt: null })
  expect(await halt()).toBeUndefined()
  expect(await resume()).toMatchObject({ liftedBecause: 'The books agree again.' })
  expect(await resume()).toBeUndefined()
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
})

test('while the operator has stopped payouts too, the end of the rule’s halt pays nobody', async () => {
  await halt()
  const { id } = await haltByHand(operator(), 'payouts', 'Looking into a strange batch.')
  await friday()
  await resume()
  expect(await paid()).toBe(0)
  await liftByHand(operator(), id, 'It was a false alarm.')
  expect(await paid()).toBe(waiting)
})

test('the operator stops and lets go with a reason, and both are written down with who it was', async () => {
  const { id } = await haltByHand(operator(), 'checkouts', 'M-Pesa announced maintenance.')
  await expect(haltByHand(operator(), 'checkouts', 'Once more, with feeling.')).rejects.toMatchObject({
    code: 'already_halted',
  })
  expect(await payouts.checkoutsAreHalted(ctx())).toBe(true)
  expect(await payouts.payoutsAreHalted(ctx())).toBe(false)
  await liftByHand(operator(), id, 'Maintenance is over.')
  await expect(liftByHand(operator(), id, 'Maintenance is over.')).rejects.toMatchObject({ code: 'not_halted' })
  expect((await payouts.readHalts(ctx(), 1))[0]).toMatchObject({
    placedBy: operatorId,
    liftedBy: operatorId,
    liftedBecause: 'Maintenance is over.',
  })
  const { rows } = await world.owner.query(
    `select code, data->>'what' as what from identity.security_event where account_id = $1 and data->>'haltId' = $2 order by id`,
    [operatorId, id],
  )
  expect(rows).toEqual([
    { code: 'money_halted', what: 'checkouts' },
    { code: 'money_resumed', what: 'checkouts' },
  ])
})

test('what a rule has stopped is not let go on by hand', async () => {
  const placed = await halt()
  await expect(liftByHand(operator(), placed!.id, 'I am in a hurry.')).rejects.toMatchObject({
    code: 'halt_ends_by_itself',
  })
  await resume()
})

test('the history of halts cannot be changed, and no rule may stop refunds', async () => {
  const placed = await halt()
  await resume()
  const change = (statement: string) => world.pool.query(statement, [placed!.id])
  for (const statement of [
    `update payouts.halt set lifted_because = 'never happened' where id = $1`,
    `update payouts.halt set lifted_at = null, lifted_because = null where id = $1`,
  ])
    await expect(change(statement), statement).rejects.toMatchObject({ code: 'AM123' })
  await expect(change('delete from payouts.halt where id = $1')).rejects.toMatchObject({ code: '42501' })
  await expect(
    world.pool.query(
      `insert into payouts.halt (id, what, code, sentence, since) values (gen_random_uuid(), 'refunds', 'books_differ', 'no refunds', $1)`,
      [world.clock.read()],
    ),
  ).rejects.toMatchObject({ code: '23514' })
})
