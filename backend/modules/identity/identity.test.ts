// Signing in and out over HTTP, and everything that must not pass for a signed-in person.
import { readMe, refreshSession, signIn, toWireId } from '@amana/contract'
import { verify } from '@node-rs/argon2'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test, vi } from 'vitest'
import { createAccount, createOperator, ownsShop, readAccount, recordShopOwner, routes } from '#identity'
import { minutes } from '#platform/clock'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'
import { signingKey } from './signing-keys.ts'

vi.mock('@node-rs/argon2', { spy: true })

const world = await openTestWorld()
const url = await serveModules(world, routes)

async function signedUp(): Promise<{ browser: Visitor; person: ReturnType<typeof somebody>; accessToken: string }> {
  const browser = visit(url)
  const person = somebody()
  await createAccount(world.ctx(), person)
  const reply = await browser.send('POST', signIn.path, { email: person.email, password: person.password })
  expect(reply.status).toBe(200)
  return { browser, person, accessToken: reply.body.accessToken }
}
const me = (who: Visitor, headers = {}) => who.send('GET', readMe.path, undefined, headers)
const sessionsOf = async (email: string) =>
  (
    await world.owner.query(
      'select s.* from identity.session s join identity.account a on a.id = s.account_id where a.email = $1',
      [email],
    )
  ).rows

test('behind TLS the cookies are Secure and bound to the host', async () => {
  const secure = await openTestWorld({ PUBLIC_URL: 'https://amana.example' })
  const person = somebody()
  await createAccount(secure.ctx(), person)
  const { email, password } = person
  const reply = await visit(await serveModules(secure, routes)).send('POST', signIn.path, { email, password })
  expect(reply.headers.getSetCookie().length).toBeGreaterThan(1)
  for (const line of reply.headers.getSetCookie()) {
    expect(line).toMatch(/^__Host-amana_(access|refresh|device)=/)
    expect(line).toMatch(/; Secure$/)
  }
})

