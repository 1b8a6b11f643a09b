// How long a session lasts: thirty days without its person, half a year with her, and until she signs in anew in the same browser.
import { readMe, refreshSession, signIn } from '@amana/contract'
import { expect, test } from 'vitest'
import { createAccount, routes } from '#identity'
import { days } from '#platform/clock'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'

const world = await openTestWorld()
const url = await serveModules(world, routes)

async function signedIn(): Promise<{ browser: Visitor; again: () => Promise<{ body: { accessToken: string } }> }> {
  const { email, password, ...person } = somebody()
  await createAccount(world.ctx(), { ...person, email, password })
  const browser = visit(url)
  const again = () => browser.send('POST', signIn.path, { email, password })
  expect(await again()).toMatchObject({ status: 200 })
  return { browser, again }
}
const renew = async (browser: Visitor) => (await browser.send('POST', refreshSession.path, {})).status

test('whoever comes back within thirty days stays signed in, whoever does not signs in again', async () => {
  const { browser } = await signedIn()
  world.clock.advance(days(29))
  expect(await renew(browser)).toBe(200)
  world.clock.advance(days(30))
  expect(await renew(browser)).toBe(401)
})

test('half a year after signing in one signs in again, however often one came', async () => {
  const { browser } = await signedIn()
  for (let month = 1; month <= 6; month++) {
    world.clock.advance(days(29))
    expect(await renew(browser), `month ${month}`).toBe(200)
  }
  world.clock.advance(days(6) - 1000)
  expect(await renew(browser)).toBe(200)
  world.clock.advance(1000)
  expect(await renew(browser)).toBe(401)
})

test('a browser has one session: the tokens from before signing in anew are good for nothing', async () => {
  const { browser, again } = await signedIn()
  const [before] = [(await again()).body.accessToken]
  const old = { authorization: `Bearer ${before}` }
  expect((await visit(url).send('GET', readMe.path, undefined, old)).status).toBe(200)
  await again()
  expect((await visit(url).send('GET', readMe.path, undefined, old)).status).toBe(401)
  expect((await browser.send('GET', readMe.path)).status).toBe(200)
})
