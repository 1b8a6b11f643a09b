// One step of `npm test`: a heading, the program's own words, and how long it took.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../launch/settings.ts'

export type Tally = { passed: number; failed: number }

export type Program = {
  /** What the step is about, in a few words. */
  title: string
  /** Arguments for Node 24. */
  args: string[]
  folder?: string
  environment?: NodeJS.ProcessEnv
}

const modules = join(projectFolder, 'node_modules')
export const tools = {
  tsc: join(modules, 'typescript/bin/tsc'),
  biome: join(modules, '@biomejs/biome/bin/biome'),
  reactRouter: join(modules, '@react-router/dev/bin.cjs'),
  vitest: join(modules, 'vitest/vitest.mjs'),
}

let running: ReturnType<typeof spawn> | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    running?.kill(signal)
    process.exitCode = 130
  })

/** Runs a program that says by its exit code alone whether all is well; a failure counts as one failed test. */
export async function check(program: Program): Promise<Tally> {
  return { passed: 0, failed: (await run(program)) ? 0 : 1 }
}

/** Runs Vitest and counts its tests. A run that dies, or finds no test, has failed. */
export async function checkByTests(title: string, args: string[]): Promise<Tally> {
  const file = join(tmpdir(), `amana-tests-${process.pid}-${title.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = await run({ title, args: [tools.vitest, 'run', ...args, ...reporters] })
  const tally = readTally(file)
  rmSync(file, { force: true })
  const unsaid = tally.failed === 0 && (!ok || tally.passed === 0) ? 1 : 0
  return { passed: tally.passed, failed: tally.failed + unsaid }
}

function readTally(file: string): Tally {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

async function run({ title, args, folder = projectFolder, environment = {} }: Program): Promise<boolean> {
  if (process.exitCode === 130) return false
  console.log(`\n── ${title}`)
  const began = performance.now()
  const code = await new Promise<number>((end) => {
    const env = { ...process.env, ...environment, AMANA_ANCESTORS: undefined }
    running = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] })
    running.once('error', () => end(1))
    running.once('exit', (status) => end(status ?? 1))
  })
  console.log(`   ${code === 0 ? 'well' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return code === 0
}
