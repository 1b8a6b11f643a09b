// Work that is done after the transaction, by a worker: enqueued in the caller's own transaction, so it happens exactly when that commits.
import { EventEmitter } from 'node:events'
import {
  Logger,
  type Runner,
  run,
  runMigrations,
  runOnce,
  type Task,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { type Clock, machineNow } from './clock.ts'
import type { Config } from './config.ts'
import type { Ctx } from './context.ts'
import type { Database } from './database.ts'
import { newId } from './ids.ts'
import type { Log } from './log.ts'
import { register } from './registrations.ts'
import { watchOverWorkers } from './watch-over-workers.ts'

/** A job does its work with a context of its own; throwing makes it run again later, with growing pauses. */
export type Job<P = unknown> = (ctx: Ctx, payload: P) => Promise<void>

const jobs = register(new Map<string, Job>())

/** Declares a job once, at start. The name is kept in the queue: never reuse one for other work. */
export function defineJob<P>(name: string, job: Job<P>): void {
  if (jobs.has(name)) throw new Error(`two jobs are called ${name}`)
  jobs.set(name, job as Job)
}

export const jobNames = (): string[] => [...jobs.keys()]

export interface EnqueueOptions {
  /** Not before this long from now, in the machine's own time: for calls to others, never for business deadlines. */
  delayMs?: number
  /** A job with the same key that still waits is replaced. */
  key?: string
  /** Jobs of one queue run one after the other. */
  queue?: string
  maxAttempts?: number
}

/** Enqueues within the caller's transaction. */
export async function enqueue(
  ctx: { db: Database },
  name: string,
  payload: object,
  options: EnqueueOptions = {},
): Promise<void> {
  if (!jobs.has(name)) throw new Error(`no job is called ${name}`)
  await sql`select platform.enqueue(${name}, ${JSON.stringify(payload)}::json, ${options.delayMs ?? 0}::int,
    ${options.key ?? null}::text, ${options.queue ?? null}::text, ${options.maxAttempts ?? 12}::int)`.execute(ctx.db)
}

/** Many of one kind in one round trip, within the caller's own transaction. */
export async function enqueueMany(
  ctx: { db: Database },
  name: string,
  work: readonly { payload: object; key: string }[],
): Promise<void> {
  if (!jobs.has(name)) throw new Error(`no job is called ${name}`)
  await sql`select count(platform.enqueue(${name}, payload::json, 0, key, null, 12))
    from unnest(${work.map(({ payload }) => JSON.stringify(payload))}::text[], ${work.map(({ key }) => key)}::text[])
      as work (payload, key)`.execute(ctx.db)
}

export interface JobSurroundings {
  db: Database
  clock: Clock
  config: Config
  log: Log
}

/** Runs one job by name now, as a worker would: for the worker itself, tests and the seed. */
export async function runJob(around: JobSurroundings, name: string, payload: unknown): Promise<void> {
  const job = jobs.get(name)
  if (!job) throw new Error(`no job is called ${name}`)
  const now = await around.clock.now()
  const requestId = `job-${newId(now).slice(-12)}`
  const log = around.log.child({ job: name, requestId })
  try {
    await job({ ...around, actor: { kind: 'system' }, now, requestId, log }, payload)
  } catch (error) {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'job failed, it will be tried again')
    throw error
  }
}

export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url })
}

const tasks = (around: JobSurroundings): TaskList =>
  Object.fromEntries([...jobs.keys()].map((name): [string, Task] => [name, (payload) => runJob(around, name, payload)]))

/** The queue's own chatter is not ours; what a job says, it says through ctx.log. */
const quiet = new Logger(() => () => undefined)

/**
 * Starts a worker that takes jobs until it is stopped; a crontab line drives the schedule's tick. Each minute it also sets free
 * what workers held whose process is gone. The pool needs a connection for each job at once and two more.
 */
export async function startWorker(
  around: JobSurroundings,
  pool: pg.Pool,
  options: { concurrency: number; crontab: string; deadAfterMs?: number },
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  let id = ''
  events.on('pool:create', ({ workerPool }) => {
    id = workerPool.id
  })
  const runner = await run({
    pgPool: pool,
    taskList: tasks(around),
    logger: quiet,
    concurrency: options.concurrency,
    crontab: options.crontab,
    noHandleSignals: true,
    pollInterval: 2000,
    events,
  })
  const watch = await watchOverWorkers(pool, { id, deadAfterMs: options.deadAfterMs ?? 60_000, log: around.log })
  runner.promise.finally(() => watch.end()).catch(() => undefined)
  return runner
}

/** Takes every job that is ready until none is left: for tests and the seed, which do not wait for a worker. */
export async function drainJobs(around: JobSurroundings, pool: pg.Pool, concurrency = 1): Promise<void> {
  await runOnce({ pgPool: pool, taskList: tasks(around), noHandleSignals: true, concurrency, logger: quiet })
}

/** Jobs that are ready and wait, jobs that have used up their tries, and how long the oldest has waited. */
export interface TaskInQueue {
  task: string
  waiting: number
  failed: number
  oldestWaitSeconds: number
}

/** The same by what is to be done: what was given up first, then what has waited longest. Jobs wait in the machine's own time. */
export async function queueByTask(ctx: { db: Database }): Promise<TaskInQueue[]> {
  const { rows } = await sql<TaskInQueue>`select task, waiting, failed, oldest_wait_seconds as "oldestWaitSeconds"
    from platform.queue_by_task(${machineNow()}) order by failed desc, oldest_wait_seconds desc, task`.execute(ctx.db)
  return rows
}

export async function queueState(ctx: {
  db: Database
}): Promise<{ waiting: number; failed: number; oldestWaitSeconds: number }> {
  const { rows } = await sql<{ waiting: number; failed: number; oldest_wait_seconds: number }>`
    select * from platform.queue_state()`.execute(ctx.db)
  const row = rows[0]!
  return { waiting: row.waiting, failed: row.failed, oldestWaitSeconds: row.oldest_wait_seconds }
}
