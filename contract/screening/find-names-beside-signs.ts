// Names behind what people put for a network's own sign: `📷 mamaduka`.
import type { Finding } from './finding.ts'
import { handle, isMadeUp } from './names.ts'
import type { Plain } from './normalise.ts'

/** What people put for a network's own sign. */
const signs =
  /(?:^|[\n|•;,.!] ?)[ \t]*(?:📷|📸|📘|🎵|🎶|✈|🐦|👻|📩|💌)[\ufe0f ]{0,3}[:>=~👉→-]{0,2} ?@?([\w.]{4,30})(?![\w.]| [\w])/gu

const someSign = /[📷📸📘🎵🎶✈🐦👻📩💌]/u

export function findNamesBesideSigns({ original, start }: Plain): Finding[] {
  if (!someSign.test(original)) return []
  const findings: Finding[] = []
  for (const match of original.matchAll(signs)) {
    const name = match[1]!.replace(/\.+$/, '')
    if (!isMadeUp(name.replaceAll('.', '_')) && !match[0].includes('@')) continue
    const from = match.index + match[0].length - match[1]!.length
    const at = start.indexOf(from)
    if (at >= 0) findings.push(handle(at, at + name.length))
  }
  return findings
}
