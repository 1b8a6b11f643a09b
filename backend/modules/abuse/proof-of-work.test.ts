// Proofs of work: for one call, once, for a while, and harder for whoever looks suspicious.
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { days, minutes } from '#platform/clock'
import { openDoor } from '../../test/guarded-door.ts'
import { openTestWorld } from '../../test/harness.ts'
import { solve, withProof } from '../../test/proofs.ts'
import { makeChallenge } from './challenge.ts'
import { strikes } from './rules.ts'

const world = await openTestWorld({ RATE_LIMITS: 'enforced' })
const door = await openDoor(world)
const elsewhere = await openDoor(world, { SECRET_KEY: 'another deployment’s secret of some length' })

let people = 0
const somebody = () => door.from(`41.90.3.${++people}`, { device: `device-${people}` })
type Somebody = ReturnType<typeof somebody>
const details = {
  name: 'Achieng Odhiambo',
  email: 'a@amana.example',
  phone: '0712345678',
  password: 'mangoes and lemons',
}
const signUp = (who: Somebody, headers: Record<string, string> = {}) =>
  who.send('POST', '/api/sign-ups', details, headers)
const challengeFor = async (who: Somebody, name: string) => (await who.send('GET', `/api/challenge?for=${name}`)).body
const levelOf = async (who: Somebody, name: string) => (await challengeFor(who, name)).parameters.data.level

beforeEach(() => world.clock.advance(days(1)))

test('who signs up with a proof of work gets on, and without one is handed a challenge to start with', async () => {
  const achieng = somebody()
  const refused = await signUp(achieng)
  expect(refused).toMatchObject({
    status: 428,
    body: { code: 'proof_of_work_needed', data: { reason: 'missing', challenge: { signature: expect.any(String) } } },
  })
  const solved = { 'amana-proof': await solve(refused.body.data.challenge) }
  expect((await signUp(achieng, solved)).status).toBe(202)
})

test('a proof is good once, even for two calls at the same moment', async () => {
  const achieng = somebody()
  const headers = await withProof(achieng, 'signUp')
  const replies = await Promise.all([signUp(achieng, headers), signUp(achieng, headers), signUp(achieng, headers)])
  expect(replies.map(({ status }) => status).sort()).toEqual([202, 428, 428])
  expect((await signUp(achieng, headers)).body.data.reason).toBe('used')
})

test('a proof for one call is none for another', async () => {
  const achieng = somebody()
  expect(await signUp(achieng, await withProof(achieng, 'placeOrder'))).toMatchObject({
    status: 428,
    body: { data: { reason: 'for_something_else' } },
  })
})

test('a proof is good for a quarter of an hour by Amana’s clock', async () => {
  const achieng = somebody()
  const [early, late] = [await withProof(achieng, 'signUp'), await withProof(achieng, 'signUp')]
  world.clock.advance(minutes(15))
  expect((await signUp(achieng, early)).status).toBe(202)
  world.clock.advance(1)
  expect(await signUp(achieng, late)).toMatchObject({ status: 428, body: { data: { reason: 'expired' } } })
})

test('forged, made easier, of another deployment, or no proof at all: none gets through, and none breaks anything', async () => {
  const achieng = somebody()
  const challenge = await challengeFor(achieng, 'signUp')
  const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
  const answer = JSON.parse(Buffer.from(await solve(challenge), 'base64').toString())
  const foreign = await elsewhere.from('41.90.9.9').send('GET', '/api/challenge?for=signUp')
  const easier = structuredClone(answer)
  easier.challenge.parameters.keyPrefix = easier.challenge.parameters.keyPrefix.slice(0, 2)
  const later = structuredClone(answer)
  later.challenge.parameters.data.until += 60_000
  const forged = [
    await solve(foreign.body),
    pack(easier),
    pack(later),
    pack({ ...answer, challenge: { ...answer.challenge, signature: '0'.repeat(64) } }),
    pack({ ...answer, challenge: { parameters: answer.challenge.parameters } }),
    pack({ ...answer, solution: { ...answer.solution, counter: answer.solution.counter + 1 } }),
    pack({ ...answer, solution: { ...answer.solution, derivedKey: 'not hex' } }),
    pack({ ...answer, solution: null }),
    pack(null),
    pack([[[[[[]]]]]]),
    'not base64 {',
    'A'.repeat(8000),
  ]
  for (const given of forged)
    expect(await signUp(somebody(), { 'amana-proof': given })).toMatchObject({
      status: 428,
      body: { data: { reason: 'not_right' } },
    })
  expect((await signUp(achieng, { 'amana-proof': pack(answer) })).status).toBe(202)
})

test('who mistypes her password three times shows a proof with the fourth, and nobody else does', async () => {
  const achieng = somebody()
  for (let index = 0; index < 3; index++) expect((await achieng.signIn()).status).toBe(401)
  expect((await achieng.signIn()).status).toBe(428)
  expect((await somebody().signIn()).status).toBe(401)
  expect((await achieng.signIn(undefined, await withProof(achieng, 'signIn'))).status).toBe(401)
})

test('failures are forgotten one by one', async () => {
  const achieng = somebody()
  for (let index = 0; index < 3; index++) await achieng.signIn()
  world.clock.advance(strikes.sign_in_failed.forgottenMs)
  expect((await achieng.signIn()).status).toBe(401)
  expect((await achieng.signIn()).status).toBe(428)
})

test('each further suspicion doubles the work, up to a bound, and time makes it easy again', async () => {
  const bot = somebody()
  const levels = []
  for (let index = 0; index < 6; index++) {
    levels.push(await levelOf(bot, 'signUp'))
    expect((await signUp(bot, await withProof(bot, 'signUp'))).status).toBe(202)
  }
  expect(levels).toEqual([0, 0, 1, 1, 2, 2])
  const work = await Promise.all([0, 1, 2, 3].map((level) => makeChallenge(world.ctx(), 'signUp', level)))
  const tries = await Promise.all(
    work.map(
      async (challenge) => JSON.parse(Buffer.from(await solve(challenge), 'base64').toString()).solution.counter,
    ),
  )
  expect(tries[1]).toBeGreaterThanOrEqual(500)
  expect(tries[2]).toBeGreaterThanOrEqual(1000)
  expect(tries[3]).toBeGreaterThanOrEqual(2000)
  world.clock.advance(days(1))
  expect(await levelOf(bot, 'signUp')).toBe(0)
})

test('a stock of easy challenges is good for nothing once the source has become suspicious', async () => {
  const bot = somebody()
  const stock = await withProof(bot, 'signIn')
  for (let index = 0; index < 6; index++) await bot.signIn(undefined, index < 3 ? {} : await withProof(bot, 'signIn'))
  expect(await bot.signIn(undefined, stock)).toMatchObject({ status: 428, body: { data: { reason: 'too_easy' } } })
})

test('there is no challenge for what needs no proof', async () => {
  for (const name of ['readTime', 'nonsense', '__proto__'])
    expect((await somebody().send('GET', `/api/challenge?for=${name}`)).status).toBe(404)
})

test('what was spent is kept as a hash until nobody could use it again', async () => {
  const achieng = somebody()
  await signUp(achieng, await withProof(achieng, 'signUp'))
  const { rows } = await sql`select 1 from abuse.spent_proof where expires_at > ${world.clock.read()}`.execute(world.db)
  expect(rows.length).toBeGreaterThan(0)
})
