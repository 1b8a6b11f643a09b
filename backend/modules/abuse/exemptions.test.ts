// On one's own machine nobody is slowed down; in production there is no way to say so.
import { expect, test } from 'vitest'
import { ConfigMistake, readConfig } from '#platform/config'
import { openDoor } from '../../test/guarded-door.ts'
import { openTestWorld } from '../../test/harness.ts'
import { withProof } from '../../test/proofs.ts'

const world = await openTestWorld()
const door = await openDoor(world)
const signUp = {
  name: 'Achieng Odhiambo',
  email: 'a@amana.example',
  phone: '0712345678',
  password: 'mangoes and lemons',
}

test('whoever tries things out on one machine is not throttled, whatever the device', async () => {
  for (let index = 0; index < 30; index++) {
    const browser = door.from('127.0.0.1', { device: `browser-${index % 12}` })
    expect((await browser.signIn(`p${index}@x.ke`)).status).toBe(401)
  }
  const developer = door.from('127.0.0.1', { device: 'browser-1' })
  const reply = await developer.read()
  expect(reply.headers.has('ratelimit')).toBe(false)
})

test('guessing stays limited there: by account, by e-mail, and by a proof after three failures', async () => {
  const statuses = []
  for (let index = 0; index < 11; index++)
    statuses.push((await door.from('127.0.0.1', { account: 'acc-1' }).signIn(`q${index}@x.ke`)).status)
  expect(statuses.at(-1)).toBe(429)
  const before = door.hashes
  for (let index = 0; index < 25; index++) await door.from('127.0.0.1').signIn('victim@x.ke')
  expect(door.hashes - before).toBe(20)
  const one = door.from('127.0.0.1', { device: 'guesser' })
  for (let index = 0; index < 3; index++) expect((await one.signIn(`r${index}@x.ke`)).status).toBe(401)
  expect((await one.signIn('r4@x.ke')).status).toBe(428)
})

test('opening an account takes a proof on one’s own machine too', async () => {
  const one = door.from('127.0.0.1')
  expect((await one.send('POST', '/api/sign-ups', signUp)).status).toBe(428)
  expect((await one.send('POST', '/api/sign-ups', signUp, await withProof(one, 'signUp'))).status).toBe(202)
})

test('who comes from elsewhere is not exempt, whatever she says about herself', async () => {
  const stranger = door.from('41.90.1.1', { device: 'd' })
  expect((await stranger.read()).headers.has('ratelimit')).toBe(true)
  // What a visitor claims stands before what our own proxy adds, and is not believed.
  const forged = await door.from('127.0.0.1, 41.90.1.1').read()
  expect(forged.headers.has('ratelimit')).toBe(true)
})

test('production refuses exemptions and wants to be told whom it trusts', () => {
  const secrets = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://x',
    SECRET_KEY: 'a secret of production, long enough',
    DARAJA_CONSUMER_KEY: 'k',
    DARAJA_CONSUMER_SECRET: 's',
    DARAJA_PASSKEY: 'p',
    DARAJA_INITIATOR_PASSWORD: 'i',
    SMS_GATEWAY_PASSWORD: 'g',
  }
  const start = (more: Record<string, string>) => () => readConfig({ ...secrets, ...more })
  expect(start({})).toThrow(ConfigMistake)
  expect(start({})).toThrow(/^TRUST_PROXY has to say/)
  expect(start({ TRUST_PROXY: 'loopback', RATE_LIMITS: 'loopback_exempt' })).toThrow(/^RATE_LIMITS=loopback_exempt is/)
  expect(start({ TRUST_PROXY: '2' })()).toMatchObject({ RATE_LIMITS: 'enforced', TRUST_PROXY: 2 })
  expect(world.config.RATE_LIMITS).toBe('loopback_exempt')
})
