// The front end as people find it when the api is away: built already, and asking where nobody listens.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '../launch/ports.ts'
import { untilAnswering } from '../launch/readiness.ts'
import { projectFolder } from '../launch/settings.ts'

export interface Door {
  url: string
  close: () => Promise<void>
}

export async function openDoorWithoutApi(): Promise<Door> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const nobody = await freePort()
  const child = spawn(process.execPath, [join(projectFolder, 'frontend/server.ts')], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), API_URL: `http://127.0.0.1:${nobody}` },
  })
  const ended = new Promise<void>((tell) => child.once('exit', () => tell()))
  await untilAnswering(`http://127.0.0.1:${port}/healthz`)
  return {
    url,
    close: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
