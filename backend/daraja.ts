// Tells M-Pesa where this deployment listens for payments made by hand, and that it will read M-Pesa's list of them: once before going
// live, and again after CALLBACK_URL or SECRET_KEY has changed. Started by `npm run daraja:register`.
import { registerWithProvider } from '#payments'
import type { Ctx } from '#platform/context'
import { machineNow } from './platform/clock.ts'
import { ConfigMistake, readConfig } from './platform/config.ts'
import { makeLog } from './platform/log.ts'

async function main(): Promise<void> {
  if (process.argv[2] !== 'register') throw new ConfigMistake('Say what to do: register.')
  // Nothing of it touches the database.
  const config = readConfig({ DATABASE_URL: 'postgres://none', ...process.env })
  const ctx = { config, now: machineNow(), log: makeLog('silent', 'daraja') } as Ctx
  const { paybill, list } = await registerWithProvider(ctx)
  for (const [what, done] of [
    ['Payments to the paybill', paybill],
    ['The list of payments', list],
  ] as const) {
    if (done.kind === 'failed') process.exitCode = 1
    const said = { registered: 'registered', already: 'registered before', failed: 'NOT registered' }[done.kind]
    process.stdout.write(`${what}: ${said}${done.kind === 'failed' ? ` (${done.detail})` : ''}\n`)
  }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof ConfigMistake ? error.message : (error?.stack ?? error)}\n`)
  process.exitCode = 1
})
