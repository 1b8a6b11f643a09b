// npm run trust:mutate, npm run screen:mutate: moves every number that trust judges by, or every named limit of screening, by one
// step up and one step down, one at a time, and shows which row of the boundary table notices. Ends with 1 when one is noticed by
// none. Sources are changed in memory only.
import { relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectFolder } from './launch/settings.ts'
import type { Mutant } from './mutate/sites.ts'
import { mutantsFor, subjects } from './mutate/subjects.ts'
import type { Tried } from './mutate/try-mutants.ts'

// Node still calls it an experiment to run types away, as it does for every source of ours.
process.removeAllListeners('warning')

const [name = ''] = process.argv.slice(2)
const subject = subjects[name]
if (!subject) {
  console.error(`Say whose numbers: ${Object.keys(subjects).join(', ')}.`)
  process.exit(2)
}

/** As many as one thread tries before it is forgotten with all it has loaded. */
const together = 60

async function tryAll(mutants: readonly (Mutant | null)[]): Promise<Tried[]> {
  const worker = new Worker(new URL('./mutate/try-mutants.ts', import.meta.url), {
    workerData: { name, mutants },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const tried: Tried[] = []
  return new Promise((done, fail) => {
    worker.on('message', (one: Tried) => tried.push(one))
    worker.once('error', fail)
    worker.once('exit', () => done(tried))
  })
}

const started = performance.now()
const [untouched] = await tryAll([null])
if (!untouched || untouched.killedBy !== null) {
  console.error(`The table does not hold as it is: ${untouched?.killedBy ?? 'it could not be loaded'}`)
  process.exit(2)
}

const mutants = mutantsFor(subject)
const survivors: Mutant[] = []
let byOthers = 0
const show = (mutant: Mutant, { killedBy, own }: Tried) => {
  const where = `${relative(projectFolder, mutant.file)}:${mutant.line}`
  const said = killedBy === null ? 'SURVIVED' : `killed by ${own ? '' : 'another’s row: '}${killedBy}`
  console.log(`${where}  ${mutant.value} → ${mutant.becomes}  ${said}`)
}
for (let from = 0; from < mutants.length; from += together) {
  const some = mutants.slice(from, from + together)
  for (const [at, tried] of (await tryAll(some)).entries()) {
    show(some[at]!, tried)
    if (tried.killedBy === null) survivors.push(some[at]!)
    else if (!tried.own) byOthers += 1
  }
}

const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `\n${mutants.length / 2} numbers in ${new Set(mutants.map(({ file }) => file)).size} files, ${mutants.length} mutants: ` +
    `killed ${mutants.length - survivors.length} (${byOthers} of them by a row of another file), survived ${survivors.length}, in ${seconds} s`,
)
for (const { file, line, text, value, becomes } of survivors)
  console.log(`survived: ${relative(projectFolder, file)}:${line}  ${value} → ${becomes}  ${text}`)
if (survivors.length > 0) process.exitCode = 1
