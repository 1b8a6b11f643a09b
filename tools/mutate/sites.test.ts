// Which numbers are moved, and by how much.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { mutantsOf, sitesIn } from './sites.ts'

const folder = mkdtempSync(join(tmpdir(), 'amana-mutate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('numbers that are judged by are found, and not those in words, types, names and versions', () => {
  const file = join(folder, 'rule.ts')
  writeFileSync(
    file,
    `// 28 days
export const thresholds = { centsMin: 6_500_000, shareMax: 0.15 }
const level: 1 | 2 = 2 as const
const text = 'after 14 days', more = \`of \${text} 9\`
export const rule = {
  version: 7,
  hours24: /[0-9]{4}/,
}
`,
  )
  expect(sitesIn(file, () => true).map(({ line, value }) => [line, value])).toEqual([
    [2, 6_500_000],
    [2, 0.15],
    [3, 2],
  ])
})

test('a step is one in the last place that is written', () => {
  const at = (value: number) =>
    mutantsOf({ file: '', line: 1, text: '', from: 0, to: 1, value }).map(({ becomes }) => becomes)
  expect([at(72), at(0.15), at(0.015), at(1.96)]).toEqual([
    [73, 71],
    [0.16, 0.14],
    [0.016, 0.014],
    [1.97, 1.95],
  ])
})
