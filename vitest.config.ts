// The tests without a browser: unit, integration on a real PostgreSQL, and the house.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{backend,contract,frontend,telco,tools}/**/*.test.{ts,tsx}'],
    globalSetup: ['backend/test/database-server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
