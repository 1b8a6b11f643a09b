// A name beside the name of a mail house, without the at-sign: `gmail: mamaduka`, `mamaduka at gmail`.
import type { Finding } from './finding.ts'
import { isFiller, isMadeUp } from './names.ts'
import type { Plain } from './normalise.ts'
import type { Word } from './words.ts'

const wordsMax = 8
const mail = new Set([
  'send',
  'write',
  'andika',
  'tuma',
  'email',
  'mail',
  'gmail',
  'yahoo',
  'hotmail',
  'outlook',
  'barua',
  'pepe',
  'it',
  'a',
  'its',
])

const someHouse = /g ?mail|yahoo|hotmail|ymail|outlook|icloud/

/** `gmail: mamaduka`, `email mamaduka, it is a gmail`, `mamaduka at gmail`. */
export function findNamesBesideMail({ text }: Plain, words: readonly Word[]): Finding[] {
  if (!someHouse.test(text)) return []
  const position = words.findIndex(
    ({ text: word }, at) =>
      /^(?:gmail|yahoo|hotmail|ymail|outlook|icloud)$/.test(word) || (word === 'mail' && words[at - 1]?.text === 'g'),
  )
  if (position < 0 || words.length > wordsMax * 3) return []
  const house = words[position]!
  const split = house.text === 'mail' ? 1 : 0
  const at = words[position - split - 1]
  const before = words[position - split - 2]
  const dotted = before && /[._]/.test(text[before.start - 1] ?? '') && before.text.length >= 4
  if (
    before &&
    /^(?:at|kwa|katika|kwenye|on)$/.test(at!.text) &&
    house.start - before.end < 16 &&
    (dotted || isMadeUp(before.text))
  )
    return [{ code: 'email_address', weight: 'hard', start: before.start, end: house.end }]
  if (words.length > wordsMax) return []
  const rest = words.filter((word) => !mail.has(word.text) && !isFiller(word.text))
  const name = rest[0]
  if (rest.length !== 1 || !name || !isMadeUp(name.text) || /[A-Z]/.test(text.slice(name.start, name.end))) return []
  return [
    {
      code: 'email_address',
      weight: 'hard',
      start: Math.min(name.start, house.start),
      end: Math.max(name.end, house.end),
    },
  ]
}
