// npm run seed: fills the database with the demo market, or, with --catalogue FILE, with a bigger catalogue.
// It works beside a running `npm start` of the same data folder, and by itself.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadEnvFile } from './launch/env-file.ts'
import { runErrand } from './launch/errand.ts'
import { projectFolder } from './launch/settings.ts'

loadEnvFile(join(projectFolder, '.env'), process.env)
const args = process.argv.slice(2).map((each) => (existsSync(each) ? resolve(each) : each))
await runErrand({ name: 'seed', args: ['backend/seed/main.ts', ...args], withTelco: true })
