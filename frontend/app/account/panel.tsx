// One card of the account's pages: a heading, perhaps a mark beside it, and what it holds.
import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  mark?: ReactNode
  children: ReactNode
}

export function Panel({ title, mark, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="surface grid gap-4 p-5 sm:p-7">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="text-title!">
          {title}
        </h2>
        {mark}
      </div>
      {children}
    </section>
  )
}
