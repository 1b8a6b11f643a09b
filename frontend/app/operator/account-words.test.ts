// Every account of the ledger has a name in both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import { sayAccount } from './account-words.ts'

load('en', en)
load('sw', sw)
const chart = join(import.meta.dirname, '../../../backend/modules/ledger/chart-of-accounts.ts')
const table = /chartOfAccounts = \{([\s\S]*?)\n\} as const/.exec(readFileSync(chart, 'utf8'))?.[1] ?? ''
const kinds = [...table.matchAll(/^ {2}(\w+):/gm)].map(([, kind]) => kind!)

test('the operator reads the name of every account of the ledger, in English and in Swahili', () => {
  expect(kinds.length).toBeGreaterThan(15)
  const label = 'As the ledger calls it'
  for (const kind of kinds) {
    const [english, swahili] = (['en', 'sw'] as const).map((language) => sayAccount(wordsIn(language), { kind, label }))
    expect([kind, english, swahili]).not.toContain(label)
    expect(swahili).not.toBe(english)
  }
  expect(sayAccount(wordsIn('sw'), { kind: 'an_account_of_tomorrow', label })).toBe(label)
})
