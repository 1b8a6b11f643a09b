// Whatever the comparison of the books can find is told in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kes } from '@amana/contract'
import { expect, test } from 'vitest'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import { sayIncident, sayWhatEnds } from './say-incident.ts'

load('en', en)
load('sw', sw)
const folder = join(import.meta.dirname, '../../../../backend/modules/reconciliation')
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

/** Codes of gaps and repairs, and the classes of judgements that halt. */
const codes = [
  ...[...(read('look-for-gaps.ts') + read('actions/bear-refunds-paid-twice.ts')).matchAll(/code: '(\w+)'/g)],
  ...readdirSync(join(folder, 'rules')).flatMap((file) => {
    const source = read(`rules/${file}`)
    return source.includes('halts:') ? [...source.matchAll(/class: '(\w+)'/g)] : []
  }),
].map(([, code]) => code!)

const incident = (code: string) => ({
  ...{ id: 'inc_1', code, subject: 'mpesa_b2c', sentence: 'As it was found.', endsWhen: 'as it was found' },
  ...{ amount: kes(1200_00), since: '', seenAt: '', closedAt: null, closedBecause: null, evidence: [] },
})

test('every kind of incident is told in English and in Swahili, with what ends it', () => {
  expect(new Set(codes).size).toBeGreaterThanOrEqual(9)
  for (const code of codes) {
    const [english, swahili] = (['en', 'sw'] as const).map((language) => {
      const t = wordsIn(language)
      return [sayIncident(t, incident(code)), sayWhatEnds(t, incident(code))]
    })
    expect([code, ...english!]).not.toContain('As it was found.')
    expect([code, ...english!]).not.toContain('as it was found')
    expect(swahili![0]).not.toBe(english![0])
    expect(swahili![1]).not.toBe(english![1])
  }
})

test('it says how much and of which account; what the page does not know is told as it was found', () => {
  expect(sayIncident(wordsIn('en'), incident('we_have_it'))).toContain('KES\u00a01,200')
  expect(sayIncident(wordsIn('en'), incident('we_have_it'))).not.toContain('mpesa_b2c')
  expect(sayIncident(wordsIn('sw'), incident('of_tomorrow'))).toBe('As it was found.')
})
