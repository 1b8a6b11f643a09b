// More of it behind one press: the answer to a question, a form that few need. Works without scripts.
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

interface Props {
  title: ReactNode
  open?: boolean
  /** A question in a list of questions: its words are ink, not a link's green. */
  question?: boolean
  className?: string
  children: ReactNode
}

export function Fold({ title, open, question = false, className = '', children }: Props) {
  return (
    <details className={`group/fold ${className}`} open={open || undefined}>
      <summary
        className={`flex min-h-14 items-center justify-between gap-4 py-2 font-strong ${question ? 'hover:text-trust' : 'text-trust'}`}
      >
        <span className="min-w-0">{title}</span>
        <Plus
          className="size-5 shrink-0 text-trust transition-transform group-open/fold:rotate-45"
          strokeWidth={2}
          aria-hidden
        />
      </summary>
      <div className="pb-5">{children}</div>
    </details>
  )
}
