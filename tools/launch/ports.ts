// Finds ports nobody listens on.
import { createServer } from 'node:net'
import { LaunchProblem } from './problem.ts'

// Below the range systems hand out for outgoing connections, so that none takes the port before its server does.
const lowest = 20_000
const highest = 29_999

/** Whether a server could listen there now. */
export function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(true)))
  })
}

const given = new Set<number>()

/** A port on the loopback address that nobody uses and that this process has not given out yet. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1))
    if (given.has(port) || !(await portIsFree(port))) continue
    given.add(port)
    return port
  }
  throw new LaunchProblem(`No free port was found between ${lowest} and ${highest}.`)
}
