// "Call 0722-DUKANI": the rest of a number in letters, to be typed on a telephone's keys.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { callWords } from './number-words.ts'
import type { Word } from './words.ts'

const beginning = /^(?:0(?:7\d|1[01])\d|2547\d\d)$/
const lettersWanted = 6
const callReach = 3

export function findVanityNumbers({ text }: Plain, words: readonly Word[]): Finding[] {
  return words.flatMap((word, position): Finding[] => {
    if (!beginning.test(word.text)) return []
    const called = words.slice(Math.max(0, position - callReach), position).some((each) => callWords.has(each.text))
    let letters = 0
    let at = position + 1
    while (at < words.length && letters < lettersWanted && words[at]!.start - words[at - 1]!.end === 1)
      letters += words[at++]!.text.length
    const tight = at > position + 1 && !text.slice(word.end, words[at - 1]!.start).includes('\n')
    return called && tight && letters === lettersWanted
      ? [{ code: 'phone_number', weight: 'hard', start: word.start, end: words[at - 1]!.end }]
      : []
  })
}
