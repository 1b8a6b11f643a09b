// The places of a dashboard: a bar within reach of a thumb on a phone, a row of words at the top of a desk, and of a low window.
import type { LucideIcon } from 'lucide-react'
import { NavLink } from 'react-router'

export interface Place {
  to: string
  label: string
  icon: LucideIcon
  /** Only at this very address, not at those below it. */
  end?: boolean
}

// Written out, so that the styles are found when the site is built.
const columns = { 4: 'grid-cols-4', 5: 'grid-cols-5' }

export function Places({ label, places }: { label: string; places: Place[] }) {
  return (
    <nav
      data-bottom-nav
      aria-label={label}
      className="z-20 bg-card max-md:w-full max-md:border-t max-md:border-line max-md:pb-[env(safe-area-inset-bottom)] max-md:tall:fixed max-md:tall:inset-x-0 max-md:tall:bottom-0 md:bg-transparent"
    >
      <ul
        className={`grid ${columns[places.length as keyof typeof columns]} md:flex md:gap-1 md:rounded-full md:bg-sand md:p-1`}
      >
        {places.map(({ to, label, icon: Icon, end }) => (
          <li key={to} className="min-w-0">
            <NavLink
              to={to}
              end={end}
              prefetch="intent"
              className="flex min-h-15 flex-col items-center justify-center gap-1 px-1 text-center text-[0.78rem] font-[620] text-ink-2 aria-[current]:text-trust md:min-h-11 md:rounded-full md:px-5 md:text-small md:aria-[current]:bg-card md:aria-[current]:text-ink md:aria-[current]:shadow-rest"
            >
              <Icon className="size-5.5 md:hidden" strokeWidth={1.8} aria-hidden />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
