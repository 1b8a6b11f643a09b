// Signing in and out over HTTP, staying signed in, seeing where one is signed in, and ending it.
import {
  endMyOtherSessions,
  listMySecurityEvents,
  listMySessions,
  readMe,
  refreshSession,
  signIn,
  toWireId,
} from '@amana/contract'
import { verify } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { createAccount, forgetOldSignIns, reactions, routes } from '#identity'
import { reactions as outbox } from '#notifications'
import { days, minutes } from '#platform/clock'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { toldTo } from '../../test/outbox.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'

vi.mock('@node-rs/argon2', { spy: true })

outbox()
reactions()
const world = await openTestWorld()
const url = await serveModules(world, routes)
const chrome = {
  'user-agent': 'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
}
const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0' }
/** An address of Safaricom's, in Nairobi; the test's own loopback is the proxy that says so. */
const nairobi = { 'x-forwarded-for': '197.232.61.10' }

type Person = ReturnType<typeof somebody>
const signInAs = (browser: Visitor, { email, password }: Person, headers = {}) =>
  browser.send('POST', signIn.path, { email, password }, headers)

async function signedIn(headers = {}): Promise<{ browser: Visitor; person: Person; accountId: string }> {
  const person = somebody()
  const { id: accountId } = await createAccount(world.ctx(), person)
  // A moment later, so that the log has one order.
  world.clock.advance(1000)
  const browser = visit(url)
  expect((await signInAs(browser, person, headers)).status).toBe(200)
  return { browser, person, accountId }
}
const me = (who: Visitor, headers = {}) => who.send('GET', readMe.path, undefined, headers)
const sessions = async (who: Visitor) => (await who.send('GET', listMySessions.path)).body.sessions
const events = async (who: Visitor, query = '') =>
  (await who.send('GET', listMySecurityEvents.path + query)).body.events.map((each: { code: string }) => each.code)
const row = async (accountId: string) =>
  (await world.owner.query('select * from identity.session where account_id = $1', [accountId])).rows[0]

test('a person who signs in is known by cookies that scripts cannot read, and an API client gets both tokens', async () => {
  const { person } = await signedIn()
  const reply = await signInAs(visit(url), person)
  const session = signIn.reply!.parse(reply.body)
  expect(session.account).toMatchObject({ email: person.email, role: 'buyer', secondFactor: false, shops: [] })
  const ours = reply.headers.getSetCookie().filter((line) => /^amana_(access|refresh)=/.test(line))
  expect(ours).toHaveLength(2)
  for (const line of ours) expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  const { refreshToken } = session
  expect((await visit(url).send('POST', refreshSession.path, { refreshToken })).status).toBe(200)
})

test('behind TLS the cookies are Secure and bound to the host', async () => {
  const secure = await openTestWorld({ PUBLIC_URL: 'https://amana.example' })
  const person = somebody()
  await createAccount(secure.ctx(), person)
  const reply = await signInAs(visit(await serveModules(secure, routes)), person)
  expect(reply.status).toBe(200)
  for (const line of reply.headers.getSetCookie()) {
    expect(line).toMatch(/^__Host-amana_(access|refresh|device)=/)
    expect(line).toMatch(/; Secure$/)
  }
})

test('a stranger cannot tell a wrong password from an unknown e-mail, neither by the words nor by the work', async () => {
  const { person } = await signedIn()
  const attempt = async (email: string) => {
    vi.mocked(verify).mockClear()
    const reply = await visit(url).send('POST', signIn.path, { email, password: 'not the password' })
    const { requestId: _, ...body } = reply.body
    const compared = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4))
    return { compared, status: reply.status, body }
  }
  const known = await attempt(person.email)
  expect(await attempt('nobody@example.com')).toEqual(known)
  expect(known).toMatchObject({ status: 401, body: { code: 'wrong_email_or_password' } })
  expect(known.compared).toEqual([['', 'argon2id', 'v=19', 'm=19456,t=2,p=1']])
})

