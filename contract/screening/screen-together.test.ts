// A number cut in pieces is one number to whoever reads the pieces one after the other.
import { expect, test } from 'vitest'
import { screenText } from './screen.ts'
import { screenTogether } from './screen-together.ts'

test('three messages with a third of a number each are one number, and the last of them shows where it ends', () => {
  const messages = ['0712', 'na 345', '678 basi']
  for (const message of messages) expect(screenText(message, 'message').verdict).not.toBe('hard')
  expect(screenTogether(messages, 'message')).toMatchObject({
    part: 2,
    spans: [{ start: 0, end: 3, code: 'phone_number' }],
  })
})

test.each([
  [['My line begins 0712', 'then 345', 'and ends 678']],
  [['zero seven one two', 'three four five', 'six seven eight']],
  [['wa.', 'me/254712345678']],
  [['Shoes 0712', 'Very good 345678']],
])('%j is found together', (texts) => {
  expect(screenTogether(texts, 'message')?.screening.verdict).toBe('hard')
})

test.each([
  [['Size 42 iko?', '07 kwa jezi', 'Nitachukua 345']],
  [['Jersey 7', '10 and 11 too', '2350 for both?']],
  [['iPhone 12', '128 GB, battery 87 %', '0 scratches']],
  [['0712', '']],
  [['38', '39', '40', '41', '42']],
  [['Order 1004523', '2 pieces', '3,450 paid']],
])('%j are honest together', (texts) => {
  expect(screenTogether(texts, 'message')).toBeUndefined()
})
