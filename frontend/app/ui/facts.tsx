// Figures with their ground, side by side: the number large, what it counts below.
export interface Fact {
  figure: string
  label: string
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-card border border-line bg-line">
      {facts.map((fact) => (
        <div key={fact.label} className="flex flex-1 basis-24 flex-col-reverse justify-end bg-card px-3.5 py-3">
          <dt className="text-tiny leading-snug text-ink-2">{fact.label}</dt>
          <dd className="font-display text-title leading-7 font-bold tracking-tight whitespace-nowrap">
            {fact.figure}
          </dd>
        </div>
      ))}
    </dl>
  )
}
