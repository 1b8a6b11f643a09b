// The page about trust says what the rule files say, whole.
import { expect, test } from 'vitest'
import { describeRules } from './describe.ts'
import { listingRules, orderRules, rulesetHash, sellerRules, terms } from './rules/all.ts'

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
