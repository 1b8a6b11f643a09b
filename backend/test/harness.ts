// What a test file needs: a world of its own that ends with it, and the program served on a port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, inject } from 'vitest'
import { cloneWorld, type TestWorld } from './cloned-world.ts'
// Says to the compiler what the server for the tests provides.
import type {} from './database-server.ts'

export { type TestWorld, testStart } from './cloned-world.ts'

/** Clones the template for this test file and cleans up after it. Call once, at the top. */
export async function openTestWorld(settings: Record<string, string> = {}): Promise<TestWorld> {
  const { close, ...world } = await cloneWorld(inject('databaseServerUrl'), settings)
  afterAll(close)
  return world
}

/** Serves an Express app on a free loopback port for the rest of the test file. */
export async function serve(app: import('express').Express): Promise<string> {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
