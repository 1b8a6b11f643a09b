// Access tokens: everything that must not pass for a signed-in person, and the keys that sign them, which change while people stay signed in.
import { readMe, signIn } from '@amana/contract'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createAccount, rotateSigningKeys, routes } from '#identity'
import { days, minutes } from '#platform/clock'
import { openTestWorld, type TestWorld } from '../../test/harness.ts'
import { serveModules, somebody, visit } from '../../test/serve-modules.ts'
import { signingKey } from './signing-keys.ts'

const world = await openTestWorld()
/** Another process on the same database: it has its own copy of the keys. */
const elsewhere: TestWorld = { ...world, config: { ...world.config } }
const elsewhereCtx = () => ({ ...world.ctx(), config: elsewhere.config })
const url = await serveModules(world, routes)
const otherUrl = await serveModules(elsewhere, routes)

async function signedIn(site = url) {
  const person = somebody()
  const { id: accountId } = await createAccount(world.ctx(), person)
  const browser = visit(site)
  const { email, password } = person
  const { accessToken } = (await browser.send('POST', signIn.path, { email, password })).body
  const { rows } = await world.owner.query('select id from identity.session where account_id = $1', [accountId])
  return { browser, accountId, sessionId: rows[0].id as string, accessToken: accessToken as string }
}
const bearer = async (token: string, site = url) =>
  (await visit(site).send('GET', readMe.path, undefined, { authorization: `Bearer ${token}` })).body.code ?? 'welcome'
const kidOf = (token: string): string => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()).kid
const keys = async () => (await world.owner.query('select * from identity.signing_key order by created_at')).rows

test('an API client uses a Bearer token; a changed or expired one is refused and never taken for a visitor', async () => {
  const { accessToken } = await signedIn()
  expect(await bearer(accessToken)).toBe('welcome')
  const reply = await visit(url).send('GET', readMe.path, undefined, {
    authorization: `Bearer ${accessToken.slice(0, -4)}AAAA`,
  })
  expect([reply.status, reply.body.code]).toEqual([401, 'token_not_valid'])
  world.clock.advance(minutes(15))
  expect(await bearer(accessToken)).toBe('token_not_valid')
})

test('the token of a session that was ended is refused at once, long before it would have run out', async () => {
  const { browser, accessToken } = await signedIn()
  await browser.send('DELETE', '/api/sessions/current')
  expect(await bearer(accessToken)).toBe('token_not_valid')
})

test('forged tokens are refused: no algorithm, another key, another deployment, another audience', async () => {
  const { accountId, sessionId } = await signedIn()
  const { accountId: stranger } = await signedIn()
  const key = await signingKey(world.ctx())
  const foreign = await generateKeyPair('EdDSA', { extractable: true })
  type Change = { iss?: string; aud?: string; typ?: string; kid?: string; sub?: string; own?: boolean; jwk?: object }
  const token = (change: Change) =>
    new SignJWT({ sid: sessionId })
      .setProtectedHeader({
        alg: 'EdDSA',
        kid: change.kid ?? key.kid,
        typ: change.typ ?? 'at+jwt',
        jwk: change.jwk as never,
      })
      .setSubject(change.sub ?? accountId)
      .setIssuer(change.iss ?? world.config.PUBLIC_URL)
      .setAudience(change.aud ?? 'amana-api')
      .setIssuedAt(world.clock.read())
      .setExpirationTime(new Date(world.clock.read().getTime() + 60_000))
      .sign(change.own === false ? foreign.privateKey : key.privateKey)
  const body = Buffer.from(JSON.stringify({ sub: accountId, sid: sessionId, exp: 4e9 })).toString('base64url')
  const headed = (header: object) => `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}`
  expect(await bearer(await token({}))).toBe('welcome')
  for (const forged of [
    `${headed({ alg: 'none', kid: key.kid, typ: 'at+jwt' })}.`,
    `${headed({ alg: 'HS256', kid: key.kid, typ: 'at+jwt' })}.c2lnbmVk`,
    'not-a-token',
    await token({ own: false }),
    await token({ own: false, jwk: await exportJWK(foreign.publicKey) }),
    await token({ iss: 'http://elsewhere.example' }),
    await token({ aud: 'another' }),
    await token({ typ: 'JWT' }),
    await token({ kid: 'unknown' }),
    await token({ kid: "' or true --" }),
    // The session is another person's.
    await token({ sub: stranger }),
  ])
    expect(await bearer(forged)).toBe('token_not_valid')
})

