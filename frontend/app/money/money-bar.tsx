// The signature of Amana: where is my money? You → held by Amana → the seller, and one promise with a date in it.
// The same component for buyer and seller, each from its own side; money-story.ts finds the words.
import type { MoneyView } from '@amana/contract'
import { Check, Lock, ShieldCheck, Smartphone, Store, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords, Kes } from './kes.tsx'
import { type MoneyStory, type Side, type StopState, tellMoneyStory } from './money-story.ts'

interface Props {
  view: MoneyView
  side: Side
  shopName: string
  /** The paying number, masked; where it comes back to. */
  phone: string
  heading?: 'h2' | 'h3'
}

const dots: Record<StopState, string> = {
  done: 'bg-trust-soft text-trust',
  here: 'bg-held text-on-held ring-[6px] ring-held-soft motion-safe:animate-breathe',
  arrived: 'bg-action text-on-action ring-[6px] ring-trust-soft',
  ahead: 'bg-sand text-ink-3',
}
const partGone = {
  buyer: { held: 'money.part_held_buyer', released: 'money.part_released_buyer' },
  seller: { held: 'money.part_held', released: 'money.part_released' },
} as const
const promises = {
  held: 'bg-held-soft text-on-held-soft',
  safe: 'bg-trust-soft text-on-trust-soft',
  plain: 'bg-sand text-ink',
}

export function MoneyBar({ view, side, shopName, phone, heading: Heading = 'h2' }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const story = tellMoneyStory({ view, side, shopName, phone, t, calendar })
  const returning = view.where === 'returning' || view.where === 'returned'
  return (
    <section className="surface p-5 sm:p-6" data-money={view.where}>
      <header className="flex items-baseline justify-between gap-3">
        <Heading className="font-text! text-ui! leading-6! font-strong! tracking-normal! text-ink-2">
          {side === 'buyer' ? t('money.where') : t('money.where_seller')}
        </Heading>
        <Kes money={view.total} className="text-sum tracking-[-0.02em]" />
      </header>
      <div className="relative mt-6">
        <Track progress={story.progress} returning={returning} />
        <ol className="relative grid grid-cols-3 gap-1">
          <Stop icon={returning ? <Undo2 /> : <Smartphone />} {...story.stops[0]} />
          <Stop icon={<Lock />} {...story.stops[1]} />
          <Stop icon={story.progress === 'seller' ? <Check /> : <Store />} {...story.stops[2]} />
        </ol>
      </div>
      <p className={`mt-5 flex gap-3 rounded-card px-4 py-3.5 text-ui leading-snug ${promises[story.tone]}`}>
        <ShieldCheck className="mt-px size-5.5 shrink-0" strokeWidth={1.8} aria-hidden />
        <span>{story.promise}</span>
      </p>
      {view.part && (
        <p className="mt-3 text-small text-ink-2">
          {t(partGone[side][view.where === 'held' ? 'held' : 'released'], {
            back: inWords(view.part.back),
            rest: inWords(view.part.rest),
          })}
        </p>
      )}
    </section>
  )
}

function Stop({ icon, state, name, note }: { icon: ReactNode } & MoneyStory['stops'][number]) {
  return (
    <li
      className="flex min-w-0 flex-col items-center text-center"
      aria-current={state === 'here' || state === 'arrived' ? 'step' : undefined}
    >
      <span
        aria-hidden
        className={`forced-color-adjust-none grid size-11 place-items-center rounded-full [&>svg]:size-5.5 [&>svg]:stroke-[1.8] ${dots[state]}`}
      >
        {icon}
      </span>
      <b className="mt-3 max-w-full px-0.5 text-small leading-tight [overflow-wrap:anywhere]">{name}</b>
      <span className="mt-1 text-tiny leading-[1.35] whitespace-pre-line text-ink-3">{note}</span>
    </li>
  )
}

function Track({ progress, returning }: { progress: MoneyStory['progress']; returning: boolean }) {
  const half = 'absolute top-[20px] h-1 w-1/3'
  const first = progress === 'buyer' ? '' : progress === 'seller' ? 'bg-trust' : 'bg-linear-to-r from-trust to-held'
  const flow = 'origin-left motion-safe:animate-flow'
  return (
    <div aria-hidden className="forced-color-adjust-none">
      <span className="absolute top-[20px] right-1/6 left-1/6 h-1 rounded-full bg-sand" />
      {returning ? (
        <span
          className={`${half} left-1/6 origin-right rounded-full bg-linear-to-r from-trust to-held motion-safe:animate-flow`}
        />
      ) : (
        first && <span className={`${half} left-1/6 rounded-full ${first} ${flow}`} />
      )}
      {progress === 'seller' && <span className={`${half} left-1/2 rounded-full bg-trust ${flow}`} />}
    </div>
  )
}
