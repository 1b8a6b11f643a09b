// The second factor, by its owner's phone: an authenticator app of another make (the one of RFC 6238), under a clock that is moved.

import { createHmac } from 'node:crypto'
import {
  confirmItIsMe,
  listMySecurityEvents,
  prepareSecondFactor,
  readMe,
  signIn,
  signInWithSecondFactor,
  switchSecondFactorOff,
  switchSecondFactorOn,
} from '@amana/contract'
import { expect, test } from 'vitest'
import { createAccount, createOperator, reactions, renewSecondFactor, routes, secondFactorCodeNow } from '#identity'
import { reactions as outbox } from '#notifications'
import { minutes } from '#platform/clock'
import { openTestWorld } from '../../test/harness.ts'
import { toldTo } from '../../test/outbox.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'
import { codeOfStep, stepOfCode } from './second-factor.ts'

outbox()
reactions()
const world = await openTestWorld()
const url = await serveModules(world, routes)

/** What an authenticator app shows for the secret, written down from the RFC and not with the library of the server. */
function app(secret: string, at = world.clock.read(), stepsOff = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000) + stepsOff))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

type Person = ReturnType<typeof somebody>
async function signedIn() {
  const person = somebody()
  const { id: accountId } = await createAccount(world.ctx(), person)
  world.clock.advance(minutes(1))
  const browser = visit(url)
  const { email, password } = person
  expect((await browser.send('POST', signIn.path, { email, password })).status).toBe(200)
  return { browser, person, accountId }
}
const makeFresh = async (browser: Visitor, { password }: Person) =>
  expect((await browser.send('POST', confirmItIsMe.path, { password })).status).toBe(200)

async function withSecondFactor() {
  const { browser, person, accountId } = await signedIn()
  await makeFresh(browser, person)
  const { secret } = (await browser.send('POST', prepareSecondFactor.path)).body
  const reply = await browser.send('PUT', switchSecondFactorOn.path, { code: app(secret) })
  expect(reply.status).toBe(200)
  world.clock.advance(minutes(1))
  return { browser, person, accountId, secret: secret as string, recoveryCodes: reply.body.recoveryCodes as string[] }
}
async function ticketFor({ email, password }: { email: string; password: string }, browser = visit(url)) {
  const reply = await browser.send('POST', signIn.path, { email, password })
  expect([reply.status, reply.body.code]).toEqual([401, 'second_factor_needed'])
  expect(browser.cookies.has('amana_access')).toBe(false)
  return reply.body.data.ticket as string
}
const enter = (ticket: string, code: string, browser = visit(url)) =>
  browser.send('POST', signInWithSecondFactor.path, { ticket, code })
const events = async (who: Visitor) =>
  (await who.send('GET', listMySecurityEvents.path)).body.events.map((each: { code: string }) => each.code)

test('codes are those of RFC 6238 (appendix B), so that every authenticator app shows the same', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ] as const)
    expect([codeOfStep(secret, Math.floor(seconds / 30)), app(secret, new Date(seconds * 1000))]).toEqual([code, code])
})

test('a code one step early or late is taken, two steps off is not', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const now = world.clock.read()
  for (const [off, taken] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const)
    expect(stepOfCode(secret, app(secret, now, off), now, null) !== undefined, `${off}`).toBe(taken)
})

test('a seller switches the second factor on with her app, and from then on the password alone is not enough', async () => {
  const { browser, person } = await signedIn()
  expect((await browser.send('POST', prepareSecondFactor.path)).body.code).toBe('fresh_check_needed')
  await makeFresh(browser, person)
  const prepared = prepareSecondFactor.reply!.parse((await browser.send('POST', prepareSecondFactor.path)).body)
  expect(prepared.uri).toMatch(/^otpauth:\/\/totp\/Amana:person\d+%40example\.com\?issuer=Amana&secret=[A-Z2-7]{32}&/)
  expect(prepared.uri).toContain(prepared.secret)
  expect(prepared.qrSvg).toMatch(/^<svg .*<\/svg>$/s)

  // Nothing has changed yet.
  const { email, password } = person
  expect((await visit(url).send('POST', signIn.path, { email, password })).status).toBe(200)
  const refused = await browser.send('PUT', switchSecondFactorOn.path, { code: wrong(app(prepared.secret)) })
  expect([refused.status, refused.body.code]).toEqual([400, 'wrong_code'])

  const code = app(prepared.secret)
  const reply = await browser.send('PUT', switchSecondFactorOn.path, { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  expect(new Set(reply.body.recoveryCodes).size).toBe(10)
  for (const each of reply.body.recoveryCodes) expect(each).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}$/)
  expect((await browser.send('GET', readMe.path)).body.secondFactor).toBe(true)

  world.clock.advance(30_000)
  const phone = visit(url)
  const session = await enter(await ticketFor(person, phone), app(prepared.secret), phone)
  expect(signInWithSecondFactor.reply!.parse(session.body).account.email).toBe(email)
  expect((await phone.send('GET', readMe.path)).status).toBe(200)
  await world.drain()
  expect(await toldTo(world, email)).toContainEqual(
    expect.objectContaining({ template: 'second_factor_changed', data: expect.objectContaining({ what: 'on' }) }),
  )
})

