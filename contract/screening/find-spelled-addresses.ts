// Addresses whose dots are words, commas, blanks or nothing: `mamaduka co ke`, `mamaduka then dot then com`, `bit ly / bei`.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { ownHosts } from './places-elsewhere.ts'

/** `http://` and `www.` need no ending that is known. */
const written = /(?:(?:https?|hxxps?|ftp):\/\/|www\.)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}/
const withCommas = /(?<![a-z0-9])[a-z0-9-]{3,63},(?:com|co,ke)(?![a-z0-9])/

const name = '(?<![a-z0-9])[a-z0-9-]{4,63}'
const longName = '(?<![a-z0-9])[a-z0-9-]{6,63}'
const dot = '(?:dot |nukta )?'
const then = '(?:then |and |na |kisha |halafu |alafu |ongeza |add |weka )?'
const ending = '(?:com|co ke|co|org|net|shop|ke)(?![a-z0-9])'
/** "The dotcom era", "polka dotcom". */
const nobody = '(?!(?:the|for|and|polka|most|first|early|former|big)(?![a-z]))'
const spoken = [
  `(?<![a-z0-9])(?:www|(?:triple|tripple|double ?u|w) ?(?:w|dot))[, ]{1,2}${dot}[a-z0-9-]{3,63}[, ]{1,2}${dot}${ending}`,
  '(?<![a-z0-9])(?:bit ly|cutt ly|linktr ee|rb gy|goo gl|wa me|t me|fb me|tinyurl com) ?\\/ ?[a-z0-9]{3,40}',
  '(?<![a-z0-9])(?:t|wa)\\/me(?:[ /][a-z0-9_]{3,40}|$)',
  `${longName} ?\\((?:com|co ?ke|net|org)\\)`,
  `${longName} (?:co|or|go) ke(?![a-z0-9])`,
  `(?<![a-z0-9])${nobody}[a-z0-9-]{4,63}[ -]dot(?:com|net|org|shop|coke)(?![a-z0-9])`,
  `${name} ${then}(?:dot|nukta) ${then}(?:com|co ${then}${dot}ke)(?![a-z0-9])`,
]
const any = new RegExp([written.source, withCommas.source, ...spoken].join('|'), 'g')
/** Most texts have nothing of all this. */
const worthALook = /:\/\/|www|,co|dot|nukta| ke(?![a-z])|\/me|(?:ly|ee|gy|gl|me|com) ?\/|\((?:com|co|net|org)|triple/

export function findSpelledAddresses({ text }: Plain): Finding[] {
  if (!worthALook.test(text)) return []
  return [...text.matchAll(any)]
    .filter((match) => !ownHosts.has(match[0].replace(/^(?:\w+:\/\/)?(?:www\.)?/, '')))
    .map((match) => ({ code: 'link', weight: 'hard', start: match.index, end: match.index + match[0].length }))
}