test('whoever guesses at one e-mail is told to wait, from wherever it comes and even with the right password', async () => {
  const { person } = await signedIn()
  const attempt = (password: string, last: number) =>
    signInAs(visit(url), { ...person, password }, { 'x-forwarded-for': `102.0.0.${last}` })
  const codes = []
  for (let i = 1; i <= 20; i++) codes.push((await attempt('not the password', i)).body.code)
  expect(codes.filter((code) => code === 'wrong_email_or_password').length).toBeGreaterThan(10)
  const refused = await attempt(person.password, 50)
  expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests'])
  world.clock.advance(minutes(15))
  expect((await attempt(person.password, 51)).status).toBe(200)
})

test('strangers who guess at her e-mail do not keep a person out of the browser she has used before', async () => {
  const { browser, person } = await signedIn()
  for (let i = 1; i <= 20; i++)
    await signInAs(visit(url), { ...person, password: 'not it' }, { 'x-forwarded-for': `102.0.1.${i}` })
  expect((await signInAs(visit(url), person, { 'x-forwarded-for': '102.0.1.50' })).status).toBe(429)
  expect((await signInAs(browser, person, { 'x-forwarded-for': '102.0.1.51' })).status).toBe(200)
})

test('a person signs out, and copies of the tokens are good for nothing afterwards', async () => {
  const { browser, person } = await signedIn()
  const copy = visit(url, new Map(browser.cookies))
  world.clock.advance(1000)
  expect((await browser.send('DELETE', '/api/sessions/current')).status).toBe(204)
  expect(browser.cookies.has('amana_access') || browser.cookies.has('amana_refresh')).toBe(false)
  expect((await me(copy)).status).toBe(401)
  expect((await copy.send('POST', refreshSession.path, {})).body.code).toBe('session_ended')
  world.clock.advance(1000)
  expect((await signInAs(browser, person)).status).toBe(200)
  expect(await events(browser)).toEqual(['signed_in', 'signed_out', 'signed_in', 'account_opened'])
})

test('a cookie that is no good makes a visitor, not an error', async () => {
  const reply = await me(visit(url, new Map([['amana_access', 'rubbish']])))
  expect([reply.status, reply.body.code]).toEqual([401, 'not_signed_in'])
})

test('a person who comes back after an hour, or after a jump of the clock, is still signed in', async () => {
  const { browser } = await signedIn()
  const before = new Map(browser.cookies)
  world.clock.advance(minutes(60))
  expect((await me(browser)).status).toBe(200)
  expect(browser.cookies.get('amana_refresh')).not.toBe(before.get('amana_refresh'))
  expect((await me(browser)).headers.getSetCookie()).toEqual([])
})

test('after thirty days away the person signs in again, and the dead cookies are taken back', async () => {
  const { browser } = await signedIn()
  world.clock.advance(days(30))
  expect((await me(browser)).status).toBe(401)
  expect(browser.cookies.has('amana_access') || browser.cookies.has('amana_refresh')).toBe(false)
})

test('two tabs that renew at the same moment both stay signed in, with the same successor', async () => {
  const { browser } = await signedIn()
  const tabs = [visit(url, new Map(browser.cookies)), visit(url, new Map(browser.cookies))]
  const replies = await Promise.all(tabs.map((tab) => tab.send('POST', refreshSession.path, {})))
  expect(replies.map((reply) => reply.status)).toEqual([200, 200])
  expect(tabs[0]!.cookies.get('amana_refresh')).toBe(tabs[1]!.cookies.get('amana_refresh'))
  world.clock.advance(9_000)
  expect((await browser.send('POST', refreshSession.path, {})).status).toBe(200)
})

test('a page that asks for ten things after an hour is answered ten times, and stays signed in', async () => {
  const { browser } = await signedIn()
  world.clock.advance(minutes(60))
  const tabs = Array.from({ length: 10 }, () => visit(url, new Map(browser.cookies)))
  expect((await Promise.all(tabs.map((tab) => me(tab)))).map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(tabs.map((tab) => tab.cookies.get('amana_refresh'))).size).toBe(1)
  world.clock.advance(minutes(60))
  expect((await me(tabs[7]!)).status).toBe(200)
})

