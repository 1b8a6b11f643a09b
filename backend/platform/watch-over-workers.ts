// A worker that was killed cannot let go of its jobs, and the queue would keep them, and the named queues they run in, for four hours.
// So each worker shows that it is alive by a lock that PostgreSQL itself lets go when the connection ends, and the others look.
import type pg from 'pg'
import { after, machineNow } from './clock.ts'
import type { Log } from './log.ts'

const everyMs = 60_000
/** One key for each worker's name. */
const lockOf = "hashtextextended('worker ' || $1, 0)"

interface SignOfLife {
  isLost(): boolean
  end(): void
}

/** Holds the lock of `id` as long as the connection lasts. */
async function showAlive(pool: pg.Pool, id: string): Promise<SignOfLife> {
  const client = await pool.connect()
  let lost = false
  const letGo = () => {
    if (!lost) client.release(true)
    lost = true
  }
  client.on('error', letGo)
  await client.query(`select pg_advisory_lock(${lockOf})`, [id])
  return { isLost: () => lost, end: letGo }
}

/**
 * Sets free the jobs and queues of every worker that holds something since before `lockedBefore` and is not alive.
 * A worker that has lost its connection but lives may do such a job a second time: jobs are made for that.
 */
export async function releaseDeadWorkers(pool: pg.Pool, lockedBefore: Date): Promise<string[]> {
  const client = await pool.connect()
  try {
    const holding = await client.query<{ id: string }>(
      `select distinct locked_by as id from (
         select locked_by, locked_at from graphile_worker._private_jobs
         union all select locked_by, locked_at from graphile_worker._private_job_queues) held
       where locked_by is not null and locked_at <= $1`,
      [lockedBefore],
    )
    const dead: string[] = []
    for (const { id } of holding.rows) {
      const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${lockOf}) as free`, [id])
      if (!rows[0]!.free) continue
      await client.query('select graphile_worker.force_unlock_workers(array[$1])', [id])
      await client.query(`select pg_advisory_unlock(${lockOf})`, [id])
      dead.push(id)
    }
    return dead
  } finally {
    client.release()
  }
}

/** Shows that worker `id` is alive, and looks after the others now and each minute, until `end` is called. */
export async function watchOverWorkers(
  pool: pg.Pool,
  { id, deadAfterMs, log }: { id: string; deadAfterMs: number; log: Log },
): Promise<{ end(): void }> {
  let life = await showAlive(pool, id)
  const look = async () => {
    try {
      if (life.isLost()) life = await showAlive(pool, id)
      const dead = await releaseDeadWorkers(pool, after(machineNow(), -deadAfterMs))
      if (dead.length > 0) log.warn({ dead }, 'workers were gone; what they held is done by others')
    } catch (error) {
      log.error({ error: String(error) }, 'could not look after the other workers')
    }
  }
  await look()
  const timer = setInterval(() => void look(), everyMs).unref()
  return {
    end: () => {
      clearInterval(timer)
      life.end()
    },
  }
}
