// The money bar before anything is paid: where the money will be, in one look, beside whatever asks for it.
import { Lock, Smartphone, Store } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { dispatchBy } from './deadlines.ts'

interface Props {
  shopName: string
  /** How long it is held after the code was given, by the standing of the shop. */
  releaseDays: number
  /** The buyer fetches it herself. */
  collected?: boolean
  className?: string
}

export function MoneyAhead({ shopName, releaseDays, collected = false, className = '' }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  return (
    <section aria-label={t('money.ahead')} className={`rounded-card bg-trust-soft p-4 text-on-trust-soft ${className}`}>
      <ol className="relative grid grid-cols-3 gap-1">
        <span
          aria-hidden
          className="absolute top-4 right-1/6 left-1/6 forced-color-adjust-none h-0.5 bg-linear-to-r from-trust via-held to-trust/30"
        />
        <Stop icon={<Smartphone />} look="bg-card text-trust" name={t('money.ahead_you')} note={t('money.ahead_pay')} />
        <Stop icon={<Lock />} look="bg-held text-on-held" name={t('money.ahead_held')} note={t('money.ahead_until')} />
        <Stop
          icon={<Store />}
          look="bg-card text-trust"
          name={<bdi>{shopName}</bdi>}
          note={t('money.ahead_paid', { count: releaseDays })}
        />
      </ol>
      <p className="mt-3.5 border-t border-on-trust-soft/15 pt-3 text-small">
        {t.rich(collected ? 'checkout.protected_late_collected' : 'checkout.protected_late', {
          day: calendar.day(dispatchBy(now)),
        })}
      </p>
    </section>
  )
}

function Stop({ icon, look, name, note }: { icon: ReactNode; look: string; name: ReactNode; note: string }) {
  return (
    <li className="relative flex min-w-0 flex-col items-center text-center">
      <span
        aria-hidden
        className={`forced-color-adjust-none grid size-8 place-items-center rounded-full ring-4 ring-trust-soft [&>svg]:size-4.5 ${look}`}
      >
        {icon}
      </span>
      <b className="mt-2 line-clamp-3 max-w-full text-small leading-tight [overflow-wrap:anywhere]">{name}</b>
      <span className="mt-0.5 text-tiny leading-snug">{note}</span>
    </li>
  )
}
