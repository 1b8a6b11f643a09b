// npm run check: what is quick. Types, lint, and the house; everything else is in npm test.
import { checkSources, close } from './checks/sources.ts'
import { checkByTests } from './checks/step.ts'

const tallies = await checkSources()
tallies.push(await checkByTests({ title: 'the house', args: ['--config', 'vitest.config.ts', 'tools/house.test.ts'] }))
close(tallies)
