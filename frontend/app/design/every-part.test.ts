// The page of the look shows every part of ui/: a part that is added and not shown there is not found by who looks for it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const shown = readdirSync(here)
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join(here, file), 'utf8'))
  .join('\n')
const parts = readdirSync(join(here, '../ui'))
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => file.replace('.tsx', ''))

/** Drawn there, or told as one of those at work unseen. */
const isShown = (part: string) =>
  shown.includes(`'#app/ui/${part}.tsx'`) || new RegExp(`^  '?${part}'?:`, 'm').test(shown)

test('who looks for a part finds every one of them on the page of the look', () => {
  expect(parts.length).toBeGreaterThan(30)
  expect(parts.filter((part) => !isShown(part))).toEqual([])
})

test('nothing is told there of a part that is no more', () => {
  const told = [...shown.matchAll(/#app\/ui\/([\w-]+)\.tsx/g), ...shown.matchAll(/^ {2}'?([a-z-]+)'?:\s+'[A-Z]/gm)].map(
    ([, part]) => part!,
  )
  expect(told.filter((part) => !parts.includes(part))).toEqual([])
})

test('a part that was never shown is found missing', () => {
  expect(isShown('a-part-of-tomorrow')).toBe(false)
})
