// A second api and public door on the market's own database, with other settings: what one journey needs, and the others do not notice.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { gatherCrew } from '../tools/launch/crew.ts'
import { freePort } from '../tools/launch/ports.ts'
import { untilAnswering } from '../tools/launch/readiness.ts'

/** For the rest of the file; gives its address. */
export async function openSecondDoor(settings: Record<string, string>): Promise<string> {
  const dataFolder = inject('dataFolder')
  const { environment } = JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8'))
  const [port, apiPort] = [await freePort(), await freePort()]
  const [url, apiUrl] = [`http://localhost:${port}`, `http://127.0.0.1:${apiPort}`]
  const around = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'development', TRUST_PROXY: 'loopback' }
  const shared = { ...around, ...environment, HOST: '127.0.0.1', PUBLIC_URL: url, API_URL: apiUrl, ...settings }
  const crew = gatherCrew(join(dataFolder, 'second-door'))
  afterAll(() => crew.stop())
  crew.employ({ name: 'api', args: ['backend/main.ts', 'api'], environment: { ...shared, API_PORT: String(apiPort) } })
  const front = { ...shared, NODE_ENV: 'production', PORT: String(port) }
  crew.employ({ name: 'frontend', args: ['frontend/server.ts'], environment: front })
  await Promise.race([
    Promise.all([untilAnswering(`${apiUrl}/readyz`), untilAnswering(`${url}/healthz`)]),
    crew.failure,
  ])
  return url
}
