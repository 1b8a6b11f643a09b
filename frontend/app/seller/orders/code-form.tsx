// The buyer's six digits, entered at the door: one large field, a number pad, and how many tries are left.
import type { Problem } from '@amana/contract'
import { useId } from 'react'
import { Form } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

export function CodeForm({ problem, triesLeft }: { problem: Problem | undefined; triesLeft: number | null }) {
  const t = useWords()
  const id = useId()
  const locked = triesLeft === 0
  return (
    <Form method="post" preventScrollReset className="mb-5 grid gap-4 rounded-panel bg-deep p-5 text-on-deep sm:p-6">
      <div>
        <label htmlFor={id} className="font-display text-[1.25rem] font-bold tracking-tight">
          {t('seller.code_label')}
        </label>
        <p className="mt-1 max-w-[34em] text-small text-on-deep-2">{t('seller.code_hint')}</p>
      </div>
      <input
        id={id}
        key={problem?.requestId}
        name="code"
        inputMode="numeric"
        autoComplete="off"
        pattern="[0-9]{3} ?[0-9]{3}"
        maxLength={7}
        required
        disabled={locked}
        placeholder="000 000"
        aria-describedby={`${id}-tries`}
        aria-invalid={problem ? true : undefined}
        className="h-19 w-full rounded-card bg-white text-center font-display text-[2.5rem] font-bold tracking-[0.22em] text-[#0e4d45] placeholder:text-[#c4cfcb] focus-visible:outline-held disabled:opacity-60"
      />
      <p id={`${id}-tries`} role={problem ? 'alert' : undefined} className="text-small empty:hidden">
        {problem && <b>{sayProblem(t, problem)} </b>}
        {!problem && triesLeft !== null && !locked && (
          <span className="text-on-deep-2">{t('seller.tries_left', { count: triesLeft })}</span>
        )}
      </p>
      <details>
        <summary className="flex min-h-12 items-center text-small font-[650]">{t('rider.offline_title')}</summary>
        <p className="mb-3 text-small text-on-deep-2">{t('handover.offline')}</p>
        <label htmlFor={`${id}-time`} className="mb-1.5 block text-small font-[650]">
          {t('handover.time')}
        </label>
        <input
          id={`${id}-time`}
          name="writtenDownAt"
          type="time"
          className="min-h-12 w-full rounded-card bg-white px-4 text-[#1f1b16] focus-visible:outline-held sm:w-48"
        />
      </details>
      <Submit
        name="do"
        value="hand-over"
        look="light"
        block
        className="min-h-14 bg-held! text-on-held! shadow-none!"
        disabled={locked}
        busy={t('order.doing')}
      >
        {t('seller.code_send')}
      </Submit>
    </Form>
  )
}
