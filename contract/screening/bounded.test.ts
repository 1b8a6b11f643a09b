// No text may take long: work grows with the length and no faster, whatever is in it. The processor's own time is compared with
// itself, so that a busy machine changes nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { screenText } from './screen.ts'

const shortLength = 5_000
const longLength = 40_000
/** Eight times the text may take eight times the work; three times that is still far from eight times eight. */
const growthMax = 3 * (longLength / shortLength)
/** What is over sooner than this says nothing about growth. */
const noticeableMicros = 40_000

const workOf = (text: string): number => {
  const before = process.cpuUsage()
  screenText(text, 'message')
  const { user, system } = process.cpuUsage(before)
  return user + system
}
const leastWork = (text: string): number => Math.min(workOf(text), workOf(text), workOf(text))
const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length)

function expectLinear(part: string): void {
  const text = filled(part, longLength)
  if (workOf(text) < noticeableMicros) return
  const long = leastWork(text)
  const short = leastWork(filled(part, shortLength))
  expect(long / short, `${JSON.stringify(part)} grew from ${short} to ${long} µs`).toBeLessThan(growthMax)
}

const pieces = [
  ...[
    'a',
    '7',
    '0',
    ' ',
    '\n',
    '.',
    '@',
    '/',
    '-',
    '(',
    ')',
    '()',
    ':',
    ',',
    '!',
    '|',
    '+',
    'x',
    '=',
    '%30',
    '&#48;',
    '\\u0030',
  ],
  ...[
    '0712',
    '254',
    'zero',
    'saba',
    'double',
    'mara mbili',
    'hundred',
    'mia',
    'plus',
    'times',
    'VII',
    'three fours',
    'twenty na ',
  ],
  ...[
    'na ',
    'then ',
    'dot ',
    'at ',
    'com',
    'www.',
    'gmail ',
    'ig ',
    'same name ',
    'niko ',
    'tafuta ',
    'call me ',
    'till ',
    'account ',
  ],
  ...[
    'customer care ',
    'begin ',
    'backwards ',
    '.... ',
    '0101 ',
    'MDcy',
    '\u0301',
    '\u202e',
    '\ufdfa',
    '\ud800',
    '👟',
    '５',
    'а',
    '\0',
  ],
]

test('forty thousand signs of anything take no more work per sign than a short text does', {
  timeout: 240_000,
}, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (parts) =>
      expectLinear(parts.join('')),
    ),
    { numRuns: 25, seed: 7, endOnFailure: true },
  )
})

test.each(pieces.filter((piece) => piece.length > 0))('%j repeated is no bomb', (piece) => expectLinear(piece))

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
)

test('any text whatever gets an answer, the same each time, with spans inside it', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('message', 'title', 'description'), (text, field) => {
      const { verdict, reasons, spans } = screenText(text, field)
      expect(verdict === 'clean').toBe(spans.length === 0)
      expect(reasons.length > 0).toBe(spans.length > 0)
      for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true)
      expect(screenText(text, field)).toEqual({ verdict, reasons, spans })
    }),
    { numRuns: 1_000 },
  )
})
