// Notices on their way to a real SMS gateway and a real mail server: the simulated phone network's own.
import { createTelco } from '@amana/telco'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact, transactForShop } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import { type Notice, notify, reactions } from '../index.ts'
import { attemptsMax } from '../lifecycle.ts'
import { sendNotice } from './send-notice.ts'

const telco = await createTelco({ smtpPort: 0, sms: { user: 'amana', password: 'amana', sender: 'AMANA' } })
const world = await openTestWorld({
  SMS_GATEWAY_URL: `${telco.url}/sms`,
  SMS_GATEWAY_USER: 'amana',
  SMS_GATEWAY_PASSWORD: 'amana',
  SMTP_URL: `smtp://127.0.0.1:${telco.smtpPort}`,
})
beforeAll(() => reactions())
afterAll(() => telco.close())

let nextPhone = 712_000_001
const freshPhone = () => `+254${nextPhone++}`

const shipped = (phone: string, email: string | null, factKey: string = newId(world.clock.read())): Notice => ({
  factKey,
  template: 'order_shipped_buyer',
  to: { name: 'Amina', phone, email, language: 'en' },
  data: {
    orderNumber: 'AM-7K3F-92QX',
    shopName: 'Wanjiku Shoes',
    totalCents: 365_000,
    handoverCode: '481902',
    deliverBy: '2026-11-27T15:00:00.000Z',
    returnsAt: '2026-11-30T20:59:00.000Z',
    collectAt: null,
    link: 'http://localhost:8080/orders/x',
  },
})

const leave = (notice: Notice) => transact(world.ctx(), (tx) => notify(tx, notice))

const smsTo = async (phone: string): Promise<string[]> => {
  const response = await fetch(`${telco.url}/__sim/phones/${phone.slice(1)}`)
  const body = (await response.json()) as { sms: { text: string }[] }
  return body.sms.map(({ text }) => text)
}

const mailTo = async (address: string) => {
  const response = await fetch(`${telco.url}/__sim/mail?to=${encodeURIComponent(address)}`)
  return (await response.json()) as { subject: string; text: string; html: string }[]
}

const rowsOf = async (factKey: string) =>
  (await world.owner.query('select * from notifications.notice where fact_key = $1 order by channel', [factKey])).rows

test('a buyer gets the handover code by SMS and a letter by e-mail, and the outbox forgets it', async () => {
  const phone = freshPhone()
  const notice = shipped(phone, 'amina@example.com')
  expect(await leave(notice)).toBe(2)
  const [, waiting] = await rowsOf(notice.factKey)
  expect(waiting.state).toBe('waiting')
  expect(JSON.stringify(waiting)).not.toContain('481902')
  await world.drain()
  expect(await smsTo(phone)).toEqual([
    'AM-7K3F-92QX is on its way. Handover code 481 902: give it only when the parcel is in your hands. http://localhost:8080/orders/x',
  ])
  const [letter] = await mailTo('amina@example.com')
  expect(letter).toMatchObject({
    subject: 'AM-7K3F-92QX is on its way to you',
    text: expect.stringContaining('481 902'),
  })
  expect(letter!.html).toContain('Held by Amana')
  for (const row of await rowsOf(notice.factKey))
    expect(row).toMatchObject({ state: 'sent', attempts: 1, data_sealed: null })
})

test('told twice of one fact, by two processes at once, a person gets one message', async () => {
  const phone = freshPhone()
  const notice = shipped(phone, null)
  const left = await Promise.all([leave(notice), leave(notice), leave(notice)])
  expect(left.sort()).toEqual([0, 0, 1])
  await world.drain()
  const [row] = await rowsOf(notice.factKey)
  await sendNotice(world.ctx(), row.id)
  expect(await smsTo(phone)).toHaveLength(1)
})

test('nothing is sent of a transaction that is given up', async () => {
  const phone = freshPhone()
  await expect(
    transact(world.ctx(), async (tx) => {
      await notify(tx, shipped(phone, null))
      throw new Error('given up')
    }),
  ).rejects.toThrow('given up')
  await world.drain()
  expect(await smsTo(phone)).toEqual([])
})

test('a person without an address on a channel gets nothing there', async () => {
  expect(await leave(shipped(freshPhone(), null))).toBe(1)
  const terms: Notice = {
    factKey: 'nobody to tell',
    template: 'question_answered_asker',
    to: { name: 'Amina', phone: freshPhone(), language: 'sw' },
    data: { shopName: 'B', productTitle: 'C', answer: 'D', link: 'http://localhost/' },
  }
  expect(await leave(terms)).toBe(0)
})

test('an order that ended unpaid is told to a guest by SMS, and to whoever gets a letter by that alone', async () => {
  const expired = (factKey: string, email: string | null): Notice => ({
    factKey,
    template: 'order_expired_buyer',
    to: { name: 'Amina', phone: freshPhone(), email, language: 'sw' },
    data: { orderNumber: 'AM-7K3F-92QX', shopName: 'Wanjiku Shoes', link: 'http://localhost/' },
  })
  expect(await leave(expired('a guest', null))).toBe(1)
  expect((await rowsOf('a guest')).map(({ channel }) => channel)).toEqual(['sms'])
  expect(await leave(expired('an account', 'amina@amana.example'))).toBe(1)
  expect((await rowsOf('an account')).map(({ channel }) => channel)).toEqual(['email'])
})

test('a gateway that is down loses nothing: the notice waits, and no number is in what is kept or thrown', async () => {
  const phone = freshPhone()
  const notice = shipped(phone, null)
  await leave(notice)
  const [row] = await rowsOf(notice.factKey)
  const ctx = world.ctx()
  const down = { ...ctx, config: { ...ctx.config, SMS_GATEWAY_PASSWORD: 'wrong' } }
  const failure = await sendNotice(down, row.id).catch((error: Error) => error.message)
  expect(failure).toBe('a notice could not be sent by sms: 401')
  expect((await rowsOf(notice.factKey))[0]).toMatchObject({ state: 'waiting', attempts: 1, last_error: '401' })
  await world.drain()
  expect(await smsTo(phone)).toHaveLength(1)
})

test('after twelve tries in vain a notice is given up and forgotten', async () => {
  const notice = shipped(freshPhone(), null)
  await leave(notice)
  const [row] = await rowsOf(notice.factKey)
  const ctx = world.ctx()
  const down = { ...ctx, config: { ...ctx.config, SMS_GATEWAY_PASSWORD: 'wrong' } }
  for (let attempt = 1; attempt < attemptsMax; attempt++)
    await expect(sendNotice(down, row.id)).rejects.toThrow('could not be sent')
  await sendNotice(down, row.id)
  expect((await rowsOf(notice.factKey))[0]).toMatchObject({ state: 'failed', attempts: attemptsMax, data_sealed: null })
})

test("a seller's work may leave a notice for a buyer and read none", async () => {
  const shopId = newId(world.clock.read())
  const notice = shipped(freshPhone(), null)
  expect(await transactForShop(world.ctx(), shopId, (tx) => notify(tx, notice))).toBe(1)
  await expect(
    transactForShop(world.ctx(), shopId, (tx) => sql`select address from notifications.notice`.execute(tx.db)),
  ).rejects.toThrow(/permission denied/)
})
