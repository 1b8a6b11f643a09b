// A job that dies in the middle of its work: after so many statements and calls nothing it does takes effect any more.
// What was committed stays, what was open is rolled back, as when the process had been killed.
import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'

export class Died extends Error {
  constructor() {
    super('the process of this job has died')
  }
}

interface Fuse {
  stepsLeft: number
}

const burning = new AsyncLocalStorage<Fuse>()

/** One more step outside the process; throws from the step on at which it dies. */
export function burn(): void {
  const fuse = burning.getStore()
  if (fuse && fuse.stepsLeft-- <= 0) throw new Died()
}

/** True when the work lived to its end; false when it died. Its own errors are thrown. */
export async function withFuse(steps: number, work: () => Promise<void>): Promise<boolean> {
  const fuse: Fuse = { stepsLeft: steps }
  try {
    await burning.run(fuse, work)
    return fuse.stepsLeft >= 0
  } catch (error) {
    if (fuse.stepsLeft < 0) return false
    throw error
  }
}

const wrapped = new WeakMap<pg.PoolClient, pg.PoolClient>()

function burningClient(client: pg.PoolClient): pg.PoolClient {
  const known = wrapped.get(client)
  if (known) return known
  const proxy = new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (name !== 'query') return value.bind(target)
      return (...args: unknown[]) => {
        const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string }).text
        // The connection of a dead process is closed by the server, which rolls back.
        if (text !== 'rollback') burn()
        return value.apply(target, args)
      }
    },
  })
  wrapped.set(client, proxy)
  return proxy
}

/** Every statement of the pool's clients is a step of whatever fuse burns. */
export function letBurn(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  pool.connect = (async () => burningClient(await connect())) as typeof pool.connect
}
