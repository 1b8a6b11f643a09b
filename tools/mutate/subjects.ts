// What can be mutated: whose numbers, and the table of rows that must notice.
import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectFolder } from '../launch/settings.ts'
import { type Mutant, mutantsOf, type Site, sitesIn } from './sites.ts'

export interface Subject {
  /** Modules in here are loaded anew for each mutant. */
  folder: string
  /** Exports `boundaries`. */
  table: string
  files: string[]
  wanted(site: Site): boolean
  /** As rows name a file. */
  nameOf(file: string): string
}

const trust = join(projectFolder, 'backend/modules/trust')

/** Numbers that are no limit: nothing, the whole, a rounding to shillings, the formula of Wilson's interval, the length of a hash. */
const isFormula = ({ file, text, value }: Site): boolean =>
  (file.endsWith('wilson.ts') && !text.startsWith('const z')) ||
  /Math\.ceil\(.*\/ 100\) \* 100/.test(text) ||
  (value === 0 && !text.includes(':')) ||
  (value === 1 && /percent\(1 -/.test(text)) ||
  /percent\(of === 0/.test(text) ||
  text.includes(".digest('hex')")

const screening = join(projectFolder, 'contract/screening')
/** Of screening the limits, which have names; what stands in a pattern or counts places is no limit. Neither are marks and versions. */
const isNamedLimit = ({ text }: Site): boolean =>
  /^(?:export )?const (?!mask\b)\w+ = (?:[\d_.]+|\{ \w+: \d+, \w+: \d+ \})$/.test(text)

export const subjects: Record<string, Subject> = {
  trust: {
    folder: trust,
    table: join(trust, 'boundaries/all.ts'),
    files: globSync(['rules/*.ts', 'facts/*.ts', 'judge-conduct.ts'], { cwd: trust })
      .filter((file) => !/\.test\.ts$|what-an-order-adds|count-anew|tellings|marks\.ts|signal\.ts/.test(file))
      .map((file) => join(trust, file))
      .sort(),
    wanted: (site) => !isFormula(site),
    nameOf: (file) => relative(trust, file).replace(/\.ts$/, ''),
  },
  screening: {
    folder: screening,
    table: join(screening, 'boundaries/all.ts'),
    files: globSync('*.ts', { cwd: screening })
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => join(screening, file))
      .sort(),
    wanted: isNamedLimit,
    nameOf: (file) => relative(screening, file).replace(/\.ts$/, ''),
  },
}

export const mutantsFor = ({ files, wanted }: Subject): Mutant[] =>
  files.flatMap((file) => sitesIn(file, wanted)).flatMap(mutantsOf)
