// What the operator reads of the system itself is told in both languages, and in English as the system tells it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calendarIn } from '#app/messages/calendar.ts'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { sw } from '#app/messages/sw.ts'
import { sayRule } from '#app/trust/rule-names.ts'
import { sayCheck, sayFigures } from './check-words.ts'
import { sayReason } from './say-verdict.ts'
import { sayGround } from './trust/code-words.ts'
import { sayFact, sayFactValue } from './trust/fact-words.ts'
import { sayDecision, sayVerdict } from './trust/say-decision.ts'
import { sayTask } from './workings/task-words.ts'

load('en', en)
load('sw', sw)
const [english, swahili] = [wordsIn('en'), wordsIn('sw')]
const source = (path: string) => readFileSync(join(import.meta.dirname, '../../../backend', path), 'utf8')

test('every task of the schedule is told in Swahili, and in English as the schedule says it', () => {
  const written = source('schedule.ts').matchAll(/name: '([^']+)',\n\s+cron: .+\n\s+says:\s+'([^']+)'/g)
  const tasks = [...written].map(([, name, says]) => ({ name: name!, says: says! }))
  expect(tasks.length).toBe(source('schedule.ts').match(/ {4}cron: /g)?.length)
  for (const task of tasks) {
    expect(sayTask(english, task)).toBe(task.says)
    expect([task.name, sayTask(swahili, task)]).not.toEqual([task.name, task.says])
  }
  expect(sayTask(swahili, { name: 'a-task-of-tomorrow', says: 'Daily: as the api tells it' })).toContain('as the api')
})

test('every rule of trust has a name in both languages, and in English says what its file is called', () => {
  const rules = readdirSync(join(import.meta.dirname, '../../../backend/modules/trust/rules'))
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => source(`modules/trust/rules/${file}`).match(/^ {2}id: '([^']+)'/m)?.[1] ?? [])
  expect(rules.length).toBeGreaterThan(40)
  for (const rule of rules) {
    expect([rule, sayRule(english, rule)]).not.toEqual([rule, rule.replaceAll('-', ' ')])
    expect(sayRule(swahili, rule)).not.toBe(sayRule(english, rule))
  }
  expect(sayRule(swahili, 'a-rule-of-tomorrow')).toBe('a rule of tomorrow')
})

// Amounts are shown as money.
test('every fact of a case is defined in both languages, and in English as docs/trust.md has it', () => {
  const [, table] = /\nOf how a seller behaves([\s\S]+?)\nOf a buyer/.exec(source('../docs/trust.md'))!
  const facts = [...table!.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, name, says]) => ({
    name: name!,
    says: says!,
  }))
  expect(facts.length).toBeGreaterThan(40)
  for (const fact of facts) {
    expect(sayFact(english, { ...fact, says: 'not this' })).toBe(fact.says.replace(', in cents', ''))
    expect([fact.name, sayFact(swahili, fact)]).not.toEqual([fact.name, fact.says])
  }
  expect(sayFact(swahili, { name: 'factOfTomorrow', says: 'as the api tells it' })).toBe('as the api tells it')
})

test('a fact is read as money, as an instant or as a word, by what it is', () => {
  const said = (name: string, value: number | string | null) => sayFactValue(english, calendarIn('en'), { name, value })
  expect(said('valueThisWeekCents', 1200_00)).toBe('KES\u00a01,200')
  expect(said('lastLostAt', '2026-11-28T06:00:00.000Z')).toBe('Sat 28\u00a0Nov, 09:00')
  expect([said('tier', 'new'), said('ageDays', 1200), said('idleDays', null)]).toEqual([
    'New seller',
    '1,200',
    'not known',
  ])
})

test('whoever reads that something ended reads what is left, not what ended, as the heading', () => {
  expect(sayVerdict(english, { code: 'ended_term_over', verdict: 'freeze_shop' })).toBe('Left in force: Shop not shown')
  expect(sayVerdict(swahili, { code: 'tries_to_share_contacts', verdict: 'freeze_shop' })).toBe('Duka halionyeshwi')
})

test('what was only ever refused has a name where the rule would stand', () => {
  expect(sayGround(swahili, 'contact-details-in-text')).toBe('Mawasiliano ndani ya maandishi')
  expect(sayGround(english, 'a-rule-of-tomorrow')).toBe('a rule of tomorrow')
})

test('a decision without a sentence in one’s language is told by its code', () => {
  const decision = { id: '', at: '', about: 'attempt', field: 'description', rule: 'contact-details-in-text' } as const
  const tried = {
    ...decision,
    mode: 'enforce',
    verdict: 'refuse',
    code: 'contact_details_in_text',
    sentence: '',
  } as const
  expect(sayDecision(english, tried)).toBe('Refused: Contact details in a text (a description).')
  expect(sayDecision(swahili, { ...tried, about: 'conduct', code: 'ended_term_over' })).toBe('Imeisha siku yake.')
  expect(sayDecision(swahili, { ...tried, sentence: 'Bei yake ni ya chini mno.' })).toBe('Bei yake ni ya chini mno.')
})

test('every check of the operator’s page has a name in both languages', () => {
  const sources = ['ledger/check-books.ts', 'operations/overview.ts', 'reviews/ratings.ts'].map((path) =>
    source(`modules/${path}`),
  )
  const named = sources.flatMap((text) => [
    ...[...text.matchAll(/code: '(\w+)',\n\s+label: '([^']+)'/g)],
    ...[...text.matchAll(/check\(\s*'(\w+)',\s*'([^']+)'/g)],
  ])
  const checks = named
    .map(([, code, label]) => ({ code: code!, label: label! }))
    .filter(({ code }) => code !== 'statements_cover_what_is_owed')
  expect(checks.length).toBeGreaterThanOrEqual(12)
  for (const check of checks) expect([check.code, sayCheck(swahili, check)]).not.toEqual([check.code, check.label])
})

test('the figures of a check are amounts where they are money', () => {
  const figures = { thereCents: 1200_00, owedCents: 900_00 }
  const check = { code: 'assets_cover_what_is_owed', label: '', holds: true, detail: '', figures, provedAt: null }
  expect(sayFigures(english, check)).toBe(
    'KES\u00a01,200 there, KES\u00a0900 owed to buyers, sellers and the revenue authority',
  )
})

test('a reason says what it is about, how much and since when', () => {
  const nothing = { of: null, count: null, usual: null, amount: null, since: null }
  const calendar = calendarIn('en')
  const since = '2026-11-28T06:00:00.000Z'
  expect(sayReason(english, calendar, { ...nothing, code: 'money_stopped', weight: 'no', of: 'payouts', since })).toBe(
    'Payouts to sellers: stopped since Sat 28\u00a0Nov, 09:00.',
  )
  expect(sayReason(english, calendar, { ...nothing, code: 'problems_rise', weight: 'look', count: 9, usual: 4 })).toBe(
    '9 problems were reported within a week; as a rule it is 4. Rules decide them by themselves.',
  )
  expect(sayReason(english, calendar, { ...nothing, code: 'not_compared', weight: 'no' })).toContain('not yet')
})
