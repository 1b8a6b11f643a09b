// In a thread of its own, so that the modules of many mutants are forgotten with it: tries each and tells which row noticed.
import { parentPort, workerData } from 'node:worker_threads'
import { openOverlay } from './overlay.ts'
import type { Mutant } from './sites.ts'
import { subjects } from './subjects.ts'

interface Row {
  of: string
  says: string
  holds(): boolean
}

export interface Tried {
  /** What noticed: a row of the file's own, a row of another file, or that the module does not load. */
  killedBy: string | null
  own: boolean
}

const { name, mutants } = workerData as { name: string; mutants: (Mutant | null)[] }
const { folder, table, nameOf } = subjects[name]!
const load = openOverlay(folder)

const broken = ({ holds }: Row): boolean => {
  try {
    return !holds()
  } catch {
    return true
  }
}

async function attempt(mutant: Mutant | null): Promise<Tried> {
  let rows: readonly Row[]
  try {
    rows = (await load(table, mutant ?? undefined)).boundaries as readonly Row[]
  } catch (error) {
    return { killedBy: `it does not load: ${(error as Error).message}`, own: true }
  }
  const of = mutant && nameOf(mutant.file)
  const own = rows.filter((row) => row.of === of).find(broken)
  const found = own ?? rows.find(broken)
  return { killedBy: found?.says ?? null, own: own !== undefined }
}

for (const mutant of mutants) parentPort!.postMessage(await attempt(mutant))
