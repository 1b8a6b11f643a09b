// Addresses without a dot or an at-sign: glued into one word, or named by a mail house or a list of links beside them.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { linkLists, mailHouses, mailWords } from './places-elsewhere.ts'
import type { Word } from './words.ts'

const gluedAddress =
  /(?:[a-z0-9]{3,30}(?:at|@))?[a-z0-9]{2,40}(?:dot|nukta)(?:com|net|org|shop|store|info|africa|co(?:dot|nukta)(?:ke|uk|za|tz)|me(?:slash|$))/
const gluedMail = /[a-z0-9]{3,40}at(?:gmail|yahoo|hotmail|outlook)(?:dot)?com?/

/** `mamadukadotcodotke`, `mamadukaatgmaildotcom` */
export function inOneWord(words: readonly Word[]): Finding[] {
  return words.flatMap(({ text, start, end }): Finding[] => {
    if (text.length < 9 || text.length > 90) return []
    if (gluedMail.test(text)) return [{ code: 'email_address', weight: 'hard', start, end }]
    return gluedAddress.test(text) ? [{ code: 'link', weight: 'hard', start, end }] : []
  })
}

const nameLike = /\d|_/

/** `mama254 gmail com`, "gmail yangu ni mama254", `linktree mama254`, `bitly slash bei`. */
export function withoutSigns({ text }: Plain, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    const [before, next, after] = [words[position - 1], words[position + 1], words[position + 2]]
    if (mailHouses.has(word.text)) {
      const start = before ?? word
      const spelled = before && next?.text === 'com' && before.text.length >= 4
      const yours =
        next &&
        after &&
        /^(?:yangu|yetu|ni|is|address)$/.test(next.text) &&
        words[position + 3 - (/^(?:ni|is)$/.test(next.text) ? 1 : 0)]
      const beside =
        words.slice(Math.max(0, position - 4), position).some((each) => mailWords.has(each.text)) &&
        words
          .slice(Math.max(0, position - 3), position)
          .some((each) => nameLike.test(each.text) || text[each.end] === '_')
      if (spelled || beside)
        findings.push({
          code: 'email_address',
          weight: 'hard',
          start: start.start,
          end: next && spelled ? next.end : word.end,
        })
      else if (
        yours &&
        yours.text.length >= 4 &&
        (/^(?:yangu|yetu)$/.test(next.text) || /^(?:my|our)$/.test(before?.text ?? ''))
      )
        findings.push({ code: 'email_address', weight: 'hard', start: word.start, end: yours.end })
    } else if (linkLists.has(word.text) && next && next.start - word.end <= 4) {
      const name = next.text === 'slash' ? after : next
      if (name && name.text.length >= 4 && !/^(?:link|yangu|yetu|ni|is|app)$/.test(name.text))
        findings.push({ code: 'link', weight: 'hard', start: word.start, end: name.end })
    }
  }
  return findings
}
