// The tests without a browser: unit, integration on a real PostgreSQL, and the house.
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** They watch a library that others have read before them, and so begin in a process of their own. */
const alone = ['backend/modules/identity/{sessions,sign-up}.test.ts']

const tests: TestProjectInlineConfiguration['test'] = {
  pool: 'forks',
  // Long only where others use the machine too: the slowest takes 10 s on two quiet cores.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  globalSetup: ['backend/test/database-server.ts'],
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...tests,
          name: 'together',
          include: ['{backend,contract,frontend,telco,tools}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...alone],
          // A worker keeps the modules it has read for its next file, which begins with nothing declared.
          isolate: false,
          setupFiles: ['backend/test/start-with-nothing-declared.ts'],
        },
      },
      { test: { ...tests, name: 'alone', include: alone } },
    ],
  },
})
