// At each limit and one step beyond it. `npm run screen:mutate` moves the limits and shows that these rows notice.
import { expect, test } from 'vitest'
import { boundaries } from './all.ts'

test.each(boundaries.map(({ says, holds }) => [says, holds] as const))('%s', (_says, holds) => {
  expect(holds()).toBe(true)
})
