// Not paid: says plainly why and that no money moved, and offers to try again or with another number.
import type { PaymentView } from '@amana/contract'
import { CircleSlash, KeyRound, PhoneMissed, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { SendAgain, type SendAgainResult } from './send-again.tsx'

const reasons: Record<string, { title: MessageKey; hint: MessageKey; icon: ReactNode }> = {
  wrong_pin: { title: 'pay.wrong_pin', hint: 'pay.wrong_pin_hint', icon: <KeyRound /> },
  insufficient_funds: { title: 'pay.no_money', hint: 'pay.no_money_hint', icon: <Wallet /> },
  cancelled_on_phone: { title: 'pay.cancelled', hint: 'pay.cancelled_hint', icon: <CircleSlash /> },
  no_answer: { title: 'pay.no_answer', hint: 'pay.no_answer_hint', icon: <PhoneMissed /> },
  phone_busy: { title: 'pay.busy', hint: 'pay.busy_hint', icon: <PhoneMissed /> },
}

export function Failed({ payment, result }: { payment: PaymentView; result: SendAgainResult }) {
  const t = useWords()
  const reason = reasons[payment.failure ?? '']
  return (
    <div className="max-w-xl">
      <span
        aria-hidden
        className="grid size-16 place-items-center rounded-full bg-sand [&>svg]:size-7 [&>svg]:stroke-[1.7]"
      >
        {reason?.icon ?? <CircleSlash />}
      </span>
      <div role="status" aria-live="assertive">
        <p className="mt-5 text-small font-[650] text-trust">{t('pay.title', { amount: inWords(payment.amount) })}</p>
        <h1 className="mt-1.5">
          {reason ? t(reason.title) : payment.state === 'none' ? t('pay.not_started') : t('pay.failed')}
        </h1>
        <p className="mt-3 text-lead text-ink-2">
          {reason ? t(reason.hint) : payment.failureSentence} <b className="text-ink">{t('pay.nothing_left')}</b>
        </p>
      </div>
      <div className="mt-6">
        <SendAgain payment={payment} result={result} />
      </div>
    </div>
  )
}
