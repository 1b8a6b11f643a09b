// A word in a pill.
import type { ReactNode } from 'react'

const tones = {
  safe: 'bg-trust-soft text-on-trust-soft',
  held: 'bg-held-soft text-on-held-soft',
  alert: 'bg-alert-soft text-on-alert-soft',
  plain: 'bg-sand text-ink-2',
  card: 'bg-card text-ink shadow-rest',
}
export type BadgeTone = keyof typeof tones

export function Badge({
  tone = 'plain',
  children,
  className = '',
}: {
  tone?: BadgeTone
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-tiny leading-5 font-strong max-w-full ${tones[tone]} ${className}`}
    >
      {children}
    </span>
  )
}
