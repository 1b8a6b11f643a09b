// Asking for an account, and for a new password, seen from both sides of the letter box.
import {
  askPasswordReset,
  confirmSignUp,
  readMe,
  resetPassword,
  sendSignUpCodeAgain,
  signIn,
  signUp,
} from '@amana/contract'
import { hash } from '@node-rs/argon2'
import { beforeAll, expect, test, vi } from 'vitest'
import * as abuse from '#abuse'
import { createAccount, reactions, routes } from '#identity'
import * as notifications from '#notifications'
import { days, minutes } from '#platform/clock'
import { openTestWorld } from '../../test/harness.ts'
import { codeTo, toldTo } from '../../test/outbox.ts'
import { withProof } from '../../test/proofs.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'

vi.mock('@node-rs/argon2', { spy: true })

// Nobody listens there: letters stay in the outbox, where the test reads them.
const world = await openTestWorld({ SMTP_URL: 'smtp://127.0.0.1:9' })
beforeAll(() => {
  notifications.reactions()
  reactions()
})
const url = await serveModules(world, routes, abuse.routes)

const ask = async (browser: Visitor, person: object) =>
  browser.send('POST', signUp.path, person, await withProof(browser, 'signUp'))
const enter = (browser: Visitor, id: string, code: string) =>
  browser.send('POST', confirmSignUp.path.replace(':signUpId', id), { code })
const again = (browser: Visitor, id: string) => browser.send('POST', sendSignUpCodeAgain.path.replace(':signUpId', id))
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')

