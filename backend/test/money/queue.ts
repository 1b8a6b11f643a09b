// The workers of a rehearsal: they take the jobs that the program has put into its real queue, in an order that chance gives,
// two at once at times, die in the middle of some, and do those again. Pauses are waited for on the clock that is held.
import type pg from 'pg'
import { type JobSurroundings, runJob } from '../../platform/jobs.ts'
import { lastDue, nextDue } from '../../platform/schedule.ts'
import { schedule } from '../../schedule.ts'
import { type Chance, chanceOf } from './chance.ts'
import { withFuse } from './fuse.ts'

interface Job {
  name: string
  payload: unknown
  key: string | null
  queue: string | null
  dueAt: number
  tries: number
}

/** What people would read or find is no business of the books. */
const unneeded = /^(tell-|send-notice|send-mail|send-sms|refresh-|rank-the-shop)/

/** Of all that the system does by itself, what moves money or waits for it. */
const watched = new Set([
  'end-due-orders',
  'recover-payments',
  'pull-payments',
  'ask-for-balances',
  'keep-the-float-filled',
  'release-due-reserves',
  'run-weekly-batch',
  'catch-up-payouts',
  'run-extra-batch',
  'recount-tiers',
  'judge-all-sellers',
  'end-due-restrictions',
  'reconcile',
  'reconcile-again',
])

const triesMax = 25

export interface Queue {
  /** Does all that is due now, and all that follows from it. `dying` is how likely a job dies on its way. */
  drain(step: number | string, dying?: number): Promise<void>
  /** Enqueues what the schedule says has become due since it was last asked. */
  tick(): void
  ran: number
  died: number
  /** Errors of jobs that were not faults of ours, by what they said. */
  errors: Map<string, number>
  waiting(): Job[]
}

export function openQueue(seed: number, around: JobSurroundings & { clock: { read(): Date } }, owner: pg.Pool): Queue {
  const now = () => around.clock.read().getTime()
  const since = new Map(schedule.map(({ name, cron }) => [name, lastDue(cron, around.clock.read())]))
  let jobs: Job[] = []

  /** Takes over what was enqueued; a job whose key waits already replaces it, as in the real queue. */
  async function collect(): Promise<void> {
    const { rows } = await owner.query<{
      name: string
      payload: unknown
      key: string | null
      queue: string | null
      pause: number
    }>(
      `with taken as (delete from graphile_worker._private_jobs returning *)
       select t.identifier as name, j.payload, j.key, q.queue_name as queue,
         greatest(0, round(extract(epoch from j.run_at - j.created_at)) * 1000)::float8 as pause
       from taken j join graphile_worker._private_tasks t on t.id = j.task_id
       left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by j.id`,
    )
    for (const { name, payload, key, queue, pause } of rows) {
      if (unneeded.test(name)) continue
      if (key) jobs = jobs.filter((job) => job.key !== key)
      jobs.push({ name, payload, key, queue, dueAt: now() + pause, tries: 0 })
    }
  }

  const queue: Queue = {
    ran: 0,
    died: 0,
    errors: new Map(),
    waiting: () => jobs,
    tick() {
      for (const { name, cron, missed } of schedule) {
        if (!watched.has(name)) continue
        const last = lastDue(cron, around.clock.read())
        let due = missed === 'each' ? nextDue(cron, since.get(name)!) : last
        for (
          ;
          due <= last && due > since.get(name)!;
          due = missed === 'each' ? nextDue(cron, due) : new Date(last.getTime() + 1)
        )
          jobs.push({
            name: `scheduled:${name}`,
            payload: { dueAt: due.toISOString() },
            key: null,
            queue: name,
            dueAt: now(),
            tries: 0,
          })
        since.set(name, last)
      }
    },
    async drain(step, dying = 0) {
      for (let round = 0; ; round++) {
        await collect()
        const ready = jobs.filter((job) => job.dueAt <= now())
        if (ready.length === 0) return
        jobs = jobs.filter((job) => job.dueAt > now())
        const chance = chanceOf(seed, 'queue', step, round)
        for (const job of shuffled(ready, chance)) {
          if (chance.happens(dying / 4)) await Promise.all([run(job, chance, dying), run({ ...job }, chance, dying)])
          else await run(job, chance, dying)
        }
      }
    },
  }

  /** A job that died or failed is done again, after a pause that grows. */
  async function run(job: Job, chance: Chance, dying: number): Promise<void> {
    const steps = chance.happens(dying) ? chance.between(0, 24) : Number.POSITIVE_INFINITY
    queue.ran++
    try {
      if (await withFuse(steps, () => runJob(around, job.name, job.payload))) return
      queue.died++
    } catch (error) {
      const said = `${job.name}: ${error instanceof Error ? error.message : String(error)}`.replace(
        /[0-9a-f-]{36}/g,
        '…',
      )
      queue.errors.set(said, (queue.errors.get(said) ?? 0) + 1)
      if (job.tries >= triesMax) throw error
    }
    jobs.push({ ...job, tries: job.tries + 1, dueAt: now() + 1000 * Math.min(2 ** job.tries, 3600) })
  }
  return queue
}

function shuffled<T>(list: T[], chance: Chance): T[] {
  const left = [...list]
  return list.map(() => left.splice(chance.between(0, left.length - 1), 1)[0]!)
}
