// Texts of our own writing that were laid down before the work on them: what must be found, and what must pass.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { screenText } from './screen.ts'

interface Labelled {
  id: string
  text: string
  field: string
  technique: string
}

const read = (name: string): Labelled[] =>
  readFileSync(new URL(`./held-out/${name}.labelled.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const recallMin = 0.98
const harderRecallMin = 0.97

test('of four hundred texts that hide a contact, nearly every one is found, whatever the disguise', () => {
  const texts = read('disguised')
  expect(texts.length).toBeGreaterThanOrEqual(400)
  const missed = texts.filter(({ text, field }) => screenText(text, field).verdict !== 'hard')
  expect(1 - missed.length / texts.length, missed.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(recallMin)
})

test.each(['disguised-2', 'disguised-3', 'disguised-4', 'disguised-5', 'disguised-6', 'disguised-7'])(
  'of texts that were written to be harder and not looked at before (%s), nearly every one is found since',
  (name) => {
    const texts = read(name)
    const missed = texts.filter(({ text, field }) => screenText(text, field).verdict !== 'hard')
    expect(1 - missed.length / texts.length, missed.map(({ text }) => text).join('\n')).toBeGreaterThan(harderRecallMin)
  },
)

test.each([
  ...read('honest'),
  ...read('honest-2'),
  ...read('honest-3'),
  ...read('honest-4'),
  ...read('honest-5'),
  ...read('honest-6'),
])('an honest seller is not turned away: $technique $id $text', ({ text, field }) => {
  expect(screenText(text, field).verdict).not.toBe('hard')
})
