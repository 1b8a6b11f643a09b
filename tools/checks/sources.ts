// What can be judged without running anything: types and lint.
import { join } from 'node:path'
import { projectFolder } from '../launch/settings.ts'
import { check, type Tally, tools } from './step.ts'

export async function checkSources(): Promise<Tally[]> {
  const tallies: Tally[] = []
  const frontend = join(projectFolder, 'frontend')
  tallies.push(
    await check({ title: 'routes of the front end', args: [tools.reactRouter, 'typegen'], folder: frontend }),
  )
  for (const part of ['contract', 'backend', 'telco', 'frontend', 'tools'])
    tallies.push(await check({ title: `types: ${part}`, args: [tools.tsc, '-p', join(projectFolder, part)] }))
  tallies.push(await check({ title: 'lint', args: [tools.biome, 'check', '--error-on-warnings'] }))
  return tallies
}

/** Prints the closing line and sets the exit code. */
export function close(tallies: Tally[]): void {
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  if (sum('failed') > 0) process.exitCode ||= 1
}
