// A figure with its ground: so many of so many, what it counts, and what is missing.
import type { ReplyOf, readMyStanding } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { Meter } from '#app/ui/meter.tsx'
import { sayFigure, toneOf } from './figure-words.ts'

export function FigureCard({ line }: { line: ReplyOf<typeof readMyStanding>['lines'][number] }) {
  const t = useWords()
  const figure = sayFigure(t, line)
  return (
    <li className="flex flex-col rounded-card border border-line bg-card p-3.5 sm:p-4">
      <b className="font-display text-[1.4rem] leading-tight font-bold tracking-tight">{figure}</b>
      <span className="mt-0.5 text-small text-ink-2">{line.label}</span>
      {line.denominator !== null && (
        <span className="mt-3.5">
          <Meter value={line.numerator} of={line.denominator} label={`${figure} ${line.label}`} tone={toneOf(line)} />
        </span>
      )}
      <span className="mt-2 text-[0.8rem] leading-snug text-ink-3">{line.sentence}</span>
    </li>
  )
}
