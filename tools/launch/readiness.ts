// Waits until a program answers that it is ready.
import { setTimeout as pause } from 'node:timers/promises'
import { LaunchProblem } from './problem.ts'

const patienceMs = 60_000

/** @param host where the program listens, when that is not the loopback address in the URL */
export async function untilAnswering(url: string, host?: string): Promise<void> {
  const address = new URL(url)
  if (host && host !== '0.0.0.0' && host !== '::') address.hostname = host.includes(':') ? `[${host}]` : host
  const until = performance.now() + patienceMs
  let last = 'no answer'
  while (performance.now() < until) {
    try {
      const reply = await fetch(address, { signal: AbortSignal.timeout(5_000) })
      await reply.body?.cancel()
      if (reply.ok) return
      last = `status ${reply.status}`
    } catch (error) {
      last = ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message
    }
    await pause(60)
  }
  throw new LaunchProblem(`${address} did not become ready within ${patienceMs / 1000} seconds (${last}).`)
}
