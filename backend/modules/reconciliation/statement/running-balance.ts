// Does a statement follow from itself? Each balance must be the one before and the amount. Portals write the oldest line first or the
// newest first; both are followed at once, and the one that fits counts.
import type { StatementLine } from './line.ts'

export interface Ends {
  lines: number
  openingCents: number
  closingCents: number
  firstAt: Date
  lastAt: Date
  /** Lines whose balance does not follow. */
  breaks: number
}

type Point = Pick<StatementLine, 'cents' | 'balanceCents' | 'completedAt'>

export function followBalance() {
  let lines = 0
  let first: Point | undefined
  let last: Point | undefined
  let breaksUpwards = 0
  let breaksDownwards = 0
  return {
    add(line: Point): void {
      if (last && line.balanceCents !== last.balanceCents + line.cents) breaksUpwards += 1
      if (last && last.balanceCents !== line.balanceCents + last.cents) breaksDownwards += 1
      first ??= line
      last = line
      lines += 1
    },
    /** Undefined while there was no line. */
    ends(): Ends | undefined {
      if (!first || !last) return undefined
      const newestFirst =
        breaksDownwards < breaksUpwards || (breaksDownwards === breaksUpwards && first.completedAt > last.completedAt)
      const [oldest, newest] = newestFirst ? [last, first] : [first, last]
      return {
        lines,
        openingCents: oldest.balanceCents - oldest.cents,
        closingCents: newest.balanceCents,
        firstAt: oldest.completedAt,
        lastAt: newest.completedAt,
        breaks: Math.min(breaksUpwards, breaksDownwards),
      }
    },
  }
}
