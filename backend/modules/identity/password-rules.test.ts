// Passwords that are guessed first, and passwords in every script.
import { newPassword } from '@amana/contract'
import { expect, test } from 'vitest'
import { hashPassword, passwordMatches } from './password.ts'
import { isCommon } from './password-rules.ts'

const wanjiku = { name: 'Wanjiku Kamau', email: 'shoes.wanjiku@example.com', phone: '+254712345678' }

test.each([
  'qwertyuiop',
  'QwertyUIOP',
  '1234567890',
  'password123',
  'Password2026!',
  '!!dragon!!2026',
  'ｐａｓｓｗｏｒｄ１２３',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '121212121212',
])('nobody gets in with a password that is guessed first: %s', (password) => {
  expect(isCommon(password, {})).toBe(true)
})

test.each([
  'shoes.wanjiku@example.com',
  'ShoesWanjiku1',
  'Wanjiku Kamau',
  'wanjiku-2026',
  'kamau.wanjiku!',
  '0712345678',
  '+254712345678',
  '254712345678x',
  'amana-amana',
  'Amana 2026!!',
  '**amana**123',
])('nobody gets in with what others know of her: %s', (password) => {
  expect(isCommon(password, wanjiku)).toBe(true)
})

test.each([
  'mangoes-and-lemons',
  'a long enough password',
  'karibu-sokoni',
  'Njeri keeps nine goats',
  'wanjiku eats green mangoes',
  'пароль из шести слов',
  '🥭🥭🍋🍋🐐🐐👟👟📻📻',
])('a password that nobody guesses is fine: %s', (password) => {
  expect(isCommon(password, wanjiku)).toBe(false)
})

test('letters are counted as people count them, and one megabyte is refused at once', () => {
  const takes = (text: string) => newPassword.safeParse(text).success
  expect(takes('🥭🍋🐐👟📻🥭🍋🐐👟')).toBe(false)
  expect(takes('🥭🍋🐐👟📻🥭🍋🐐👟📻')).toBe(true)
  expect(takes('🥭'.repeat(200))).toBe(true)
  expect(takes('🥭'.repeat(201))).toBe(false)
  expect(takes('short')).toBe(false)
  // One sign that stands for eighteen.
  expect(takes('\ufdfa')).toBe(true)
  expect(takes('\ufdfa'.repeat(12))).toBe(false)
  const started = performance.now()
  expect(takes('\ufdfa'.repeat(1_000_000))).toBe(false)
  expect(performance.now() - started).toBeLessThan(100)
})

test('the same password typed on another keyboard is the same password', async () => {
  const composed = 'café on Moi Avenue'
  const stored = await hashPassword(composed.normalize('NFD'))
  expect(await passwordMatches(composed.normalize('NFC'), stored)).toBe(true)
  expect(await passwordMatches('cafe on Moi Avenue', stored)).toBe(false)
})