test('a code is taken once: neither again, nor an earlier one, nor by two browsers at the same moment', async () => {
  const { person, secret } = await withSecondFactor()
  const code = app(secret)
  const [first, second] = [await ticketFor(person), await ticketFor(person)]
  const statuses = (await Promise.all([enter(first, code), enter(second, code)])).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 400])
  for (const stepsOff of [-1, 0])
    expect((await enter(await ticketFor(person), app(secret, world.clock.read(), stepsOff))).body.code).toBe(
      'wrong_code',
    )
  world.clock.advance(30_000)
  expect((await enter(await ticketFor(person), app(secret))).status).toBe(200)
})

test('a ticket is good for five minutes and for one sign-in', async () => {
  const { person, secret } = await withSecondFactor()
  const ticket = await ticketFor(person)
  expect((await enter(ticket, app(secret))).status).toBe(200)
  world.clock.advance(30_000)
  expect((await enter(ticket, app(secret))).body.code).toBe('ticket_not_valid')
  const late = await ticketFor(person)
  world.clock.advance(minutes(5))
  expect((await enter(late, app(secret))).body.code).toBe('ticket_not_valid')
  expect((await enter('made-up', app(secret))).body.code).toBe('ticket_not_valid')
})

test('a ticket is good for the account whose password was given, whoever else’s code is entered', async () => {
  const wanjiku = await withSecondFactor()
  const salim = await withSecondFactor()
  const ticket = await ticketFor(wanjiku.person)
  expect((await enter(ticket, app(salim.secret))).body.code).toBe('wrong_code')
  expect((await enter(ticket, salim.recoveryCodes[0]!)).body.code).toBe('wrong_code')
})

test('five wrong codes tear the ticket up, and the owner sees the attempts', async () => {
  const { browser, person, secret } = await withSecondFactor()
  const ticket = await ticketFor(person)
  const left = []
  for (let i = 0; i < 5; i++) left.push((await enter(ticket, wrong(app(secret)))).body.data.triesLeft)
  expect(left).toEqual([4, 3, 2, 1, 0])
  expect((await enter(ticket, app(secret))).body.code).toBe('ticket_not_valid')
  expect((await events(browser)).filter((code: string) => code === 'sign_in_failed')).toHaveLength(5)
})

test('whoever knows the password and fetches ticket after ticket has to wait as well', async () => {
  const { person, secret } = await withSecondFactor()
  const codes = []
  for (let ticket = 0; ticket < 5; ticket++) {
    const held = await ticketFor(person)
    for (let i = 0; i < 5; i++) codes.push((await enter(held, wrong(app(secret)))).body.code)
  }
  expect(codes.filter((code) => code === 'wrong_code').length).toBeLessThanOrEqual(20)
  expect(codes.at(-1)).toBe('too_many_requests')
})

test('a recovery code opens once, however it is typed; its owner is told and sees how many are left', async () => {
  const { person, recoveryCodes } = await withSecondFactor()
  const [code] = recoveryCodes
  const browser = visit(url)
  expect((await enter(await ticketFor(person), ` ${code!.toUpperCase().replace('-', ' ')} `, browser)).status).toBe(200)
  expect((await enter(await ticketFor(person), code!)).body.code).toBe('wrong_code')
  expect(await events(browser)).toContain('recovery_code_used')
  const told = (await toldTo(world, person.email)).filter(({ data }) => data.what === 'recovery_code_used')
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ template: 'second_factor_changed', data: { codesLeft: 9 } })
  expect((await toldTo(world, person.phone)).map(({ template }) => template)).toContain('second_factor_changed')
})

test('neither the secret nor a recovery code stands readable in the database', async () => {
  const { accountId, secret, recoveryCodes } = await withSecondFactor()
  const account = await world.owner.query('select * from identity.account where id = $1', [accountId])
  const codes = await world.owner.query('select * from identity.recovery_code where account_id = $1', [accountId])
  const kept = JSON.stringify([account.rows, codes.rows])
  expect(codes.rows).toHaveLength(10)
  for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))])
    expect(kept).not.toContain(text)
})

