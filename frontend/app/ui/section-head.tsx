// The heading of a part of a page, and the way to all of it.
import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface Props {
  id?: string
  title: string
  /** One quiet sentence: what is here and why. */
  lead?: ReactNode
  to?: string
  more?: string
}

export function SectionHead({ id, title, lead, to, more }: Props) {
  return (
    <div className="mb-heading flex items-end justify-between gap-x-6">
      <div className="min-w-0">
        <h2 id={id}>{title}</h2>
        {lead && <p className="mt-1 max-w-[46em] text-small text-ink-2">{lead}</p>}
      </div>
      {to && (
        <Link
          to={to}
          className="-my-2.5 flex min-h-12 shrink-0 items-center text-small font-strong text-trust hover:underline"
        >
          {more}
        </Link>
      )}
    </div>
  )
}
