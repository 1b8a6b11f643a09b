// A short list that opens below its button: details and summary, so that it works without scripts; with them it closes by
// Escape, by a press beside it, and with the next page.
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'

interface Props {
  /** What the button shows. */
  button: ReactNode
  buttonClassName: string
  label?: string
  className?: string
  children: ReactNode
}

const closed = (menu: HTMLDetailsElement) => {
  menu.open = false
}
const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
  if (!currentTarget.contains(relatedTarget)) closed(currentTarget)
}
const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) => {
  if (key !== 'Escape') return
  closed(currentTarget)
  currentTarget.querySelector('summary')?.focus()
}

export const menuItem =
  'flex min-h-12 w-full items-center gap-3 rounded-soft px-3.5 text-left font-medium hover:bg-sand aria-[current]:bg-trust-soft aria-[current]:text-on-trust-soft'

export function Menu({ button, buttonClassName, label, className = 'w-64', children }: Props) {
  return (
    <details className="relative" onBlur={onBlur} onKeyDown={onKeyDown}>
      <summary className={buttonClassName} aria-label={label}>
        {button}
      </summary>
      {/* The focus stays in the menu when one presses what cannot take it. */}
      <div
        tabIndex={-1}
        className={`surface absolute right-0 z-20 mt-2 animate-rise p-2 shadow-float outline-none ${className}`}
      >
        {children}
      </div>
    </details>
  )
}