test('a new phone: the old app goes on until the new one has shown its first code, then its recovery codes are void too', async () => {
  const { browser, person, secret: old, recoveryCodes } = await withSecondFactor()
  await makeFresh(browser, person)
  const { secret } = (await browser.send('POST', prepareSecondFactor.path)).body
  expect((await enter(await ticketFor(person), app(old))).status).toBe(200)
  expect((await browser.send('PUT', switchSecondFactorOn.path, { code: app(secret) })).status).toBe(200)
  world.clock.advance(minutes(1))
  expect((await enter(await ticketFor(person), app(old))).body.code).toBe('wrong_code')
  expect((await enter(await ticketFor(person), recoveryCodes[0]!)).body.code).toBe('wrong_code')
  expect((await enter(await ticketFor(person), app(secret))).status).toBe(200)
  await makeFresh(browser, person)
  const again = await browser.send('PUT', switchSecondFactorOn.path, { code: app(secret) })
  expect([again.status, again.body.code]).toEqual([409, 'second_factor_not_prepared'])
})

test('a seller switches it off again, after a fresh check, and is told', async () => {
  const { browser, person } = await withSecondFactor()
  world.clock.advance(minutes(11))
  expect((await browser.send('DELETE', switchSecondFactorOff.path)).body.code).toBe('fresh_check_needed')
  await makeFresh(browser, person)
  for (let i = 0; i < 2; i++) expect((await browser.send('DELETE', switchSecondFactorOff.path)).status).toBe(204)
  const { email, password } = person
  expect((await visit(url).send('POST', signIn.path, { email, password })).status).toBe(200)
  expect((await events(browser)).filter((code: string) => code === 'second_factor_off')).toHaveLength(1)
  await world.drain()
  expect((await toldTo(world, email)).map(({ data }) => data.what)).toContain('off')
})

test('a code of the app is as good as the password for a fresh check, and is then used up', async () => {
  const { browser, secret } = await withSecondFactor()
  world.clock.advance(minutes(11))
  const code = app(secret)
  expect((await browser.send('POST', confirmItIsMe.path, { code })).status).toBe(200)
  expect((await browser.send('POST', confirmItIsMe.path, { code })).body.code).toBe('wrong_code')
})

test('an operator always has a second factor: made with one, and not to be switched off', async () => {
  const person = { ...somebody('Operator One'), phone: '+254712000999' }
  const { id, secondFactorUri, recoveryCodes } = await createOperator(world.ctx(), person)
  expect(recoveryCodes).toHaveLength(10)
  const secret = new URL(secondFactorUri).searchParams.get('secret')!
  expect(await secondFactorCodeNow(world.ctx(), id)).toBe(app(secret))
  const browser = visit(url)
  const { account } = (await enter(await ticketFor(person), app(secret), browser)).body
  expect(account).toMatchObject({ role: 'admin', secondFactor: true })
  await makeFresh(browser, person)
  const refused = await browser.send('DELETE', switchSecondFactorOff.path)
  expect([refused.status, refused.body.code]).toEqual([403, 'second_factor_required'])
  const again = createOperator(world.ctx(), { ...person, phone: '+254712000997' })
  await expect(again).rejects.toMatchObject({ code: 'account_exists' })
})

test('the command shows a code that is good, even when the one of this half minute was used', async () => {
  const person = { ...somebody('Operator Two'), phone: '+254712000998' }
  const { id } = await createOperator(world.ctx(), person)
  for (let i = 0; i < 2; i++)
    expect((await enter(await ticketFor(person), (await secondFactorCodeNow(world.ctx(), id))!)).status).toBe(200)
})

test('an operator without a second factor, as an older version may have made one, cannot sign in until she has one', async () => {
  const person = somebody()
  const { id } = await createAccount(world.ctx(), { ...person, role: 'admin' })
  const { email, password } = person
  const reply = await visit(url).send('POST', signIn.path, { email, password })
  expect([reply.status, reply.body.code]).toEqual([403, 'second_factor_required'])
  expect(reply.headers.getSetCookie().filter((line) => line.startsWith('amana_access'))).toEqual([])
  await renewSecondFactor(world.ctx(), { id, email })
  expect((await enter(await ticketFor(person), (await secondFactorCodeNow(world.ctx(), id))!)).status).toBe(200)
})

test('after a change of the deployment’s secret no code is right, and the command gives an operator a new app', async () => {
  const person = { ...somebody('Operator Three'), phone: '+254712000996' }
  const { id, recoveryCodes } = await createOperator(world.ctx(), person)
  const config = { ...world.config, SECRET_KEY: 'another-secret-of-at-least-twenty-letters' }
  const ctx = { ...world.ctx(), config }
  const elsewhere = await serveModules({ ...world, config }, routes)
  const tryCode = async (code: string) => {
    const ticket = await ticketFor(person)
    return (await visit(elsewhere).send('POST', signInWithSecondFactor.path, { ticket, code })).body.code ?? 'welcome'
  }
  expect(await tryCode((await secondFactorCodeNow(world.ctx(), id))!)).toBe('wrong_code')
  expect(await tryCode(recoveryCodes[0]!)).toBe('wrong_code')
  expect(await secondFactorCodeNow(ctx, id)).toBeUndefined()
  await renewSecondFactor(ctx, { id, email: person.email })
  expect(await tryCode((await secondFactorCodeNow(ctx, id))!)).toBe('welcome')
})
