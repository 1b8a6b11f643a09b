// A titled card of the operator's page.
import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  aside?: string | undefined
  /** Where a link on the page leads to. */
  id?: string
  children: ReactNode
}

export function Panel({ title, aside, id: anchor, children }: Props) {
  const id = useId()
  return (
    <section id={anchor} className="surface min-w-0 scroll-mt-24 p-5 sm:p-6" aria-labelledby={id}>
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="min-w-0 text-[1.2rem]! wrap-anywhere">
          {title}
        </h2>
        {aside && <span className="text-small text-ink-2">{aside}</span>}
      </header>
      {children}
    </section>
  )
}