/** How many rows every table of the database has. */
async function rowsOfTables(): Promise<Record<string, number>> {
  const { rows } = await world.owner.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and schemaname <> 'abuse'`)
  const counts: Record<string, number> = {}
  for (const { name } of rows)
    counts[name] = (await world.owner.query(`select count(*)::int as count from ${name}`)).rows[0].count
  return counts
}

/** What a call adds to the database, how often it hashes, and what it says. */
async function workOf(call: () => Promise<{ status: number; body: Record<string, unknown> }>) {
  const before = await rowsOfTables()
  vi.mocked(hash).mockClear()
  const { status, body } = await call()
  const hashes = vi.mocked(hash).mock.calls.length
  const afterwards = await rowsOfTables()
  const added = Object.entries(afterwards).map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
  const { id: _, sentTo: __, requestId: ___, ...said } = body
  return { status, said, hashes, added: Object.fromEntries(added.filter(([, count]) => count !== 0)) }
}

test('a person who enters the code from the e-mail has an account and is signed in, by cookies that scripts cannot read', async () => {
  const browser = visit(url)
  const person = { ...somebody(), phone: '0110 000 111', language: 'sw' }
  const asked = await ask(browser, person)
  expect(asked.status).toBe(202)
  expect(asked.body.sentTo).toBe('p•••@example.com')
  expect((await browser.send('GET', readMe.path)).status).toBe(401)
  const code = await codeTo(world, person.email)
  expect((await toldTo(world, person.email))[0]).toMatchObject({ template: 'sign_up_code', language: 'sw' })

  const opened = await enter(browser, asked.body.id, `${code.slice(0, 3)} ${code.slice(3)}`)
  expect(opened.status).toBe(201)
  expect(confirmSignUp.reply!.parse(opened.body).account).toMatchObject({
    name: person.name,
    role: 'buyer',
    phoneMasked: '0110 ••• 111',
    phoneVerified: false,
    language: 'sw',
    shops: [],
  })
  const tokens = opened.headers.getSetCookie().filter((line) => /amana_(access|refresh)/.test(line))
  expect(tokens).toHaveLength(2)
  for (const line of tokens) expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  expect((await browser.send('GET', readMe.path)).body.email).toBe(person.email)
  expect((await enter(visit(url), asked.body.id, code)).body.code).toBe('code_expired')
})

test('without a proof of work nobody asks for an account', async () => {
  const reply = await visit(url).send('POST', signUp.path, somebody())
  expect(reply.body.code).toBe('proof_of_work_needed')
})

test('a person who mistypes the form is told which field', async () => {
  const browser = visit(url)
  const reply = await ask(browser, { name: 'W', email: 'no', phone: '12', password: 'short' })
  expect([reply.status, reply.body.code]).toEqual([400, 'invalid_request'])
  expect(Object.keys(reply.body.fields).sort()).toEqual(['email', 'name', 'password', 'phone'])
  const common = await ask(browser, { ...somebody(), password: 'Qwertyuiop1' })
  expect([common.status, common.body.code, Object.keys(common.body.fields)]).toEqual([
    400,
    'common_password',
    ['password'],
  ])
})

test('a password of a megabyte is refused before any hashing', async () => {
  vi.mocked(hash).mockClear()
  const browser = visit(url)
  expect((await ask(browser, { ...somebody(), password: 'm'.repeat(1_000_000) })).status).toBe(413)
  expect((await ask(browser, { ...somebody(), password: 'mango '.repeat(30_000) })).body.code).toBe('invalid_request')
  expect(hash).not.toHaveBeenCalled()
})

test('whoever asks cannot tell whether an e-mail has an account: same answer, same rows, same hashing', async () => {
  const known = somebody()
  await createAccount(world.ctx(), known)
  await world.drain().catch(() => undefined)
  // A browser that has been here already, so that the device key is not among what is counted.
  const browser = visit(url)
  await browser.send('POST', signIn.path, { email: 'x@example.com', password: 'y' })
  const unknown = await workOf(() => ask(browser, somebody()))
  expect(await workOf(() => ask(browser, { ...somebody(), email: known.email.toUpperCase() }))).toEqual(unknown)
  expect(unknown).toMatchObject({ status: 202, hashes: 1 })
})

test('the owner of the address is told instead, and no code is good for the second account', async () => {
  const known = somebody()
  await createAccount(world.ctx(), { ...known, name: 'Achieng Odhiambo', language: 'sw' })
  const browser = visit(url)
  const { body } = await ask(browser, { ...somebody('Buy pills at pills.example'), email: known.email })
  const told = await toldTo(world, known.email)
  expect(told).toMatchObject([{ template: 'account_exists', language: 'sw' }])
  expect(told[0]!.data).not.toHaveProperty('code')
  expect((await enter(browser, body.id, '123456')).body.code).toBe('wrong_code')
  world.clock.advance(minutes(1))
  expect((await again(browser, body.id)).status).toBe(202)
  expect((await toldTo(world, known.email)).map(({ template }) => template)).toEqual([
    'account_exists',
    'account_exists',
  ])
})

test('wrong codes are counted, and after five a new one has to be asked for', async () => {
  const browser = visit(url)
  const person = somebody()
  const { body } = await ask(browser, person)
  const code = await codeTo(world, person.email)
  for (const triesLeft of [4, 3, 2, 1])
    expect((await enter(browser, body.id, otherThan(code))).body).toMatchObject({
      code: 'wrong_code',
      data: { triesLeft },
    })
  expect((await enter(browser, body.id, otherThan(code))).body.code).toBe('no_tries_left')
  expect((await enter(browser, body.id, code)).body.code).toBe('no_tries_left')
  const tooSoon = await again(browser, body.id)
  expect([tooSoon.status, tooSoon.body.code]).toEqual([429, 'wait_before_sending_again'])
  world.clock.advance(minutes(1))
  expect((await again(browser, body.id)).status).toBe(202)
  expect((await enter(browser, body.id, await codeTo(world, person.email))).status).toBe(201)
})

test('a code is good for ten minutes, a sign-up for a day; both are forgotten then', async () => {
  const browser = visit(url)
  const person = somebody()
  const { body } = await ask(browser, person)
  const code = await codeTo(world, person.email)
  world.clock.advance(minutes(10))
  expect((await enter(browser, body.id, code)).body.code).toBe('code_expired')
  expect((await again(browser, body.id)).status).toBe(202)
  world.clock.advance(days(1))
  expect((await enter(browser, body.id, await codeTo(world, person.email))).body.code).toBe('code_expired')
  expect((await again(browser, body.id)).body.code).toBe('code_expired')
  expect((await enter(browser, 'sup_00000000000000000000000000', code)).body.code).toBe('code_expired')
})

test('of two browsers that enter the code at once one opens the account; another sign-up of the address comes too late', async () => {
  const person = somebody()
  const [first, second] = [visit(url), visit(url)]
  const { body } = await ask(first, person)
  const code = await codeTo(world, person.email)
  world.clock.advance(1000)
  const late = (await ask(second, person)).body
  const lateCode = await codeTo(world, person.email)
  const replies = await Promise.all([enter(first, body.id, code), enter(second, body.id, code)])
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 400])
  const refused = await enter(second, late.id, lateCode)
  expect([refused.status, refused.body.code]).toEqual([409, 'account_exists'])
})

test('nobody fills a mailbox by asking for account after account', async () => {
  const person = somebody()
  const statuses: number[] = []
  for (let count = 0; count < 6; count++) statuses.push((await ask(visit(url), person)).status)
  expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
})

test('whoever asks for a new password cannot tell whether the e-mail has an account', async () => {
  const known = somebody()
  await createAccount(world.ctx(), known)
  const browser = visit(url)
  await browser.send('POST', signIn.path, { email: 'x@example.com', password: 'y' })
  const reset = (email: string) => workOf(() => browser.send('POST', askPasswordReset.path, { email }))
  const [stranger, owner] = ['nobody-at-all@example.com', known.email]
  const unknown = await reset(stranger)
  expect(unknown).toMatchObject({ status: 202, hashes: 0 })
  expect(await reset(owner)).toEqual(unknown)
  const tooSoon = await reset(stranger)
  expect(tooSoon).toMatchObject({ status: 429, said: { code: 'wait_before_sending_again' } })
  expect(await reset(owner)).toEqual(tooSoon)
  const guess = (email: string) =>
    workOf(() => browser.send('POST', resetPassword.path, { email, code: '000000', password: 'njugu-na-karanga' }))
  expect(await guess(stranger)).toEqual(await guess(owner))
})

test('a new password ends every session, keeps the second factor as it was, and its owner is told', async () => {
  const person = somebody()
  const { id } = await createAccount(world.ctx(), person)
  const browser = visit(url)
  await browser.send('POST', signIn.path, { email: person.email, password: person.password })
  expect((await browser.send('GET', readMe.path)).status).toBe(200)
  await browser.send('POST', askPasswordReset.path, { email: person.email })
  await world.drain().catch(() => undefined)
  const code = await codeTo(world, person.email)
  const reset = (given: object) =>
    browser.send('POST', resetPassword.path, { email: person.email, code, password: 'njugu-na-karanga', ...given })
  expect((await reset({ code: otherThan(code) })).body).toMatchObject({ code: 'wrong_code', data: { triesLeft: 4 } })
  expect((await reset({ password: 'wanjiku kamau' })).body.code).toBe('common_password')
  expect((await reset({})).status).toBe(204)
  expect((await reset({})).body.code).toBe('code_expired')
  expect((await browser.send('GET', readMe.path)).status).toBe(401)
  const signedIn = async (password: string) =>
    (await visit(url).send('POST', signIn.path, { email: person.email, password })).status
  expect(await signedIn(person.password)).toBe(401)
  expect(await signedIn('njugu-na-karanga')).toBe(200)
  await world.drain().catch(() => undefined)
  expect((await toldTo(world, person.email)).map(({ template }) => template)).toContain('password_changed')
  const { rows } = await world.owner.query('select ended_because from identity.session where account_id = $1', [id])
  expect(rows.map((row) => row.ended_because)).toContain('password_reset')
})
