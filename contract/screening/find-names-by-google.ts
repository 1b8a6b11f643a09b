// Names that somebody is told to google: `Google Mama Duka Kikuyu`, "search Mama Duka on google".
import type { Finding } from './finding.ts'
import { handle, isCapital } from './names.ts'
import type { Plain } from './normalise.ts'
import type { Word } from './words.ts'

const seekReach = 6

/** "Search Mama Duka on google": a name in capitals, and the place written as a place. */
export function soughtByGoogle(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  if (isCapital(plain, words[position]!) || !/^(?:on|kwa|kwenye)$/.test(words[position - 1]?.text ?? ''))
    return undefined
  for (let at = position - 2; at >= Math.max(0, position - seekReach); at--)
    if (/^(?:search|tafuta|find|type)$/.test(words[at]!.text))
      return isCapital(plain, words[at + 1]!) ? handle(words[at]!.start, words[position]!.end) : undefined
  return undefined
}

const googleThings = new Set(
  'pixel home nest play tv chrome chromecast pay meet assistant drive maps map account accounts lens photos duo docs sheets search earth translate cardboard stadia glass classroom cast services phone sync calendar daydream wifi doodle'.split(
    ' ',
  ),
)

/** "Google Mama Duka Kikuyu": said as a verb, in small letters, before a name. */
export function googled(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  const skip = /^(?:us|me|for)$/.test(words[position + 1]?.text ?? '') ? 1 : 0
  const [next, after] = [words[position + 1 + skip], words[position + 2 + skip]]
  if (!next || isCapital(plain, words[position]!) || !isCapital(plain, next) || googleThings.has(next.text))
    return undefined
  const end = after && isCapital(plain, after) ? after.end : next.end
  return handle(words[position]!.start, end)
}
