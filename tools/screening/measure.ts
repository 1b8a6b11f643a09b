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

export function measure(texts: readonly Labelled[]): Measured[] {
  for (const { text, field } of texts.slice(0, warmUpTexts)) screenText(text, field)
  return texts.map((each) => {
    const before = process.hrtime.bigint()
    const screening = screenText(each.text, each.field)
    return { ...each, ...screening, micros: Number(process.hrtime.bigint() - before) / 1_000 }
  })
}
