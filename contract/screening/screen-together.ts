// Texts that one reader sees together, one after the other: a number may begin in one and end in the next.
import { type Screening, type Span, screenText } from './screen.ts'

export interface FoundAcross {
  /** Place of the text in which it ends, and where in that text. */
  part: number
  spans: Span[]
  screening: Screening
}

const partMax = 2_000

/**
 * What is in none of the texts by itself, and in several of them together; nothing where there is none. Each is screened alone
 * first: here only what crosses from one into another counts, and only what is hard.
 */
export function screenTogether(texts: readonly string[], field: string): FoundAcross | undefined {
  const parts = texts.map((text) => text.slice(-partMax))
  if (parts.filter((part) => part.trim() !== '').length < 2) return undefined
  return across(texts, parts, '\n', field) ?? across(texts, parts, '', field)
}

/** With a line between them; and with nothing, for an address that was cut at its dot. */
function across(texts: readonly string[], parts: string[], between: '\n' | '', field: string): FoundAcross | undefined {
  const screening = screenText(parts.join(between), field)
  if (screening.verdict !== 'hard') return undefined
  for (const span of screening.spans) {
    const [from, to] = [placeOf(parts, between, span.start), placeOf(parts, between, span.end - 1)]
    if (from.part === to.part || span.code === 'asks_to_leave' || span.code === 'bare_handle') continue
    if (between === '' && span.code !== 'link' && span.code !== 'email_address') continue
    const cut = texts[to.part]!.length - parts[to.part]!.length
    const spans = [{ start: cut, end: cut + to.at + 1, code: span.code }]
    return { part: to.part, spans, screening: { verdict: 'hard', reasons: [span.code], spans } }
  }
  return undefined
}

function placeOf(parts: readonly string[], between: string, index: number): { part: number; at: number } {
  let begins = 0
  for (const [part, text] of parts.entries()) {
    if (index < begins + text.length + between.length) return { part, at: index - begins }
    begins += text.length + between.length
  }
  return { part: parts.length - 1, at: 0 }
}