test('a refresh token that is used again later ends the session for everybody who holds it, and the owner is told', async () => {
  const { browser, person, accountId } = await signedIn()
  const thief = visit(url, new Map(browser.cookies))
  expect((await browser.send('POST', refreshSession.path, {})).status).toBe(200)
  world.clock.advance(11_000)
  for (let i = 0; i < 2; i++)
    expect((await thief.send('POST', refreshSession.path, {})).body.code).toBe('session_ended')
  expect((await me(browser)).status).toBe(401)
  expect((await row(accountId)).ended_because).toBe('token_used_twice')
  await signInAs(browser, person)
  expect((await events(browser)).filter((code: string) => code === 'session_stolen')).toHaveLength(1)
  const facts = await world.owner.query("select data from platform.fact where name = 'session_stolen'")
  expect(facts.rows.map(({ data }) => data.accountId)).toEqual([accountId])
  await world.drain()
  const told = (await toldTo(world, person.email)).filter(({ template }) => template === 'session_stolen')
  expect(told).toHaveLength(1)
})

test('refresh tokens are kept hashed', async () => {
  const { browser } = await signedIn()
  const { rows } = await world.owner.query('select token_hash from identity.refresh_token')
  expect(rows.map((each) => each.token_hash)).not.toContain(browser.cookies.get('amana_refresh'))
  for (const body of [{}, { refreshToken: 'guess' }])
    expect((await visit(url).send('POST', refreshSession.path, body)).body.code).toBe('session_ended')
})

test('another website cannot act with the cookies of a signed-in person', async () => {
  const { browser } = await signedIn()
  const out = (headers: Record<string, string>) => browser.send('DELETE', '/api/sessions/current', undefined, headers)
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[]) {
    const reply = await out(headers)
    expect([reply.status, reply.body.code]).toEqual([403, 'cross_site_request'])
  }
  expect((await me(browser, { origin: 'https://evil.example' })).status).toBe(200)
  expect((await out({ origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' })).status).toBe(204)
})

test('forty people who sign in at once are all answered, four hashes at a time', async () => {
  const people = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const person = somebody()
      await createAccount(world.ctx(), person)
      return person
    }),
  )
  const replies = await Promise.all(people.map((person) => signInAs(visit(url), person)))
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
})

test('a person sees where she is signed in: the browser, the country and the last use, and never an address', async () => {
  const { browser: phone, person, accountId } = await signedIn({ ...chrome, ...nairobi })
  world.clock.advance(minutes(3))
  const laptop = visit(url)
  await signInAs(laptop, person, firefox)
  world.clock.advance(minutes(3))
  const started = world.clock.read()
  await me(phone, nairobi)
  expect(await sessions(laptop)).toEqual([
    expect.objectContaining({
      current: false,
      device: 'Chrome on Android',
      place: 'Kenya',
      signedInAt: new Date(started.getTime() - minutes(6)).toISOString(),
      lastUsedAt: started.toISOString(),
    }),
    expect.objectContaining({ current: true, device: 'Firefox on Linux', place: 'this network' }),
  ])
  world.clock.advance(minutes(4))
  await me(phone, nairobi)
  expect((await sessions(laptop)).map((each: { lastUsedAt: string }) => each.lastUsedAt)).toContain(
    started.toISOString(),
  )
  for (const table of ['session', 'security_event']) {
    const { rows } = await world.owner.query(`select * from identity.${table} where account_id = $1`, [accountId])
    expect(JSON.stringify(rows)).not.toContain('197.232')
  }
  expect((await row(accountId)).device_id).toMatch(/^[0-9a-f-]{36}$/)
})

test('a person ends the session of a lost phone; it can do nothing from then on', async () => {
  const { browser: laptop, person } = await signedIn()
  const phone = visit(url)
  await signInAs(phone, person, chrome)
  world.clock.advance(1000)
  const lost = (await sessions(laptop)).find((each: { current: boolean }) => !each.current)
  expect((await laptop.send('DELETE', `/api/me/sessions/${lost.id}`)).status).toBe(204)
  expect((await me(phone)).status).toBe(401)
  expect((await sessions(laptop)).map((each: { id: string }) => each.id)).not.toContain(lost.id)
  expect((await events(laptop))[0]).toBe('session_ended')
})

