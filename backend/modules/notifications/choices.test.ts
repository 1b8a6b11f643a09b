// People choose what they hear of: what matters is always told, the rest as each wants it, and nothing by SMS at night that can wait.

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { createTelco } from '@amana/telco'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact, transactForShop } from '#platform/context'
import { newId } from '#platform/ids'
import { closeMail, sendMail } from '#platform/mail'
import { openTestWorld, testStart } from '../../test/harness.ts'
import { countUnread, listBell, markRead, markReadAt } from './bell.ts'
import { changeChoices, readChoices } from './choices.ts'
import {
  bellAndChoicesOf,
  choicesPage,
  forgetRecipient,
  mayTell,
  notify,
  personOf,
  reactions,
  sendHeldNotices,
} from './index.ts'
import { personBy, signedFor } from './person.ts'
import { templates } from './templates/all.ts'
import { template } from './templates/template.ts'

const telco = await createTelco({ smtpPort: 0, sms: { user: 'amana', password: 'amana', sender: 'AMANA' } })
const world = await openTestWorld({
  SMS_GATEWAY_URL: `${telco.url}/sms`,
  SMS_GATEWAY_PASSWORD: 'amana',
  SMTP_URL: `smtp://127.0.0.1:${telco.smtpPort}`,
})
beforeAll(() => reactions())
afterAll(() => telco.close())

/** A notice that may be switched off, as the templates of reviews and following are. */
const words = { subject: 'A price fell', heading: 'A price fell', paragraphs: ['Hello Amina, look at it.'] }
const letter = { ...words, button: { says: 'Look', link: 'http://localhost:8080/wanjiku/p/x?key=secret' } }
const fellInPrice = template<object>({
  topic: 'following',
  sms: { en: () => ['A price fell.'], sw: () => ['Bei imeshuka.'] },
  email: { en: () => letter, sw: () => letter },
})
Object.assign(templates, { test_price_fell: fellInPrice })
afterAll(() => void Reflect.deleteProperty(templates, 'test_price_fell'))

let next = 1
const somebody = () => ({
  accountId: newId(world.clock.read()),
  name: 'Amina',
  phone: `+2547130000${String(next).padStart(2, '0')}`,
  email: `amina${next++}@example.com`,
  language: 'en' as const,
})
const tellOfPrice = (
  to: ReturnType<typeof somebody> | (Omit<ReturnType<typeof somebody>, 'accountId'> & { accountId: null }),
) =>
  transact(world.ctx(), (tx) =>
    notify(tx, { factKey: newId(tx.now), template: 'test_price_fell', to, data: {} } as never),
  )
const tellOfOrder = (to: ReturnType<typeof somebody>) =>
  transact(world.ctx(), (tx) =>
    notify(tx, {
      factKey: newId(tx.now),
      template: 'order_paid_seller',
      to,
      data: {
        orderNumber: 'AM-1',
        shopName: 'Wanjiku Shoes',
        totalCents: 100_000,
        town: 'Umoja',
        shipBy: '2026-11-27T15:00:00.000Z',
        link: 'http://localhost:8080/seller/orders/x',
      },
    }),
  )
const smsTo = async (phone: string): Promise<string[]> => {
  const body = await (await fetch(`${telco.url}/__sim/phones/${phone.slice(1)}`)).json()
  return (body as { sms: { text: string }[] }).sms.map(({ text }) => text)
}

test('what is only nice to know comes by e-mail and the bell, and by SMS to whoever asks for it', async () => {
  const amina = somebody()
  expect(await tellOfPrice(amina)).toBe(2)
  await changeChoices(world.ctx(), amina.accountId, [{ topic: 'following', channel: 'sms', wanted: true }])
  expect(await tellOfPrice(amina)).toBe(3)
  await changeChoices(world.ctx(), amina.accountId, [
    { topic: 'following', channel: 'email', wanted: false },
    { topic: 'following', channel: 'sms', wanted: false },
    { topic: 'following', channel: 'in_app', wanted: false },
  ])
  expect(await tellOfPrice(amina)).toBe(0)
  expect(await mayTell(world.ctx(), amina, 'following', 'email')).toBe(false)
  expect(await mayTell(world.ctx(), amina, 'reviews', 'email')).toBe(true)
  expect(await mayTell(world.ctx(), amina, 'digest', 'sms')).toBe(false)
})

