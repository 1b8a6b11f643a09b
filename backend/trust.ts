// What is asked of trust's memory from a terminal: judge everything again, how rules on trial would have done, try a new rule.
// Started by `npm run trust:…`; on a server `node backend/trust.ts replay|shadow|backtest`.
import { parseArgs } from 'node:util'
import { backtest, judgementsKeptDays, loadRule, readTrials, replayDecisions } from '#trust'
import { after, days, machineClock, movableClock } from './platform/clock.ts'
import { ConfigMistake, readConfig } from './platform/config.ts'
import type { Ctx } from './platform/context.ts'
import { openDatabase } from './platform/database.ts'
import { makeLog } from './platform/log.ts'
import { sayBacktest, sayReplay, sayShadow } from './trust-report.ts'

const tell = (lines: readonly string[]) => void process.stdout.write(`${lines.join('\n')}\n`)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { since: { type: 'string' }, rule: { type: 'string' } },
})

/** A day or an instant; null where nothing was said. */
function instantOf(since: string | undefined): Date | null {
  if (since === undefined) return null
  const instant = new Date(since)
  if (Number.isNaN(instant.getTime()))
    throw new ConfigMistake(`--since ${since} is neither a day like 2026-11-28 nor an instant.`)
  return instant
}

async function replay(ctx: Ctx, since: Date | null): Promise<void> {
  const started = performance.now()
  const found = await replayDecisions(ctx, since)
  tell(sayReplay(found, (performance.now() - started) / 1000))
  if (found.decisions.differences.length + found.judgements.differences.length > 0) process.exitCode = 1
}

async function shadow(ctx: Ctx, since: Date | null): Promise<void> {
  tell(sayShadow(await readTrials(ctx, since ?? after(ctx.now, -days(judgementsKeptDays)))))
}

async function tryRule(ctx: Ctx, since: Date | null): Promise<void> {
  if (!values.rule) throw new ConfigMistake('Say which rule is to be tried: --rule FILE.')
  const rule = await loadRule(values.rule).catch((error: Error) => {
    throw new ConfigMistake(error.message)
  })
  tell(sayBacktest(await backtest(ctx, rule, since)))
}

const errands: Record<string, (ctx: Ctx, since: Date | null) => Promise<void>> = { replay, shadow, backtest: tryRule }

async function main(): Promise<void> {
  const errand = errands[positionals[0] ?? '']
  if (!errand) throw new ConfigMistake(`Say what to do: ${Object.keys(errands).join(', ')}.`)
  const since = instantOf(values.since)
  const config = readConfig()
  const { db, pool, close } = openDatabase(config.DATABASE_URL, { max: 2 })
  try {
    const clock = config.production ? machineClock : movableClock(pool)
    const log = makeLog(config.LOG_LEVEL, 'trust')
    await errand({ db, actor: { kind: 'system' }, now: await clock.now(), requestId: 'trust', log, config }, since)
  } finally {
    await close()
  }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof ConfigMistake ? error.message : (error?.stack ?? error)}\n`)
  process.exitCode = 1
})
