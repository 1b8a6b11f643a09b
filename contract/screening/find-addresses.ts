// Links and e-mail addresses, also with the dot or the at-sign in words. Looks only a few signs around each dot and @, so any text is quick.
import { chainsOf, type Step } from './address-chains.ts'
import { hostIn } from './find-hosts.ts'
import { findSpelledAddresses } from './find-spelled-addresses.ts'
import { inOneWord, withoutSigns } from './find-unsigned-addresses.ts'
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { mailHouses, plainEndings } from './places-elsewhere.ts'
import type { Word } from './words.ts'

export function findAddresses(plain: Plain, words: readonly Word[]): Finding[] {
  const chained = chainsOf(plain, words).flatMap((chain) => judgeChain(plain, words, chain) ?? [])
  return [...chained, ...findSpelledAddresses(plain), ...inOneWord(words), ...withoutSigns(plain, words)]
}

function judgeChain(plain: Plain, words: readonly Word[], chain: readonly Step[]): Finding | undefined {
  for (const [at, { link, word }] of chain.entries()) {
    if (link !== 'at' && link !== 'loose at') continue
    const ending = chain[at + 1]?.word.text
    const written = link === 'at' || isWritten(plain, word)
    const isMail = mailHouses.has(word.text)
      ? written || ending !== undefined
      : isEnding(ending) && (written || isMailName(chain[at - 1]?.word.text ?? ''))
    if (isMail) return found('email_address', chain.slice(nameStart(chain, at)))
  }
  const host = hostIn(plain, words, chain)
  return host && found('link', host)
}

const isEnding = (ending: string | undefined): boolean =>
  ending !== undefined && (plainEndings.has(ending) || ending === 'co' || ending === 'ac')
/** With the sign itself, blanks around it or not. */
const isWritten = ({ text }: Plain, word: Word): boolean =>
  text.slice(Math.max(0, word.start - 3), word.start).includes('@')
/** "Order at mamaduka dot com" is a link; "info at mamaduka dot com" is not. */
const isMailName = (name: string): boolean =>
  /\d|_/.test(name) || /^(?:info|sales|orders|admin|hello|support|contact|enquiries|office)$/.test(name)

/** `duka.langu@…`: the name before the at-sign goes back over tight dots. */
function nameStart(chain: readonly Step[], at: number): number {
  let start = at - 1
  while (start > 0 && chain[start]!.link === 'dot') start--
  return start
}

const found = (code: Finding['code'], chain: readonly Step[]): Finding => ({
  code,
  weight: 'hard',
  start: chain[0]!.word.start,
  end: chain.at(-1)!.word.end,
})
