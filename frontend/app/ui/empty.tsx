// Nothing here yet: says so, says why, and offers the next step.
import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
}

export function Empty({ icon, title, children, action }: Props) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 py-14 text-center md:py-20">
      <span
        aria-hidden
        className="grid size-18 place-items-center rounded-full bg-sand text-ink-2 [&>svg]:size-8 [&>svg]:stroke-[1.5]"
      >
        {icon}
      </span>
      <h2 className="mt-2">{title}</h2>
      {children && <div className="text-ink-2">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
