// A worker's process is killed while it is at work: what it held is taken up by another, soon and without anybody's doing.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openTestWorld } from '../test/harness.ts'
import { openDatabase } from './database.ts'
import { defineJob, enqueue, startWorker } from './jobs.ts'

const world = await openTestWorld()

let swept: () => void
const sweptAgain = new Promise<void>((resolve) => {
  swept = resolve
})
defineJob('sweep-the-yard', async () => swept())

async function startAnother(deadAfterMs: number) {
  const { close, pool } = openDatabase(world.url, { max: 6, role: 'owner' })
  const around = { db: world.db, clock: world.clock, config: world.config, log: world.ctx().log }
  const runner = await startWorker(around, pool, { concurrency: 1, crontab: '', deadAfterMs })
  onTestFinished(async () => {
    await runner.stop()
    await close()
  })
}

test('the worker that had the broom is killed: the next one takes it, and the yard is swept', async () => {
  await enqueue(world.ctx(), 'sweep-the-yard', {}, { queue: 'yard' })
  const first = fork(join(import.meta.dirname, '../test/work-until-killed.ts'), {
    env: { ...process.env, DATABASE_URL: world.url },
  })
  await once(first, 'message')
  first.kill('SIGKILL')
  await once(first, 'exit')
  await startAnother(0)
  await sweptAgain
})

test('a worker that is alive keeps what it holds, however long it takes', async () => {
  await enqueue(world.ctx(), 'sweep-the-yard', {}, { queue: 'yard' })
  const first = fork(join(import.meta.dirname, '../test/work-until-killed.ts'), {
    env: { ...process.env, DATABASE_URL: world.url },
  })
  await once(first, 'message')
  await startAnother(0)
  const { rows } = await world.owner.query('select locked_by from graphile_worker._private_jobs')
  expect(rows).toEqual([{ locked_by: expect.any(String) }])
  first.kill('SIGKILL')
  await once(first, 'exit')
})
