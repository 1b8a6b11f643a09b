// The page about trust says what the rule files say, whole.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeRules } from './describe.ts'
import { buyerRules, conductRules, listingRules, orderRules, rulesetHash, sellerRules, terms } from './rules/all.ts'
import { scams } from './scams.ts'

test('whoever reads the page about trust finds every rule, its figures and its words in both languages', () => {
  const page = describeRules()
  expect(page).toContain(rulesetHash)
  for (const rule of [...sellerRules, ...listingRules, ...orderRules]) {
    expect(page).toContain(`### ${rule.id}`)
    for (const words of [rule.text, rule.lifts]) expect(page).toContain(words.en)
    expect(page).toContain(rule.text.sw)
    for (const name of Object.keys(rule.thresholds)) expect(page).toContain(`\`${name}\``)
  }
  for (const term of terms) expect(page).toContain(term.says)
  expect(page).toContain('| `openExposureCentsMax` | 6,500,000 | 30,000,000 | no limit |')
  expect(page).not.toMatch(/undefined|\[object/)
})

test('whoever reads of a scam finds the rules that stop it and the test that plays it, by their names', () => {
  const ids = [...sellerRules, ...conductRules, ...listingRules, ...orderRules, ...buyerRules, ...terms].map(
    ({ id }) => id,
  )
  const lost = scams.flatMap(({ name, rules, test: [file, title] }) => [
    ...rules.filter((id) => !ids.includes(id)).map((id) => `${name}: no rule ${id}`),
    ...(readFileSync(join(import.meta.dirname, '../../..', file), 'utf8').includes(`test('${title}'`)
      ? []
      : [`${name}: no test “${title}” in ${file}`]),
  ])
  expect(lost).toEqual([])
})
