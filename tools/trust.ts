// npm run trust:replay, trust:shadow, trust:backtest: backend/trust.ts beside a running Amana of the same data folder, or by itself.
import { join, resolve } from 'node:path'
import { loadEnvFile } from './launch/env-file.ts'
import { runErrand } from './launch/errand.ts'
import { projectFolder } from './launch/settings.ts'

loadEnvFile(join(projectFolder, '.env'), process.env)
const [what = '', ...rest] = process.argv.slice(2)
// npm runs in the project's folder; a file is named from where the person stands.
const here = process.env.INIT_CWD ?? process.cwd()
const args = rest.map((word, at) => (rest[at - 1] === '--rule' ? resolve(here, word) : word))
await runErrand({ name: `trust-${what}`, args: ['backend/trust.ts', what, ...args] })
