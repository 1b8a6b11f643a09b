// Screens labelled texts and takes the time of each, after a round that lets the engine warm up.
import { type Screening, screenText } from '../../contract/screening/screen.ts'
import type { Line } from './lines.ts'

export interface Labelled extends Line {
  label: 'hard' | 'soft' | 'clean'
  /** What the text tries, or where it is from. */
  kind: string
}

export interface Measured extends Labelled, Screening {
  micros: number
}

const warmUpTexts = 2_000
/** The shortest of so many counts: on a busy machine the others measure its other work. */
const rounds = 3

export function measure(texts: readonly Labelled[]): Measured[] {
  for (const { text, field } of texts.slice(0, warmUpTexts)) screenText(text, field)
  return texts.map((each) => {
    let micros = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      const before = process.hrtime.bigint()
      screenText(each.text, each.field)
      micros = Math.min(micros, Number(process.hrtime.bigint() - before) / 1_000)
    }
    return { ...each, ...screenText(each.text, each.field), micros }
  })
}
