// npm test: everything. Types, lint, unit, integration on a real PostgreSQL, the house, and a purchase in a real browser.

import { join } from 'node:path'
import { checkSources, close } from './checks/sources.ts'
import { check, checkByTests, type Tally } from './checks/step.ts'
import { buildFrontend } from './launch/frontend-build.ts'
import { projectFolder } from './launch/settings.ts'

const tallies = await checkSources()
tallies.push(await checkByTests('tests: unit, integration, house', ['--config', 'vitest.config.ts']))

let built: Tally = { passed: 0, failed: 1 }
await buildFrontend(async ({ args, environment, folder }) => {
  built = await check({ title: 'the front end is built', args, environment, ...(folder ? { folder } : {}) })
  if (built.failed > 0) throw new Error('not built')
}, process.env).catch((error: Error) => error.message === 'not built' || console.error(error))
tallies.push(built)
if (built.failed === 0)
  tallies.push(await check({ title: 'pages are light', args: [join(projectFolder, 'tools/bytes.ts')] }))
if (built.failed === 0) tallies.push(await checkByTests('tests: in a browser', ['--config', 'vitest.e2e.config.ts']))

close(tallies)
