// One sentence that matters, with its icon: safe (green), waiting (marigold), deadline or loss (brick), or plain.
import { CircleAlert, Clock3, Info, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'safe' | 'held' | 'alert' | 'plain'
const tones: Record<Tone, string> = {
  safe: 'bg-trust-soft text-on-trust-soft',
  held: 'bg-held-soft text-on-held-soft',
  alert: 'bg-alert-soft text-on-alert-soft',
  plain: 'bg-sand text-ink',
}
const icons = { safe: ShieldCheck, held: Clock3, alert: CircleAlert, plain: Info }

interface Props {
  tone?: Tone
  icon?: ReactNode
  children: ReactNode
  className?: string
  role?: 'status' | 'alert'
}

export function Notice({ tone = 'safe', icon, children, className = '', role }: Props) {
  const Icon = icons[tone]
  return (
    <div
      role={role}
      tabIndex={role === 'alert' ? -1 : undefined}
      className={`flex gap-3 rounded-card px-4 py-3.5 text-ui leading-snug ${tones[tone]} ${className}`}
    >
      <span className="mt-px shrink-0" aria-hidden>
        {icon ?? <Icon className="size-5.5" strokeWidth={1.8} />}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