test('a stranger cannot tell a wrong password from an unknown e-mail, neither by the words nor by the work', async () => {
  const { person } = await signedUp()
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

test('a person signs in and out, and copies of the tokens are good for nothing afterwards', async () => {
  const { person } = await signedUp()
  const browser = visit(url)
  const reply = await browser.send('POST', signIn.path, { email: person.email, password: person.password })
  expect(signIn.reply!.parse(reply.body)).toBeDefined()
  const copy = visit(url, new Map(browser.cookies))
  expect((await browser.send('DELETE', '/api/sessions/current')).status).toBe(204)
  expect([...browser.cookies.keys()]).toEqual(['amana_device'])
  expect((await me(copy)).status).toBe(401)
  expect((await copy.send('POST', refreshSession.path, {})).body.code).toBe('session_ended')
})

test('an API client uses a Bearer token; a bad one is refused and never taken for a visitor', async () => {
  const { accessToken } = await signedUp()
  const client = visit(url)
  const bearer = (token: string) => me(client, { authorization: `Bearer ${token}` })
  expect((await bearer(accessToken)).status).toBe(200)
  const refused = await bearer(`${accessToken.slice(0, -4)}AAAA`)
  expect([refused.status, refused.body.code]).toEqual([401, 'token_not_valid'])
  world.clock.advance(minutes(15))
  expect((await bearer(accessToken)).body.code).toBe('token_not_valid')
})

test('forged tokens are refused: no algorithm, another key, another deployment, another audience', async () => {
  const { person } = await signedUp()
  const session = (await sessionsOf(person.email))[0]
  const key = await signingKey(world.ctx())
  const stranger = await generateKeyPair('EdDSA', { extractable: true })
  const token = (change: { iss?: string; aud?: string; typ?: string; kid?: string; own?: boolean; jwk?: object }) =>
    new SignJWT({ sid: session.id })
      .setProtectedHeader({
        alg: 'EdDSA',
        kid: change.kid ?? key.kid,
        typ: change.typ ?? 'at+jwt',
        jwk: change.jwk as never,
      })
      .setSubject(session.account_id)
      .setIssuer(change.iss ?? world.config.PUBLIC_URL)
      .setAudience(change.aud ?? 'amana-api')
      .setIssuedAt(world.clock.read())
      .setExpirationTime(new Date(world.clock.read().getTime() + 60_000))
      .sign(change.own === false ? stranger.privateKey : key.privateKey)
  const body = Buffer.from(JSON.stringify({ sub: session.account_id, sid: session.id, exp: 4e9 })).toString('base64url')
  const none = `${Buffer.from(`{"alg":"none","kid":"${key.kid}","typ":"at+jwt"}`).toString('base64url')}.${body}.`
  const attempt = async (bearer: string) => (await me(visit(url), { authorization: `Bearer ${bearer}` })).body.code
  expect(await attempt(await token({}))).toBeUndefined()
  for (const forged of [
    none,
    'not-a-token',
    await token({ own: false }),
    await token({ own: false, jwk: await exportJWK(stranger.publicKey) }),
    await token({ iss: 'http://elsewhere.example' }),
    await token({ aud: 'another' }),
    await token({ typ: 'JWT' }),
    await token({ kid: 'unknown' }),
  ])
    expect(await attempt(forged)).toBe('token_not_valid')
})

test('a cookie that is no good makes a visitor, not an error', async () => {
  const browser = visit(url, new Map([['amana_access', 'rubbish']]))
  const reply = await me(browser)
  expect([reply.status, reply.body.code]).toEqual([401, 'not_signed_in'])
})

test('a person who comes back after an hour, or after a jump of the clock, is still signed in', async () => {
  const { browser } = await signedUp()
  const before = new Map(browser.cookies)
  world.clock.advance(minutes(60))
  expect((await me(browser)).status).toBe(200)
  expect(browser.cookies.get('amana_refresh')).not.toBe(before.get('amana_refresh'))
  expect((await me(browser)).headers.getSetCookie()).toEqual([])
})

test('after thirty days away the person signs in again, and the dead cookies are taken back', async () => {
  const { browser } = await signedUp()
  world.clock.advance(minutes(60 * 24 * 30))
  expect((await me(browser)).status).toBe(401)
  expect([...browser.cookies.keys()]).toEqual(['amana_device'])
})

test('two tabs that renew at the same moment both stay signed in, with the same successor', async () => {
  const { browser } = await signedUp()
  const tabs = [visit(url, new Map(browser.cookies)), visit(url, new Map(browser.cookies))]
  const replies = await Promise.all(tabs.map((tab) => tab.send('POST', refreshSession.path, {})))
  expect(replies.map((reply) => reply.status)).toEqual([200, 200])
  expect(tabs[0]!.cookies.get('amana_refresh')).toBe(tabs[1]!.cookies.get('amana_refresh'))
  world.clock.advance(9_000)
  expect((await browser.send('POST', refreshSession.path, {})).status).toBe(200)
})

test('a refresh token that is used again later ends the session for everybody who holds it', async () => {
  const { browser, person } = await signedUp()
  const thief = visit(url, new Map(browser.cookies))
  expect((await browser.send('POST', refreshSession.path, {})).status).toBe(200)
  world.clock.advance(11_000)
  expect((await thief.send('POST', refreshSession.path, {})).body.code).toBe('session_ended')
  expect((await me(browser)).status).toBe(401)
  expect((await sessionsOf(person.email))[0].ended_because).toBe('token_used_twice')
})

test('refresh tokens are kept hashed, and an API client may send one in the body', async () => {
  const { browser } = await signedUp()
  const refreshToken = browser.cookies.get('amana_refresh')!
  const { rows } = await world.owner.query('select token_hash from identity.refresh_token')
  expect(rows.map((row) => row.token_hash)).not.toContain(refreshToken)
  expect((await visit(url).send('POST', refreshSession.path, { refreshToken })).status).toBe(200)
  expect((await visit(url).send('POST', refreshSession.path, {})).body.code).toBe('session_ended')
  expect((await visit(url).send('POST', refreshSession.path, { refreshToken: 'guess' })).body.code).toBe(
    'session_ended',
  )
})

test('another website cannot act with the cookies of a signed-in person', async () => {
  const { browser } = await signedUp()
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

test('new signing keys take over without signing anybody out', async () => {
  const { browser, accessToken } = await signedUp()
  await world.owner.query('update identity.signing_key set retired_at = $1', [world.clock.read()])
  world.clock.advance(minutes(6))
  expect((await me(browser)).status).toBe(200)
  expect((await me(visit(url), { authorization: `Bearer ${accessToken}` })).status).toBe(200)
  const fresh = (await signedUp()).accessToken
  const kid = (token: string) => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()).kid
  expect(kid(fresh)).not.toBe(kid(accessToken))
})

test('forty people who sign in at once are all answered, four hashes at a time', async () => {
  const people = Array.from({ length: 40 }, () => somebody())
  await Promise.all(people.map((person) => createAccount(world.ctx(), person)))
  const replies = await Promise.all(
    people.map(({ email, password }) => visit(url).send('POST', signIn.path, { email, password })),
  )
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
})

test('a buyer who opens a shop becomes a seller and owns that shop alone', async () => {
  const { browser, person } = await signedUp()
  const accountId = (await sessionsOf(person.email))[0].account_id
  const shopId = newId(world.clock.read())
  await transact(world.ctx(), (tx) =>
    recordShopOwner(tx, { accountId, shopId, slug: 'wanjiku-shoes', name: 'Wanjiku Shoes' }),
  )
  expect((await me(browser)).body).toMatchObject({
    role: 'seller',
    shops: [{ id: toWireId('shop', shopId), slug: 'wanjiku-shoes', name: 'Wanjiku Shoes' }],
  })
  expect(await ownsShop(world.ctx(), accountId, shopId)).toBe(true)
  expect(await ownsShop(world.ctx(), accountId, newId(world.clock.read()))).toBe(false)
})

test('an operator is made by a command and keeps the role', async () => {
  const person = { ...somebody('Operator One'), phone: '+254712000999' }
  const { id } = await createOperator(world.ctx(), person)
  expect(await readAccount(world.ctx(), id)).toMatchObject({ role: 'admin', email: person.email, language: 'en' })
  await expect(transact(world.ctx(), (tx) => createAccount(tx, person))).rejects.toMatchObject({
    code: 'account_exists',
  })
  expect(await readAccount(world.ctx(), newId(world.clock.read()))).toBeUndefined()
})
