// A long list: the first few at once, the rest behind one press, without scripts.
import type { ReactNode } from 'react'

interface Props {
  items: ReactNode[]
  few: number
  more: string
  className?: string
}

export function FirstFew({ items, few, more, className = 'divide-y divide-line' }: Props) {
  const rest = items.slice(few)
  return (
    <>
      <ul className={className}>{items.slice(0, few)}</ul>
      {rest.length > 0 && (
        <details className="group border-t border-line">
          <summary className="flex min-h-12 items-center justify-center font-strong text-trust group-open:hidden">
            {more}
          </summary>
          <ul className={className}>{rest}</ul>
        </details>
      )}
    </>
  )
}
