// Nothing here yet: says so, says why, and offers the next step.
import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  title: string
  /** h1 where it is the whole page. */
  heading?: 'h1' | 'h2'
  children?: ReactNode
  action?: ReactNode
}

export function Empty({ icon, title, heading: Heading = 'h2', children, action }: Props) {
  return (
    <div className="mx-auto grid max-w-md grid-cols-1 justify-items-center gap-3 py-14 text-center md:py-20">
      <span
        aria-hidden
        className="grid size-18 place-items-center rounded-full bg-sand text-ink-2 [&>svg]:size-8 [&>svg]:stroke-[1.5]"
      >
        {icon}
      </span>
      <Heading className="mt-2">{title}</Heading>
      {children && <div className="w-full text-ink-2">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
