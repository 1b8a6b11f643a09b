// npm run trust:recount: counts every shop again from the log of what has happened and compares it with the counters that were kept
// as it happened; they must agree. `-- --repair` puts right what does not. Beside a running `npm start`, or by itself.
import { join } from 'node:path'
import { loadEnvFile } from './launch/env-file.ts'
import { runErrand } from './launch/errand.ts'
import { projectFolder } from './launch/settings.ts'

loadEnvFile(join(projectFolder, '.env'), process.env)
await runErrand({ name: 'trust-recount', args: ['backend/recount-trust.ts', ...process.argv.slice(2)] })
