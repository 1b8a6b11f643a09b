// Every text pair of the tokens is readable (WCAG AA, 4.5:1) in the light and in the dark scheme.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((block) =>
  Object.fromEntries([...(block[1] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((pair) => [pair[1], pair[2]])),
) as [Record<string, string>, Record<string, string>]

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'card', 'sand']
const textPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-2', ground],
    ['ink-3', ground],
    ['trust', ground],
    ['alert', ground],
  ]),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['on-trust-soft', 'trust-soft'],
  ['trust', 'trust-soft'],
  ['on-deep', 'deep'],
  ['on-deep-2', 'deep'],
  ['held', 'deep'],
  ['on-held', 'held'],
  ['on-held-soft', 'held-soft'],
  ['on-alert-soft', 'alert-soft'],
]

test.each([
  ['light', light],
  ['dark', dark],
])('whoever reads in the %s scheme can read every text on its ground', (_, tokens) => {
  const tooFaint = textPairs
    .map(([text, ground]) => ({ pair: `${text} on ${ground}`, ratio: contrast(tokens[text]!, tokens[ground]!) }))
    .filter(({ ratio }) => !(ratio >= 4.5))
  expect(tooFaint).toEqual([])
})

test.each([
  ['light', light],
  ['dark', dark],
])('the edge of a field can be seen in the %s scheme (3:1)', (_, tokens) => {
  for (const ground of ['paper', 'card']) expect(contrast(tokens.edge!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
})

test('a faint pair is found out', () => {
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
