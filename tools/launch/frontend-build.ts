// Builds the front end when its sources are not the ones the last build was made from.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Duty } from './crew.ts'
import { projectFolder } from './settings.ts'

const folder = join(projectFolder, 'frontend')
const stamp = join(folder, 'build/.stamp')
const notSource = /^(node_modules|build|\.react-router|\.stamp)$|\.test\.tsx?$/

export function frontendIsBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** @param perform runs the build program, as the launcher's crew or the tests do it */
export async function buildFrontend(
  perform: (duty: Duty) => Promise<void>,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const sources = fingerprint()
  await perform({
    name: 'frontend-build',
    args: [join(projectFolder, 'node_modules/@react-router/dev/bin.cjs'), 'build'],
    environment: { ...environment, NODE_ENV: 'production' },
    folder,
  })
  writeFileSync(stamp, sources)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = [
    ...sourcesIn(folder),
    ...sourcesIn(join(projectFolder, 'contract')),
    join(projectFolder, 'package-lock.json'),
  ]
  for (const file of files)
    hash.update(file.slice(projectFolder.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSource.test(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sourcesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
}
