// The processes that are to be killed: started ahead, because most of a life goes into starting; and the door in front of them, by
// which the network's callbacks reach whoever lives: the process at work, or else the one that has taken over.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Says, Told } from './worker.ts'

export interface Victim {
  port: number
  /** What it has done beyond itself since it was armed; undefined when it has died over it. */
  tell(told: Told): Promise<string[] | undefined>
  kill(): Promise<void>
}

async function start(environment: Record<string, string>): Promise<Victim> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'worker.ts'), {
    // Most of starting is compiling, and one process after another compiles the same.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'amana-crashes-compiled'), ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exit = once(child, 'exit')
  child.on('error', () => undefined)
  const next = async (): Promise<Says | undefined> =>
    Promise.race([once(child, 'message').then(([says]) => says as Says), exit.then(() => undefined)])
  const up = await next()
  if (!up || !('port' in up)) throw new Error('the process to be killed did not start')
  return {
    port: up.port,
    async tell(told) {
      if (child.exitCode !== null || child.signalCode !== null) return undefined
      const says = next()
      // A process that is dying at this moment hears nothing; its end is the answer.
      child.send(told, () => undefined)
      const answer = await says
      if (answer && 'taken' in answer) return answer.taken
      if (child.signalCode !== 'SIGKILL')
        throw new Error(`the process ended by itself (${child.exitCode ?? child.signalCode})`)
      return undefined
    },
    async kill() {
      child.kill('SIGKILL')
      await exit
    },
  }
}

export interface Victims {
  next(): Promise<Victim>
  end(): Promise<void>
}

/** Keeps some ready. */
export function openVictims(environment: Record<string, string>, ahead: number): Victims {
  const waiting: Promise<Victim>[] = []
  const refill = () => {
    while (waiting.length < ahead) waiting.push(start(environment))
  }
  return {
    next() {
      refill()
      const victim = waiting.shift()!
      refill()
      return victim
    },
    end: async () => {
      for (const victim of await Promise.allSettled(waiting))
        if (victim.status === 'fulfilled') await victim.value.kill()
    },
  }
}

/** Requests go to the port that `at` names, when there is one; what dies over a request answers nothing, as a dead process would. */
export const doorTo =
  (at: () => number | undefined) =>
  (program: RequestListener): RequestListener =>
  async (request, response) => {
    const port = at()
    if (port === undefined) return program(request, response)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, {
        method: 'POST',
        headers: { 'content-type': String(request.headers['content-type']) },
        body: Buffer.concat(chunks),
      })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    } catch {
      request.socket.destroy()
    }
  }
