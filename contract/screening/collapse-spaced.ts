// "s e v e n", "w a . m e", `m_a_m_a @ g m a i l`: letters written apart are put together again, so that everything else can read them.
import type { Plain } from './normalise.ts'

/** At least so many letters, each by itself, with the same sort of thing between them. */
const spaced =
  /(?<![a-z0-9])(?:[a-z0-9@](?: ?[.@] ?|[ _*-])){2,40}[a-z0-9](?![a-z0-9])|(?<![a-z0-9])(?:f\.b|i\.g|t\.g)\. /
const isSign = (sign: string | undefined): boolean => sign !== undefined && /[a-z0-9]/.test(sign)

/** Nothing when no letters stand apart. Two blanks are the end of a word. */
export function collapseSpaced(plain: Plain): Plain | undefined {
  const { text } = plain
  if (!spaced.test(text)) return undefined
  const kept: number[] = []
  for (let index = 0; index < text.length; index++) if (!isBetweenSingles(text, index)) kept.push(index)
  if (kept.length === text.length) return undefined
  return {
    original: plain.original,
    text: kept.map((index) => text[index]).join(''),
    start: Int32Array.from(kept, (index) => plain.start[index]!),
    end: Int32Array.from(kept, (index) => plain.end[index]!),
  }
}

/** A blank or a line between two letters that stand by themselves, or between one and a dot or an at-sign. */
function isBetweenSingles(text: string, index: number): boolean {
  if (!/[ _*-]/.test(text[index]!)) return isDotOfInitials(text, index) || isLastDot(text, index)
  const [before, after] = [text[index - 1], text[index + 1]]
  if (/[.@]/.test(before ?? '')) return isSingle(text, index + 1, 1) || isSingle(text, index - 2, -1)
  if (/[.@]/.test(after ?? '')) return isSingle(text, index - 1, -1)
  return isSingle(text, index - 1, -1) && isSingle(text, index + 1, 1)
}

/** `t.i.l.l`, `I.G` */
const isDotOfInitials = (text: string, index: number): boolean =>
  text[index] === '.' &&
  isSingle(text, index - 1, -1) &&
  isSingle(text, index + 1, 1) &&
  /[a-z]/.test(text[index - 1]! + text[index + 1]!) &&
  text[index + 2] !== '/'

/** `f.b. Mama Duka`: the dot behind the last of them. */
const isLastDot = (text: string, index: number): boolean =>
  text[index] === '.' && text[index + 1] === ' ' && isDotOfInitials(text, index - 2)

const isSingle = (text: string, at: number, step: number): boolean => isSign(text[at]) && !isSign(text[at + step])
