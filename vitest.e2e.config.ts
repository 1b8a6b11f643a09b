// The journeys in a real browser, against the whole stack.
import { defineConfig } from 'vitest/config'
import { InOrder } from './e2e/in-order.ts'
import { filesOf } from './e2e/lanes.ts'

export default defineConfig({
  test: {
    ...filesOf(process.env.E2E_LANE),
    globalSetup: ['e2e/running-market.ts'],
    pool: 'forks',
    fileParallelism: false,
    sequence: { sequencer: InOrder },
    testTimeout: 240_000,
    hookTimeout: 600_000,
  },
})
