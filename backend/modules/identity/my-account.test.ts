// What a person changes of her own account, what she proves before, and who is told.
import {
  changeEmail,
  changeMyAccount,
  changePassword,
  changePhone,
  confirmEmailChange,
  confirmItIsMe,
  confirmPhoneChange,
  readMe,
  sendPhoneCode,
  signIn,
  verifyPhone,
} from '@amana/contract'
import { beforeAll, expect, test } from 'vitest'
import { createAccount, createOperator, defineOrderClaim, reactions, recordShopOwner, routes } from '#identity'
import * as notifications from '#notifications'
import { minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { codeTo, toldTo } from '../../test/outbox.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'
import { secondFactorCodeNow } from './second-factor.ts'

// Nobody listens there: what people are told stays in the outbox, where the test reads it.
const world = await openTestWorld({ SMTP_URL: 'smtp://127.0.0.1:9', SMS_GATEWAY_URL: 'http://127.0.0.1:9' })
const claims: { accountId: string; phone: string }[] = []
beforeAll(() => {
  notifications.reactions()
  reactions()
  defineOrderClaim(async (_tx, accountId, phone) => claims.push({ accountId, phone }))
})
const url = await serveModules(world, routes)

interface Person {
  browser: Visitor
  id: string
  name: string
  email: string
  phone: string
  password: string
}
async function signedIn(more: { verified?: boolean } = {}): Promise<Person> {
  const person = somebody()
  const { id } = await createAccount(world.ctx(), { ...person, ...more })
  const browser = visit(url)
  const { email, password } = person
  expect((await browser.send('POST', signIn.path, { email, password })).status).toBe(200)
  return { ...person, id, browser }
}
const fresh = ({ browser, password }: Person) => browser.send('POST', confirmItIsMe.path, { password })
const me = async ({ browser }: Person) => (await browser.send('GET', readMe.path)).body
const eventsOf = async ({ id }: Person): Promise<string[]> =>
  (
    await world.owner.query('select code from identity.security_event where account_id = $1 order by at, id', [id])
  ).rows.map(({ code }) => code)
const factsAbout = async ({ id }: Person): Promise<string[]> =>
  (
    await world.owner.query(`select name from platform.fact where data->>'accountId' = $1 order by name`, [id])
  ).rows.map(({ name }) => name)
const templatesTo = async (address: string) => (await toldTo(world, address)).map(({ template }) => template)

async function provesPhone(person: Person) {
  const sent = await person.browser.send('POST', sendPhoneCode.path)
  expect(sent.status).toBe(202)
  const code = await codeTo(world, person.phone)
  world.clock.advance(1000)
  return person.browser.send('POST', verifyPhone.path, { code })
}
async function ownsAShop(person: Person): Promise<void> {
  const shopId = newId(world.clock.read())
  await transact(world.ctx(), (tx) =>
    recordShopOwner(tx, { accountId: person.id, shopId, slug: `duka-${shopId}`, name: 'Duka' }),
  )
}

test('a person changes her name and her language', async () => {
  const person = await signedIn()
  const reply = await person.browser.send('PATCH', changeMyAccount.path, { name: ' Wanjiku N. Kamau ', language: 'sw' })
  expect(reply.body).toMatchObject({ name: 'Wanjiku N. Kamau', language: 'sw', email: person.email })
  expect((await person.browser.send('PATCH', changeMyAccount.path, {})).body.language).toBe('sw')
  expect((await person.browser.send('PATCH', changeMyAccount.path, { language: 'de' })).status).toBe(400)
})

test('what concerns the account asks for the password again, for ten minutes and in this session alone', async () => {
  const person = await signedIn()
  const elsewhere = visit(url)
  await elsewhere.send('POST', signIn.path, { email: person.email, password: person.password })
  const ask = (browser: Visitor) => browser.send('POST', changeEmail.path, { email: somebody().email })
  expect((await ask(person.browser)).body.code).toBe('fresh_check_needed')
  const wrong = await person.browser.send('POST', confirmItIsMe.path, { password: 'not the password' })
  expect([wrong.status, wrong.body.code]).toEqual([400, 'wrong_password'])
  expect((await ask(person.browser)).status).toBe(403)
  expect((await fresh(person)).body.until).toBe(new Date(world.clock.read().getTime() + minutes(10)).toISOString())
  expect((await ask(person.browser)).status).toBe(202)
  expect((await ask(elsewhere)).body.code).toBe('fresh_check_needed')
  world.clock.advance(minutes(10))
  expect((await ask(person.browser)).body.code).toBe('fresh_check_needed')
  expect(await eventsOf(person)).toContain('fresh_check_failed')
})

test('a code of the second factor does instead of the password, once', async () => {
  const { name, email, phone, password } = somebody('Njeri Kibet')
  const { id } = await createOperator(world.ctx(), { name, email, phone, password })
  const browser = visit(url)
  const { body } = await browser.send('POST', signIn.path, { email, password })
  const codeNow = () => secondFactorCodeNow(world.ctx(), id)
  const code = await codeNow()
  const reply = await browser.send('POST', '/api/sessions/second-factor', { ticket: body.data.ticket, code })
  expect(reply.status).toBe(200)
  expect((await browser.send('POST', confirmItIsMe.path, { code })).body.code).toBe('wrong_code')
  world.clock.advance(minutes(1))
  expect((await browser.send('POST', confirmItIsMe.path, { code: await codeNow() })).status).toBe(200)
})

test('a new password signs everybody else out and its owner is told', async () => {
  const person = await signedIn()
  const elsewhere = visit(url)
  await elsewhere.send('POST', signIn.path, { email: person.email, password: person.password })
  await fresh(person)
  const set = (password: string) => person.browser.send('PUT', changePassword.path, { password })
  expect((await set(person.email)).body.code).toBe('common_password')
  expect((await set('njugu-na-karanga')).status).toBe(204)
  expect((await me(person)).email).toBe(person.email)
  expect((await elsewhere.send('GET', readMe.path)).status).toBe(401)
  await world.drain().catch(() => undefined)
  expect(await templatesTo(person.email)).toContain('password_changed')
  expect(await eventsOf(person)).toContain('password_changed')
})

test('a phone is verified by a code that only the phone is sent, and guest orders come with it', async () => {
  const person = await signedIn()
  expect((await me(person)).phoneVerified).toBe(false)
  const reply = await provesPhone(person)
  expect(reply.body).toMatchObject({ account: { phoneVerified: true }, ordersClaimed: claims.length })
  expect(claims).toContainEqual({ accountId: person.id, phone: person.phone })
  expect((await person.browser.send('POST', sendPhoneCode.path)).body.code).toBe('phone_already_verified')
  expect(await factsAbout(person)).toEqual(['account_opened', 'phone_verified'])
  expect((await eventsOf(person)).at(-1)).toBe('phone_verified')
})

test('a number changes hands: the newest proof counts, and whoever had it is told by e-mail alone', async () => {
  const before = await signedIn({ verified: true })
  const after = await signedIn()
  await world.owner.query('update identity.account set phone = $1 where id = $2', [before.phone, after.id])
  expect((await provesPhone({ ...after, phone: before.phone })).body.account.phoneVerified).toBe(true)
  expect((await me(before)).phoneVerified).toBe(false)
  expect(await templatesTo(before.email)).toEqual(['phone_taken'])
  expect(await templatesTo(before.phone)).toEqual(['phone_code'])
  expect(await eventsOf(before)).toContain('phone_lost')
})

test('two who prove the same number at the same moment do not both have it', async () => {
  const [one, two] = [await signedIn(), await signedIn()]
  await world.owner.query('update identity.account set phone = $1 where id = $2', [one.phone, two.id])
  await one.browser.send('POST', sendPhoneCode.path)
  const oneCode = await codeTo(world, one.phone)
  world.clock.advance(1000)
  await two.browser.send('POST', sendPhoneCode.path)
  const twoCode = await codeTo(world, one.phone)
  const replies = await Promise.all([
    one.browser.send('POST', verifyPhone.path, { code: oneCode }),
    two.browser.send('POST', verifyPhone.path, { code: twoCode }),
  ])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  expect([(await me(one)).phoneVerified, (await me(two)).phoneVerified].filter(Boolean)).toHaveLength(1)
})

test('a phone that a shop or an operator has proved stays theirs, even after the right code', async () => {
  const seller = await signedIn({ verified: true })
  await ownsAShop(seller)
  const other = await signedIn()
  await fresh(other)
  await other.browser.send('POST', changePhone.path, { phone: seller.phone })
  const code = await codeTo(world, seller.phone)
  const wrong = code === '000000' ? '000001' : '000000'
  const confirm = (entered: string) => other.browser.send('POST', confirmPhoneChange.path, { code: entered })
  expect((await confirm(wrong)).body.code).toBe('wrong_code')
  const refused = await confirm(code)
  expect([refused.status, refused.body.code]).toEqual([409, 'phone_in_use'])
  expect((await me(seller)).phoneVerified).toBe(true)
  expect(await me(other)).toMatchObject({
    phoneVerified: false,
    phoneMasked: expect.stringContaining(other.phone.slice(-3)),
  })
})

test('a new phone is proved by a code there, and the old one is told, before and after', async () => {
  const person = await signedIn({ verified: true })
  const phone = somebody().phone
  const ask = () => person.browser.send('POST', changePhone.path, { phone: `0${phone.slice(4)}` })
  expect((await ask()).body.code).toBe('fresh_check_needed')
  await fresh(person)
  const sent = await ask()
  expect([sent.status, sent.body.sentTo]).toEqual([202, `0${phone.slice(4, 7)} ••• ${phone.slice(-3)}`])
  expect((await ask()).body.code).toBe('wait_before_sending_again')
  world.clock.advance(1000)
  const reply = await person.browser.send('POST', confirmPhoneChange.path, { code: await codeTo(world, phone) })
  expect(reply.body).toMatchObject({ phoneVerified: true, phoneMasked: sent.body.sentTo })
  expect((await toldTo(world, person.phone)).map(({ template, data }) => [template, data.step])).toEqual([
    ['phone_changed_old', 'asked'],
    ['phone_changed_old', 'done'],
  ])
  expect(await templatesTo(person.email)).toEqual(['phone_changed_old', 'phone_changed_old'])
  expect(await factsAbout(person)).toEqual(['account_opened', 'phone_changed', 'phone_verified'])
  expect(await eventsOf(person)).toEqual(expect.arrayContaining(['phone_change_asked', 'phone_changed']))
})

test('a number that was never proved may be a stranger’s: it is told nothing', async () => {
  const person = await signedIn()
  await fresh(person)
  await person.browser.send('POST', changePhone.path, { phone: somebody().phone })
  expect(await toldTo(world, person.phone)).toEqual([])
  expect(await templatesTo(person.email)).toEqual(['phone_changed_old'])
})

test('a code for a number that the account has left since is good for nothing', async () => {
  const person = await signedIn()
  await person.browser.send('POST', sendPhoneCode.path)
  const code = await codeTo(world, person.phone)
  await world.owner.query('update identity.account set phone = $1 where id = $2', [somebody().phone, person.id])
  expect((await person.browser.send('POST', verifyPhone.path, { code })).body.code).toBe('code_expired')
})

test('a new e-mail address is proved by a code there, and the old one is told, before and after', async () => {
  const person = await signedIn()
  const { email } = somebody()
  await fresh(person)
  await person.browser.send('POST', changeEmail.path, { email: email.toUpperCase() })
  world.clock.advance(1000)
  const reply = await person.browser.send('POST', confirmEmailChange.path, { code: await codeTo(world, email) })
  expect(reply.body.email).toBe(email)
  expect((await toldTo(world, person.email)).map(({ template, data }) => [template, data.step])).toEqual([
    ['email_changed_old', 'asked'],
    ['email_changed_old', 'done'],
  ])
  expect(await factsAbout(person)).toContain('email_changed')
  const signs = (address: string) => visit(url).send('POST', signIn.path, { email: address, password: person.password })
  expect([(await signs(email)).status, (await signs(person.email)).status]).toEqual([200, 401])
})

test('nobody learns from a change of address whether it has an account: its owner is told instead', async () => {
  const [person, other] = [await signedIn(), await signedIn()]
  await fresh(person)
  const ask = (email: string) => person.browser.send('POST', changeEmail.path, { email })
  const known = await ask(other.email)
  expect(await templatesTo(other.email)).toEqual(['account_exists'])
  world.clock.advance(minutes(1))
  const unknown = await ask(somebody().email)
  expect([known.status, Object.keys(known.body)]).toEqual([unknown.status, Object.keys(unknown.body)])
})

test('an address that got an account while its code was on the way stays with that account', async () => {
  const person = await signedIn()
  const other = somebody()
  await fresh(person)
  await person.browser.send('POST', changeEmail.path, { email: other.email })
  const code = await codeTo(world, other.email)
  await createAccount(world.ctx(), other)
  const reply = await person.browser.send('POST', confirmEmailChange.path, { code })
  expect([reply.status, reply.body.code]).toEqual([409, 'account_exists'])
})

test('whoever opens an account is welcomed, but for operators', async () => {
  const person = await signedIn()
  const operator = somebody()
  await createOperator(world.ctx(), operator)
  await world.drain().catch(() => undefined)
  expect(await templatesTo(person.email)).toContain('welcome')
  expect(await templatesTo(operator.email)).toEqual([])
})
