// Whatever is written into the security log has a sentence in both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import { sayDevice } from '../device-words.ts'
import { sayEvent } from './event-words.ts'

load('en', en)
load('sw', sw)
const log = join(import.meta.dirname, '../../../../backend/modules/identity/security-log.ts')
const list = /securityEvents = \[([^\]]*)\]/.exec(readFileSync(log, 'utf8'))?.[1] ?? ''
const codes = [...list.matchAll(/'(\w+)'/g)].map(([, code]) => code as string)

test('a person reads what happened to the account in words, in both languages', () => {
  expect(codes.length).toBeGreaterThan(20)
  for (const code of codes) {
    expect([code, sayEvent(wordsIn('en'), code)]).not.toEqual([
      code,
      expect.stringContaining(code.replaceAll('_', ' ')),
    ])
    expect(sayEvent(wordsIn('sw'), code)).not.toBe(sayEvent(wordsIn('en'), code))
  }
})

test('an event newer than the page still says something', () => {
  expect(sayEvent(wordsIn('en'), 'moon_landed')).toContain('moon landed')
})

test('a device is named in the language of the page', () => {
  expect(sayDevice(wordsIn('sw'), 'Chrome on Android')).toBe('Chrome kwenye Android')
  expect(sayDevice(wordsIn('en'), 'unknown device')).toBe('Unknown device')
  expect(sayDevice(wordsIn('en'), 'curl')).toBe('curl')
})
