// Not paid: says plainly why and that no money moved, and offers to try again or with another number.
import type { PaymentView } from '@amana/contract'
import { CircleSlash, CloudOff, KeyRound, PhoneMissed, Undo2, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { SendAgain, type SendAgainResult } from './send-again.tsx'

interface Reason {
  title: MessageKey
  hint: MessageKey
  icon: ReactNode
  /** M-Pesa took something, and it comes back. */
  taken?: true
}

const reasons: Record<string, Reason> = {
  wrong_pin: { title: 'pay.wrong_pin', hint: 'pay.wrong_pin_hint', icon: <KeyRound /> },
  pin_locked: { title: 'pay.pin_locked', hint: 'pay.pin_locked_hint', icon: <KeyRound /> },
  insufficient_funds: { title: 'pay.no_money', hint: 'pay.no_money_hint', icon: <Wallet /> },
  over_limit: { title: 'pay.over_limit', hint: 'pay.over_limit_hint', icon: <Wallet /> },
  cancelled_on_phone: { title: 'pay.cancelled', hint: 'pay.cancelled_hint', icon: <CircleSlash /> },
  no_answer: { title: 'pay.no_answer', hint: 'pay.no_answer_hint', icon: <PhoneMissed /> },
  phone_busy: { title: 'pay.busy', hint: 'pay.busy_hint', icon: <PhoneMissed /> },
  provider_unavailable: { title: 'pay.mpesa_down', hint: 'pay.mpesa_down_hint', icon: <CloudOff /> },
  failed: { title: 'pay.failed', hint: 'pay.failed_hint', icon: <CircleSlash /> },
  amount_differs: { title: 'pay.amount_differs', hint: 'pay.amount_differs_hint', icon: <Undo2 />, taken: true },
  paid_too_late: { title: 'pay.too_late', hint: 'pay.too_late_hint', icon: <Undo2 />, taken: true },
}
const notStarted: Reason = { title: 'pay.not_started', hint: 'pay.not_started_hint', icon: <CircleSlash /> }

export function Failed({ payment, result }: { payment: PaymentView; result: SendAgainResult }) {
  const t = useWords()
  const reason = payment.state === 'none' ? notStarted : (reasons[payment.failure ?? ''] ?? reasons.failed!)
  return (
    <div className="max-w-xl">
      <span
        aria-hidden
        className="grid size-16 place-items-center rounded-full bg-sand [&>svg]:size-7 [&>svg]:stroke-[1.7]"
      >
        {reason.icon}
      </span>
      {/* It comes in place of what waited: only an alert is surely read out that was not there before. */}
      <div role="alert">
        <p className="mt-5 text-small font-strong text-trust">{t('pay.title', { amount: inWords(payment.amount) })}</p>
        <h1 className="mt-1.5">{t(reason.title)}</h1>
        <p className="mt-3 text-lead text-ink-2">
          {t(reason.hint, { phone: payment.phoneMasked ?? '' })}{' '}
          {!reason.taken && <b className="text-ink">{t('pay.nothing_left')}</b>}
        </p>
      </div>
      <div className="mt-6">
        <SendAgain payment={payment} result={result} />
      </div>
    </div>
  )
}
