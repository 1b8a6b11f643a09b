// Unit and integration tests of the whole house; the browser journeys have a configuration of their own.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{contract,backend,telco,tools,bench}/**/*.test.ts', 'frontend/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/build/**'],
    globalSetup: ['backend/test/database-server.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