test('a token of another deployment, with a database and keys of its own, is refused', async () => {
  const deployment = await openTestWorld()
  const person = somebody()
  await createAccount(deployment.ctx(), person)
  const { email, password } = person
  const site = await serveModules(deployment, routes)
  const { accessToken } = (await visit(site).send('POST', signIn.path, { email, password })).body
  expect(await bearer(accessToken, site)).toBe('welcome')
  expect(await bearer(accessToken)).toBe('token_not_valid')
})

test('keys are changed after thirty days and not before, once however many ask', async () => {
  await signingKey(world.ctx())
  expect(await rotateSigningKeys(world.ctx())).toBeUndefined()
  const before = await keys()
  world.clock.advance(days(30))
  const made = await Promise.all([rotateSigningKeys(world.ctx()), rotateSigningKeys(elsewhereCtx())])
  expect(made.filter(Boolean)).toHaveLength(1)
  const [newest, ...retired] = (await keys()).reverse()
  expect(newest).toMatchObject({ kid: made.find(Boolean), retired_at: null })
  expect(retired.map(({ kid }) => kid)).toEqual(before.map(({ kid }) => kid).reverse())
  for (const key of retired) expect(key).toMatchObject({ private_sealed: '', retired_at: expect.any(Date) })
})

test('a change of keys signs nobody out, and every process signs with the new key within minutes', async () => {
  // Half an hour before it is due, so that both processes hold the old key.
  world.clock.advance(days(30) - minutes(30))
  await signedIn()
  await signedIn(otherUrl)
  world.clock.advance(minutes(29))
  const here = await signedIn()
  const there = await signedIn(otherUrl)
  expect(kidOf(here.accessToken)).toBe(kidOf(there.accessToken))
  world.clock.advance(minutes(1))
  const fresh = await rotateSigningKeys(world.ctx())

  // Both still have their copy of the old key, and what it signs is good everywhere.
  const meanwhile = await signedIn(otherUrl)
  expect(kidOf(meanwhile.accessToken)).toBe(kidOf(here.accessToken))
  for (const { accessToken } of [here, there, meanwhile])
    for (const site of [url, otherUrl]) expect(await bearer(accessToken, site)).toBe('welcome')

  world.clock.advance(minutes(5))
  for (const site of [url, otherUrl]) {
    const { accessToken } = await signedIn(site)
    expect(kidOf(accessToken)).toBe(fresh)
    for (const anywhere of [url, otherUrl]) expect(await bearer(accessToken, anywhere)).toBe('welcome')
    expect(await bearer(meanwhile.accessToken, site)).toBe('welcome')
  }

  // A day later the old key is no good any more; whoever it had signed in still is, by her refresh token.
  world.clock.advance(days(1))
  for (const { browser } of [here, there, meanwhile]) expect((await browser.send('GET', readMe.path)).status).toBe(200)
})

test('a retired key verifies for a day and not a moment longer, in a process that knew it before as well', async () => {
  const { accountId, sessionId } = await signedIn()
  const old = await signingKey(world.ctx())
  const longLived = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'EdDSA', kid: old.kid, typ: 'at+jwt' })
    .setSubject(accountId)
    .setIssuer(world.config.PUBLIC_URL)
    .setAudience('amana-api')
    .setIssuedAt(world.clock.read())
    .setExpirationTime(new Date(world.clock.read().getTime() + days(90)))
    .sign(old.privateKey)
  for (const site of [url, otherUrl]) expect(await bearer(longLived, site)).toBe('welcome')
  world.clock.advance(days(31))
  await rotateSigningKeys(world.ctx())
  world.clock.advance(days(1) - 1)
  for (const site of [url, otherUrl]) expect(await bearer(longLived, site)).toBe('welcome')
  world.clock.advance(1)
  for (const site of [url, otherUrl]) expect(await bearer(longLived, site)).toBe('token_not_valid')
})

test('a deployment that was given another secret makes a new key, and the old tokens stay good', async () => {
  const { accessToken } = await signedIn()
  const config = { ...world.config, SECRET_KEY: 'another-secret-of-at-least-twenty-letters' }
  const site = await serveModules({ ...world, config }, routes)
  const fresh = await signedIn(site)
  expect(kidOf(fresh.accessToken)).not.toBe(kidOf(accessToken))
  for (const token of [accessToken, fresh.accessToken]) expect(await bearer(token, site)).toBe('welcome')
})
