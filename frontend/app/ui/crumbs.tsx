// Where a page belongs, from far to near.
import { Fragment } from 'react'
import { Link } from 'react-router'

export function Crumbs({ label, steps }: { label: string; steps: { to: string; name: string }[] }) {
  return (
    <nav aria-label={label} className="-my-2.5 flex flex-wrap items-center gap-x-2 text-small text-ink-2">
      {steps.map(({ to, name }, place) => (
        <Fragment key={to}>
          {place > 0 && <span aria-hidden>›</span>}
          <Link to={to} className="inline-flex min-h-11 items-center hover:text-ink hover:underline">
            {name}
          </Link>
        </Fragment>
      ))}
    </nav>
  )
}