test('what is about money, orders, disputes or safety stays on, and one such wish changes nothing at all', async () => {
  const amina = somebody()
  for (const topic of ['security', 'order', 'money', 'dispute'] as const)
    await expect(
      changeChoices(world.ctx(), amina.accountId, [
        { topic: 'reviews', channel: 'email', wanted: false },
        { topic, channel: 'sms', wanted: false },
      ]),
    ).rejects.toThrow('always told')
  const choices = await readChoices(world.ctx(), amina.accountId)
  expect(choices.find(({ topic }) => topic === 'reviews')?.channels.email).toBe(true)
  expect(choices.filter(({ canBeOff }) => !canBeOff).map(({ topic }) => topic)).toEqual([
    'security',
    'order',
    'money',
    'dispute',
  ])
  await expect(
    world.owner.query(
      `insert into notifications.choice values ('somebody', 'security', 'sms', false, '2026-11-24T07:00:00Z')`,
    ),
  ).rejects.toThrow('choice_topic_check')
})

test('a guest chooses by the signed link of a message, for the own phone and for nobody else', async () => {
  const ctx = world.ctx()
  const guest = { ...somebody(), accountId: null }
  const person = personOf(ctx, guest)
  expect(person).not.toContain(guest.phone.slice(4))
  const link = signedFor(ctx, person)
  expect(choicesPage(ctx, person)).toBe(`${world.config.PUBLIC_URL}/notices/choose?link=${link}`)
  await changeChoices(ctx, personBy(ctx, link), [{ topic: 'following', channel: 'email', wanted: false }])
  expect(await tellOfPrice(guest)).toBe(0)
  expect(await tellOfPrice({ ...somebody(), accountId: null })).toBe(1)
  const [who, signature] = link.split('.')
  const forged = Buffer.from(person.replace(/.$/, 'x')).toString('base64url')
  for (const bad of ['', '.', who!, `${forged}.${signature}`, `${link}x`, `${link}.x`, `.${signature}`])
    expect(() => personBy(ctx, bad), bad).toThrow('not whole')
})

test('an SMS that can wait is held from nine in the evening until seven, and goes out in the morning', async () => {
  const wanjiku = somebody()
  const morning = async () => {
    await sendHeldNotices(world.ctx())
    await world.drain()
  }
  world.clock.moveTo(new Date('2026-11-24T19:30:00Z'))
  expect(await tellOfOrder(wanjiku)).toBe(3)
  await morning()
  expect(await smsTo(wanjiku.phone)).toEqual([])
  world.clock.moveTo(new Date('2026-11-25T03:59:00Z'))
  await morning()
  expect(await smsTo(wanjiku.phone)).toEqual([])
  world.clock.moveTo(new Date('2026-11-25T04:00:00Z'))
  await morning()
  await morning()
  expect(await smsTo(wanjiku.phone)).toHaveLength(1)
  world.clock.moveTo(testStart)
})

test('a code never waits', async () => {
  const amina = somebody()
  world.clock.moveTo(new Date('2026-11-24T23:30:00Z'))
  await transact(world.ctx(), (tx) =>
    notify(tx, {
      factKey: newId(tx.now),
      template: 'phone_code',
      to: amina,
      data: { code: '481902', expiresAt: '2026-11-24T23:40:00Z' },
    }),
  )
  await world.drain()
  expect(await smsTo(amina.phone)).toHaveLength(1)
  world.clock.moveTo(testStart)
})

test('the bell rings once for a fact, counts what is unread, and keeps no guest’s key', async () => {
  const ctx = world.ctx()
  const amina = somebody()
  for (let i = 0; i < 3; i++) {
    await tellOfPrice(amina)
    world.clock.advance(1000)
  }
  const page = await listBell(ctx, amina.accountId, undefined, 2)
  expect(page.notices[0]).toMatchObject({
    title: 'A price fell',
    text: 'Look at it.',
    link: '/wanjiku/p/x',
    read: false,
  })
  const rest = await listBell(ctx, amina.accountId, page.next!, 2)
  expect(rest).toMatchObject({ next: null, notices: [{ read: false }] })
  expect(await countUnread(ctx, amina.accountId)).toBe(3)
  const { rows } = await world.owner.query('select id from notifications.bell where account_id = $1 order by id', [
    amina.accountId,
  ])
  const stranger = somebody()
  await markRead(ctx, stranger.accountId, [rows[0].id])
  await markRead(ctx, stranger.accountId, undefined)
  expect(await countUnread(ctx, amina.accountId)).toBe(3)
  await markRead(ctx, amina.accountId, [rows[0].id])
  expect(await countUnread(ctx, amina.accountId)).toBe(2)
  await markReadAt(ctx, amina.accountId, '/wanjiku/p/x')
  expect(await countUnread(ctx, amina.accountId)).toBe(0)
  world.clock.moveTo(testStart)
})

