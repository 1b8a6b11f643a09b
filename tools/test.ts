// npm test: everything. Types, lint, unit, integration on a real PostgreSQL, the house, and journeys in a real browser.
// Two cores are kept busy: while types and lint are looked at, the past of the journeys' markets is played, and the journeys are
// made in two lanes at once, each in a market of its own.
import { join } from 'node:path'
import { lanes } from '../e2e/lanes.ts'
import { findChromium } from './browser.ts'
import { checkSources, close } from './checks/sources.ts'
import { check, checkByTests, endWithTheRun, type Tally } from './checks/step.ts'
import { buildFrontend } from './launch/frontend-build.ts'
import { projectFolder } from './launch/settings.ts'
import { seedTwins, type Twins } from './launch/twin-markets.ts'

const [sources, twins] = await Promise.all([
  checkSources(),
  seedTwins(endWithTheRun).catch((error: Error) => void console.error(error)),
])
const tallies = sources
tallies.push(await checkByTests({ title: 'tests: unit, integration, house', args: ['--config', 'vitest.config.ts'] }))

const built = await build()
tallies.push(built)
if (built.failed === 0)
  tallies.push(await check({ title: 'pages are light', args: [join(projectFolder, 'tools/bytes.ts')] }))
if (built.failed === 0) tallies.push(...(await makeJourneys(twins)))

await twins?.stop()
close(tallies)

async function build(): Promise<Tally> {
  let built: Tally = { passed: 0, failed: 1 }
  await buildFrontend(async ({ args, environment, folder }) => {
    built = await check({ title: 'the front end is built', args, environment, ...(folder ? { folder } : {}) })
    if (built.failed > 0) throw new Error('not built')
  }, process.env).catch((error: Error) => error.message === 'not built' || console.error(error))
  return built
}

async function makeJourneys(twins: Twins | undefined): Promise<Tally[]> {
  if (!twins) return [{ passed: 0, failed: 1 }]
  // Unpacked once, before two of them want it.
  const [markets] = await Promise.all([twins.open(), findChromium()])
  let before: Promise<Tally> | undefined
  return Promise.all(
    lanes.map((lane, index) => {
      const { url, dataFolder } = markets[index]!
      before = checkByTests({
        title: `tests: in a browser, who ${lane}`,
        args: ['--config', 'vitest.e2e.config.ts'],
        environment: { E2E_LANE: lane, E2E_SITE_URL: url, AMANA_DATA: dataFolder },
        ...(before && { toldAfter: before }),
      })
      return before
    }),
  )
}