test('nobody ends the session of another person, and a session that never was is the same to her', async () => {
  const { browser: wanjiku } = await signedIn()
  const { browser: stranger } = await signedIn()
  const [hers] = await sessions(wanjiku)
  for (const id of [hers.id, toWireId('session', newId(world.clock.read()))]) {
    const reply = await stranger.send('DELETE', `/api/me/sessions/${id}`)
    expect([reply.status, reply.body.code]).toEqual([404, 'not_found'])
  }
  expect((await me(wanjiku)).status).toBe(200)
})

test('ending the session one sits in takes the cookies back', async () => {
  const { browser } = await signedIn()
  const [own] = await sessions(browser)
  await browser.send('DELETE', `/api/me/sessions/${own.id}`)
  expect(browser.cookies.has('amana_access')).toBe(false)
  expect((await me(browser)).status).toBe(401)
})

test('a person ends every session but her own, and is told how many there were', async () => {
  const { browser, person } = await signedIn()
  const others = [visit(url), visit(url), visit(url)]
  for (const other of others) await signInAs(other, person)
  expect((await browser.send('DELETE', endMyOtherSessions.path)).body).toEqual({ ended: 3 })
  for (const other of others) expect((await me(other)).status).toBe(401)
  expect(await sessions(browser)).toHaveLength(1)
  expect((await browser.send('DELETE', endMyOtherSessions.path)).body).toEqual({ ended: 0 })
  expect((await events(browser)).filter((code: string) => code === 'other_sessions_ended')).toHaveLength(1)
})

test('sessions whose refresh token has run out are not shown any more', async () => {
  const { person } = await signedIn()
  world.clock.advance(days(31))
  const browser = visit(url)
  await signInAs(browser, person)
  expect(await sessions(browser)).toHaveLength(1)
})

test('refresh tokens are forgotten when they have run out, and not while they may still find out a copy', async () => {
  const { browser, accountId } = await signedIn()
  const tokens = async () => {
    const { rows } = await world.owner.query(
      'select t.used_at from identity.refresh_token t join identity.session s on s.id = t.session_id where account_id = $1',
      [accountId],
    )
    return rows.length
  }
  world.clock.advance(days(1))
  expect((await me(browser)).status).toBe(200)
  await forgetOldSignIns(world.ctx())
  expect(await tokens()).toBe(2)
  world.clock.advance(days(29))
  await forgetOldSignIns(world.ctx())
  expect(await tokens()).toBe(1)
  expect((await me(browser)).status).toBe(200)
  world.clock.advance(days(30))
  await forgetOldSignIns(world.ctx())
  expect(await tokens()).toBe(0)
})

test('a person reads her own security log page by page, with failed attempts of strangers in it, and nobody else’s', async () => {
  const { browser, person } = await signedIn()
  await signedIn()
  for (let i = 0; i < 3; i++) {
    world.clock.advance(1000)
    await signInAs(visit(url), { ...person, password: 'not the password' }, { ...chrome, ...nairobi })
  }
  const seen = []
  let next: string | null = ''
  while (next !== null) {
    const page: { events: { code: string }[]; next: string | null } = (
      await browser.send('GET', `${listMySecurityEvents.path}?limit=2${next && `&after=${next}`}`)
    ).body
    seen.push(...page.events)
    next = page.next
  }
  expect(seen.map((each) => each.code)).toEqual([...Array(3).fill('sign_in_failed'), 'signed_in', 'account_opened'])
  expect(seen[0]).toMatchObject({ device: 'Chrome on Android', place: 'Kenya', at: world.clock.read().toISOString() })
  expect(await events(browser, '?after=rubbish')).toHaveLength(5)
})

test('nothing in the security log can be changed or taken out, not even by the owner of the database', async () => {
  await signedIn()
  for (const change of ['update identity.security_event set code = code', 'delete from identity.security_event'])
    await expect(world.owner.query(change)).rejects.toThrow(/only ever added to/)
})
