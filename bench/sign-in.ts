// npm run bench:sign-in: many people sign in at the same moment, each from an address of her own, with the rate limits on.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { createAccount } from '../backend/modules/identity/index.ts'
import { machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import { openDatabase } from '../backend/platform/database.ts'
import { makeLog } from '../backend/platform/log.ts'
import { type ApiUnderTest, startApi } from './api-process.ts'

const { values } = parseArgs({
  options: {
    'at-once': { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    flood: { type: 'string', default: '1000' },
  },
})
const [atOnce, rounds, flood] = [Number(values['at-once']), Number(values.rounds), Number(values.flood)]
const password = 'mangoes-and-lemons'
const emailOf = (index: number) => `person${index}@example.com`

/** One account by the door, the others as copies of it: the same password needs one hash only. */
async function openAccounts(api: ApiUnderTest, count: number): Promise<void> {
  const { db, close } = openDatabase(api.environment.DATABASE_URL!, { max: 1 })
  const config = readConfig(api.environment)
  const log = makeLog('silent', 'bench')
  const ctx = { db, actor: { kind: 'system' }, now: machineNow(), requestId: 'bench', log, config } as const
  await createAccount(ctx, { name: 'Wanjiku Kamau', email: emailOf(0), phone: '+254712345678', password })
  await close()
  await api.database.query(
    `insert into identity.account (id, name, email, phone, password_hash, role, language, created_at)
     select gen_random_uuid(), name, 'person' || number || '@example.com', phone, password_hash, role, language, created_at
     from identity.account, generate_series(1, $1::int) number`,
    [count - 1],
  )
}

let addresses = 0
/** Every call comes from another address, as a flood does: the limits per address would end it too soon to be seen. */
const nextAddress = () => {
  addresses++
  return `102.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

interface Attempt {
  status: number
  tookMs: number
}

async function signIn(api: ApiUnderTest, index: number): Promise<Attempt> {
  const started = performance.now()
  const response = await fetch(`${api.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': nextAddress() },
    body: JSON.stringify({ email: emailOf(index), password }),
  })
  await response.arrayBuffer()
  return { status: response.status, tookMs: performance.now() - started }
}

async function measure(api: ApiUnderTest, title: string, count: number, times: number): Promise<void> {
  const before = api.memory()
  api.forgetPeak()
  const attempts: Attempt[] = []
  const started = performance.now()
  for (let round = 0; round < times; round++)
    attempts.push(...(await Promise.all(Array.from({ length: count }, (_, index) => signIn(api, index)))))
  const seconds = (performance.now() - started) / 1000
  const taken = attempts.filter(({ status }) => status === 200)
  const busy = attempts.filter(({ status }) => status === 503).length
  const waits = taken.map(({ tookMs }) => tookMs).sort((a, b) => a - b)
  const share = (part: number) => `${Math.round(waits[Math.ceil(waits.length * part) - 1] ?? 0)} ms`
  console.log(`
${title}
  signed in             ${taken.length} of ${attempts.length}, ${(taken.length / seconds).toFixed(1)} a second
  refused as busy       ${busy}
  other answers         ${attempts.length - taken.length - busy}
  p50 · p95 · p99       ${share(0.5)} · ${share(0.95)} · ${share(0.99)}
  memory of the api     ${before.toFixed(0)} MiB before, ${api.peak().toFixed(0)} MiB at its peak, ${api.memory().toFixed(0)} MiB after`)
}

const api = await startApi()
try {
  await openAccounts(api, Math.max(atOnce, flood))
  for (let index = 0; index < 8; index++) await signIn(api, index)
  console.log(
    `${cpus().length} processors (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, production mode`,
  )
  await measure(api, `${atOnce} people at the same moment, ${rounds} times`, atOnce, rounds)
  if (flood > 0) await measure(api, `${flood} people at the same moment, once`, flood, 1)
} finally {
  await api.stop()
}
