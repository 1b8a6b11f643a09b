// One step of `npm test`: a heading, the program's own words, and how long it took.
import { type ChildProcess, spawn } from 'node:child_process'
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
  /** It goes on beside another step: what it says is kept, and told when that has ended too. */
  toldAfter?: Promise<unknown>
}

const modules = join(projectFolder, 'node_modules')
export const tools = {
  tsc: join(modules, 'typescript/bin/tsc'),
  biome: join(modules, '@biomejs/biome/bin/biome'),
  reactRouter: join(modules, '@react-router/dev/bin.cjs'),
  vitest: join(modules, 'vitest/vitest.mjs'),
}

const running = new Set<ChildProcess>()
const others: (() => unknown)[] = []
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    for (const end of others) end()
    process.exitCode = 130
  })

/** For what is under way and is no step: how to end it when the whole run is ended. */
export const endWithTheRun = (end: () => unknown): void => void others.push(end)

/** Runs a program that says by its exit code alone whether all is well; a failure counts as one failed test. */
export async function check(program: Program): Promise<Tally> {
  return { passed: 0, failed: (await run(program)) ? 0 : 1 }
}

/** Runs Vitest and counts its tests. A run that dies, or finds no test, has failed. */
export async function checkByTests({ title, args, ...more }: Program): Promise<Tally> {
  const file = join(tmpdir(), `amana-tests-${process.pid}-${title.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = await run({ title, args: [tools.vitest, 'run', ...args, ...reporters], ...more })
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

async function run({ title, args, folder = projectFolder, environment = {}, toldAfter }: Program) {
  if (process.exitCode === 130) return false
  if (!toldAfter) console.log(`\n── ${title}`)
  const began = performance.now()
  const said: Buffer[] = []
  const code = await new Promise<number>((end) => {
    const env = { ...process.env, ...environment, AMANA_ANCESTORS: undefined }
    const output = toldAfter ? 'pipe' : 'inherit'
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', output, output] })
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words: Buffer) => said.push(words))
    child.once('error', () => end(1))
    child.once('close', (status) => end(status ?? 1))
    child.once('close', () => running.delete(child))
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  await toldAfter
  if (toldAfter) process.stdout.write(`\n── ${title}\n${Buffer.concat(said)}`)
  console.log(`   ${code === 0 ? 'well' : 'FAILED'}, ${seconds} s`)
  return code === 0
}
