// Counts every step that a process takes beyond itself, and kills it at one of them: each statement before it is sent, each call to
// the provider before it is made and after it was answered, each callback when it arrives and before it is acknowledged.
import type { RequestListener } from 'node:http'
import type pg from 'pg'

export interface Steps {
  /** From now on steps are counted; at the one with this number the process is killed. */
  arm(dieAt: number): void
  taken(): string[]
  watchPool(pool: pg.Pool, whose: string): void
  /** Calls to addresses that begin so. */
  watchCalls(to: string): void
  watchArrivals(listener: RequestListener): RequestListener
}

/** The queue looks at its own tables when a worker starts: nothing of ours hangs on that. */
const isHousekeeping = (text: string) => /migrations|current_setting|pg_catalog|^(set|listen|unlisten) /i.test(text)

export function openSteps(): Steps {
  let names: string[] = []
  let dieAt = 0
  const step = (name: string) => {
    if (dieAt === 0) return
    names.push(name)
    if (names.length === dieAt) process.kill(process.pid, 'SIGKILL')
  }
  return {
    arm: (next) => {
      dieAt = next
      names = []
    },
    taken: () => names,
    watchPool(pool, whose) {
      pool.on('connect', (client) => {
        const query = client.query.bind(client) as (...args: unknown[]) => unknown
        client.query = ((...args: unknown[]) => {
          const statement = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string }).text
          const text = (statement ?? '').trim().replace(/\s+/g, ' ')
          if (!isHousekeeping(text)) step(`${whose}: ${text.slice(0, 80)}`)
          return query(...args)
        }) as typeof client.query
      })
    },
    watchCalls(to) {
      const through = globalThis.fetch
      globalThis.fetch = async (input, init) => {
        const url = String(input)
        if (!url.startsWith(to)) return through(input, init)
        const { pathname } = new URL(url)
        step(`before the call ${pathname}`)
        const response = await through(input, init)
        step(`after the call ${pathname}`)
        return response
      }
    },
    watchArrivals: (listener) => (request, response) => {
      step('a callback arrives')
      const end = response.end.bind(response) as (...args: unknown[]) => typeof response
      response.end = ((...args: unknown[]) => {
        step('before a callback is acknowledged')
        return end(...args)
      }) as typeof response.end
      listener(request, response)
    },
  }
}