test("a seller's work may ring for a buyer and ask what she wants, and reads no bell and no list of wishes", async () => {
  const amina = somebody()
  const shopId = newId(world.clock.read())
  const tell = () =>
    transactForShop(world.ctx(), shopId, (tx) =>
      notify(tx, { factKey: 'by a seller', template: 'test_price_fell', to: amina, data: {} } as never),
    )
  expect([await tell(), await tell()]).toEqual([2, 0])
  for (const table of ['bell', 'choice'])
    await expect(
      transactForShop(world.ctx(), shopId, (tx) =>
        tx.db
          .selectFrom(`notifications.${table}` as never)
          .selectAll()
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
})

test('who leaves takes bell and wishes along, and they are told before', async () => {
  const ctx = world.ctx()
  const amina = somebody()
  await tellOfPrice(amina)
  await changeChoices(ctx, amina.accountId, [{ topic: 'reviews', channel: 'email', wanted: false }])
  await changeChoices(ctx, personOf(ctx, { phone: amina.phone }), [{ topic: 'reviews', channel: 'sms', wanted: true }])
  expect(await bellAndChoicesOf(ctx, amina.accountId)).toMatchObject({
    bell: [{ title: 'A price fell', readAt: null }],
    choices: [{ topic: 'reviews', channel: 'email', wanted: false }],
  })
  await transact(ctx, (tx) => forgetRecipient(tx, amina))
  expect(await bellAndChoicesOf(ctx, amina.accountId)).toEqual({ bell: [], choices: [] })
  expect((await world.owner.query('select from notifications.choice where topic = $1', ['reviews'])).rowCount).toBe(0)
})

/** Takes one letter and gives it as it came over the wire. */
async function catchOneLetter(send: (url: string) => Promise<void>): Promise<string> {
  let letter = ''
  const server = createServer((socket) => {
    let inLetter = false
    const say = (line: string) => void socket.write(`${line}\r\n`)
    say('220 a mailbox')
    socket.on('data', (bytes) => {
      const text = bytes.toString()
      if (inLetter) {
        letter += text
        if (!letter.endsWith('\r\n.\r\n')) return
        inLetter = false
        return say('250 kept')
      }
      for (const line of text.split('\r\n').filter(Boolean)) {
        inLetter = line === 'DATA'
        say(inLetter ? '354 go on' : '250 fine')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await send(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`)
  closeMail()
  await new Promise((resolve) => server.close(resolve))
  return letter.replace(/\r\n[ \t]+/g, ' ')
}

test('a letter that may be stopped can be stopped with one press in the mail program, and is known by its id when it comes twice', async () => {
  const message = { id: newId(testStart), to: 'a@example.com', subject: 'x', text: 'x', html: 'x' }
  const stoppable = await catchOneLetter((SMTP_URL) =>
    sendMail(
      { ...world.config, SMTP_URL },
      { ...message, unsubscribe: 'https://amana.example/notices/choose?link=x.y&stop=digest' },
    ),
  )
  expect(stoppable).toContain('List-Unsubscribe: <https://amana.example/notices/choose?link=x.y&stop=digest>')
  expect(stoppable).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(stoppable).toContain(`Message-ID: <${message.id}@localhost>`)
  const lasting = await catchOneLetter((SMTP_URL) => sendMail({ ...world.config, SMTP_URL }, message))
  expect(lasting).not.toContain('List-Unsubscribe')
})

test('below a letter stands where one chooses, and how to stop it where that is possible', async () => {
  const amina = somebody()
  await tellOfPrice(amina)
  await tellOfOrder(amina)
  await world.drain()
  const mails = (await (await fetch(`${telco.url}/__sim/mail?to=${amina.email}`)).json()) as {
    subject: string
    text: string
  }[]
  const choose = choicesPage(world.ctx(), amina.accountId)
  const price = mails.find(({ subject }) => subject === 'A price fell')!
  const order = mails.find(({ subject }) => subject.startsWith('New order'))!
  expect(price.text).toContain(`${choose}&stop=following`)
  expect(order.text).toContain(choose)
  expect(order.text).not.toContain('&stop=')
})
