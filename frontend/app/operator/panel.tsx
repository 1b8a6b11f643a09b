// A titled card of the operator's page.
import { type ReactNode, useId } from 'react'

export function Panel({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="surface min-w-0 p-5 sm:p-6" aria-labelledby={id}>
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-[1.2rem]!">
          {title}
        </h2>
        {aside && <span className="text-small text-ink-2">{aside}</span>}
      </header>
      {children}
    </section>
  )
}
