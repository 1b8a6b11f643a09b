// A line per step, and the end of the program at the first that fails.
import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 60_000

export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s`
  try {
    const result = await work()
    console.log(`ok     ${seconds()}  ${title}`)
    return result
  } catch (error) {
    console.log(`FAILED ${seconds()}  ${title}`)
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** Asks until it is so: what a worker does a moment later. */
export async function eventually<T>(ask: () => Promise<T>, isSo: (value: T) => boolean, what: string): Promise<T> {
  const until = performance.now() + patienceMs
  for (;;) {
    const value = await ask()
    if (isSo(value)) return value
    if (performance.now() > until) throw new Error(`${what} did not come: ${JSON.stringify(value).slice(0, 600)}`)
    await pause(300)
  }
}
