// npm run search:rebuild: makes the read model of search anew from the catalogue, beside a running `npm start` (searches go on
// meanwhile) or by itself. Everything rebuilt is what the events would have made of it; nothing has to be emptied first.
import { join } from 'node:path'
import { loadEnvFile } from './launch/env-file.ts'
import { runErrand } from './launch/errand.ts'
import { projectFolder } from './launch/settings.ts'

loadEnvFile(join(projectFolder, '.env'), process.env)
await runErrand({ name: 'search-rebuild', args: ['backend/rebuild-search.ts'] })
