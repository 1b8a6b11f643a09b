// The code entered at the door, and when that was if the phone had no signal there.
import type { Problem } from '@amana/contract'
import { useId } from 'react'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { SixDigits } from '#app/seller/six-digits.tsx'

export function CodeForm({ problem, triesLeft }: { problem: Problem | undefined; triesLeft: number | null }) {
  const t = useWords()
  const id = useId()
  return (
    <div className="mb-5">
      <SixDigits
        label={t('seller.code_label')}
        hint={t('seller.code_hint')}
        send={t('seller.code_send')}
        does="hand-over"
        triesLeft={triesLeft}
        attempt={problem?.requestId}
        fault={problem && sayProblem(t, problem)}
      >
        <details>
          <summary className="flex min-h-12 items-center text-small font-[650]">{t('rider.offline_title')}</summary>
          <p className="mb-3 text-small text-on-deep-2">{t('handover.offline')}</p>
          <label htmlFor={id} className="mb-1.5 block text-small font-[650]">
            {t('handover.time')}
          </label>
          <input
            id={id}
            name="writtenDownAt"
            type="time"
            className="min-h-12 w-full rounded-card bg-white px-4 text-[#1f1b16] focus-visible:outline-held sm:w-48"
          />
        </details>
      </SixDigits>
    </div>
  )
}
