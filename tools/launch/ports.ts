// Finds ports nobody listens on.
import { createServer } from 'node:net'

/** Whether a server could listen there now. */
export function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => answer(true)))
  })
}

/** A port the system has just found free on the loopback address. */
export function freePort(): Promise<number> {
  return new Promise((answer, refuse) => {
    const probe = createServer()
    probe.once('error', refuse)
    probe.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? answer(address.port) : refuse(new Error('no port'))))
    })
  })
}
