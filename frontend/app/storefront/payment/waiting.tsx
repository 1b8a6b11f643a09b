// The prompt is on the phone: a picture of what it looks like, and the seconds that are left.
import type { PaymentView } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { useSecondsUntil } from '#app/ui/countdown.ts'
import { PhonePrompt } from './phone-prompt.tsx'
import { SendAgain, type SendAgainResult } from './send-again.tsx'

const titles = {
  sending: 'pay.sending_title',
  waiting_for_pin: 'pay.enter_pin_title',
  unknown: 'pay.unknown_title',
} as const
const texts = { sending: 'pay.sending', waiting_for_pin: 'pay.enter_pin', unknown: 'pay.unknown' } as const

export function Waiting({ payment, result }: { payment: PaymentView; result: SendAgainResult }) {
  const t = useWords()
  const state = payment.state as keyof typeof titles
  const values = { amount: inWords(payment.amount), phone: payment.phoneMasked ?? '' }
  return (
    <div className="grid items-center gap-x-16 gap-y-8 md:grid-cols-[1.2fr_1fr]">
      <div>
        <div role="status" aria-live="polite">
          <p className="text-small font-strong text-trust">{t('pay.title', values)}</p>
          <h1 className="mt-1.5 text-[clamp(1.9rem,1.3rem+2.4vw,3rem)]!">{t(titles[state])}</h1>
          <p className="mt-3 max-w-[34em] text-lead text-ink-2">{t.rich(texts[state], values)}</p>
        </div>
        <Countdown payment={payment} />
        {state !== 'unknown' && (
          <details className="mt-6 max-w-lg border-t border-line pt-2" open={result?.problem ? true : undefined}>
            <summary className="flex min-h-12 items-center font-strong text-trust">{t('pay.nothing_there')}</summary>
            <p className="mb-4 text-small text-ink-2">{t('pay.nothing_there_hint')}</p>
            <SendAgain payment={payment} result={result} />
          </details>
        )}
      </div>
      <PhonePrompt amount={inWords(payment.amount)} waiting={state !== 'unknown'} />
    </div>
  )
}

const ring = 2 * Math.PI * 26
const wholeMs = 60_000

function Countdown({ payment }: { payment: PaymentView }) {
  const t = useWords()
  const seconds = useSecondsUntil(payment.promptEndsAt, payment.now)
  if (seconds === null) return null
  const share = Math.min(1, (seconds * 1000) / wholeMs)
  return (
    <div className="mt-6 flex items-center gap-4">
      <svg viewBox="0 0 60 60" className="size-16 -rotate-90" aria-hidden>
        <circle cx="30" cy="30" r="26" fill="none" strokeWidth="6" className="stroke-sand" />
        <circle
          cx="30"
          cy="30"
          r="26"
          fill="none"
          strokeWidth="6"
          strokeLinecap="round"
          strokeDasharray={ring}
          strokeDashoffset={ring * (1 - share)}
          className="stroke-held transition-[stroke-dashoffset] duration-300 ease-linear"
        />
      </svg>
      <p>
        <b className="block font-display text-sum tracking-tight">{t('pay.seconds', { count: seconds })}</b>
        <span className="text-small text-ink-2">{seconds > 0 ? t('pay.left_to_enter') : t('pay.asking_mpesa')}</span>
      </p>
    </div>
  )
}
