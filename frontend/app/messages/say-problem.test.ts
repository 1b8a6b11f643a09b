// A refusal is told in the reader's language, at the field it is about, and never as a bare code.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '@amana/contract'
import { expect, test } from 'vitest'
import { load, wordsIn } from './catalogue.ts'
import { en } from './en.ts'
import { faultsOf, sayProblem } from './say-problem.ts'
import { sw } from './sw.ts'

load('en', en)
load('sw', sw)
const refused = (code: string, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: '',
  status: 422,
  code,
  detail: 'As the api says it.',
  requestId: 'r',
  ...more,
})

test('whoever mistypes a code reads beside it how often they may still try', () => {
  const problem = refused('wrong_code', { data: { triesLeft: 1 } })
  expect(faultsOf(wordsIn('en'), problem)).toEqual({
    fields: { code: 'That is not the code. You can try once more.' },
  })
  expect(faultsOf(wordsIn('sw'), problem).fields.code).toContain('mara moja zaidi')
})

test('whoever comes too late at the till reads what is gone, and whoever wants too many reads how many are left', () => {
  const [english, swahili] = [wordsIn('en'), wordsIn('sw')]
  const lines = [{ title: 'Leather sandals' }, { title: 'Hiking boot' }]
  expect(sayProblem(english, refused('out_of_stock', { data: { lines } }))).toContain('Leather sandals, Hiking boot')
  expect(sayProblem(english, refused('out_of_stock', { data: { left: 2 } }))).toBe('Only 2 are left.')
  expect(sayProblem(swahili, refused('out_of_stock', { data: { left: 0 } }))).toBe('Kuna aliyekuwahi: kimeisha.')
})

test('a field is explained in words, not by the validator', () => {
  const problem = refused('invalid_request', { fields: { phone: 'Invalid input', town: 'Too far away.' } })
  expect(faultsOf(wordsIn('en'), problem).fields).toEqual({
    phone: 'A Kenyan mobile number, such as 0712 345 678.',
    town: 'Too far away.',
  })
})

test('nobody reads the words of a validator', () => {
  const problem = refused('invalid_request', {
    fields: {
      text: 'Too small: expected string to have >=10 characters',
      answer: 'Invalid option: expected one of "accepts"|"rejects"',
    },
  })
  expect(faultsOf(wordsIn('en'), problem).fields).toEqual({
    text: 'At least 10 letters, please.',
    answer: 'This is missing or wrong.',
  })
  expect(faultsOf(wordsIn('sw'), problem).fields.text).toBe('Angalau herufi 10, tafadhali.')
  expect(sayProblem(wordsIn('sw'), problem)).toContain('Ulichoandika bado kipo')
})

test('each sentence about a refusal is sent to the pages that may have to say it', () => {
  const source = readFileSync(join(import.meta.dirname, 'say-problem.ts'), 'utf8')
  const said = (key: string) => source.includes(`'${key}'`)
  expect(Object.keys(en).filter((key) => key.startsWith('refusal.') && !said(key))).toEqual([])
  expect(said('refusal.of_nothing')).toBe(false)
  expect(sayProblem(wordsIn('en'), refused('cart_empty'))).toBe(wordsIn('en')('refusal.cart_empty'))
  expect(sayProblem(wordsIn('sw'), refused('slug_taken'))).toBe(wordsIn('sw')('slug.taken'))
})

test('a refusal without words of ours is told as the api tells it, and silence as our fault', () => {
  expect(faultsOf(wordsIn('sw'), refused('something_new'))).toEqual({ fields: {}, whole: 'As the api says it.' })
  expect(sayProblem(wordsIn('en'), refused('something_new', { detail: '' }))).toBe(wordsIn('en')('trouble.broken'))
  expect(faultsOf(wordsIn('en'), undefined)).toEqual({ fields: {} })
})

test('what a rule has refused is told in the language of the page, with its figures', () => {
  const sentences = { en: 'This shop takes 5 orders a day at most.', sw: 'Duka hili hupokea oda 5 tu kwa siku.' }
  const problem: Problem = { ...refused('exposure_cap_reached'), detail: sentences.en, data: { sentences } }
  expect([sayProblem(wordsIn('en'), problem), sayProblem(wordsIn('sw'), problem)]).toEqual([sentences.en, sentences.sw])
})
