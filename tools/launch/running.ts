// What `npm start` noted of itself, for the commands that work beside it.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectFolder } from './settings.ts'

/** The environment of the Amana that runs with this data folder, or undefined when none does. */
export function runningEnvironment(): NodeJS.ProcessEnv | undefined {
  const file = join(resolve(projectFolder, process.env.AMANA_DATA || '.data'), 'running.json')
  if (!existsSync(file)) return undefined
  const { pid, environment } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; environment: NodeJS.ProcessEnv }
  try {
    process.kill(pid, 0)
    return environment
  } catch {
    return undefined
  }
}
