// A row of places to go, one of them perhaps the current one; scrolls sideways on a phone.
import { Link } from 'react-router'

export interface Chip {
  to: string
  label: string
  count?: number | string
  current?: boolean
}

/** `line` keeps them in one row on wide screens too. */
export function Chips({ chips, label, line = false }: { chips: Chip[]; label: string; line?: boolean }) {
  return (
    <nav aria-label={label} className={`-mx-4 md:-mx-1 ${line ? 'fade-end' : ''}`}>
      <ul
        className={`scroll-row scroll-px-4 gap-2.5 px-4 py-1 md:scroll-px-1 md:px-1 ${line ? 'md:pr-16' : 'md:flex-wrap'}`}
      >
        {chips.map((chip) => (
          <li key={chip.to} className="shrink-0 snap-start">
            <Link
              to={chip.to}
              aria-current={chip.current ? 'page' : undefined}
              className="inline-flex min-h-12 items-center gap-2 rounded-full bg-card px-4.5 text-ui font-medium whitespace-nowrap shadow-[inset_0_0_0_1.5px_var(--line)] transition-shadow hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)] aria-[current]:bg-trust-soft aria-[current]:text-on-trust-soft aria-[current]:shadow-[inset_0_0_0_2px_var(--trust)]"
            >
              {chip.label}
              {chip.count !== undefined && <span className="text-small text-ink-2">{chip.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
