// The buyer's six digits, told at the door: one large field with a number pad, how many tries are left, and what was wrong.
import { type ReactNode, useId } from 'react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

interface Props {
  label: string
  hint: string
  /** What the button says, and what the page's action is told. */
  send: string
  does: string
  triesLeft: number | null
  /** A new field for each try that went wrong. */
  attempt?: string | undefined
  fault?: string | undefined
  children?: ReactNode
}

export function SixDigits({ label, hint, send, does, triesLeft, attempt, fault, children }: Props) {
  const t = useWords()
  const id = useId()
  const locked = triesLeft === 0
  return (
    <Form method="post" preventScrollReset className="grid gap-4 rounded-panel bg-deep p-5 text-on-deep sm:p-6">
      <div>
        <label htmlFor={id} className="font-display text-[1.25rem] font-bold tracking-tight">
          {label}
        </label>
        <p className="mt-1 max-w-[34em] text-small text-on-deep-2">{hint}</p>
      </div>
      <input
        id={id}
        key={attempt ?? triesLeft}
        name="code"
        inputMode="numeric"
        autoComplete="off"
        pattern="[0-9]{3} ?[0-9]{3}"
        maxLength={7}
        required
        disabled={locked}
        placeholder="000 000"
        aria-describedby={`${id}-tries`}
        aria-invalid={fault ? true : undefined}
        className="h-19 w-full rounded-card bg-white text-center font-display text-[2.5rem] font-bold tracking-[0.22em] text-[#0e4d45] placeholder:text-[#c4cfcb] focus-visible:outline-held disabled:opacity-60"
      />
      <p id={`${id}-tries`} role={fault ? 'alert' : undefined} className="text-small empty:hidden">
        {fault && <b>{fault} </b>}
        {!fault && triesLeft !== null && !locked && (
          <span className="text-on-deep-2">{t('seller.tries_left', { count: triesLeft })}</span>
        )}
      </p>
      {children}
      <Submit
        name="do"
        value={does}
        look="light"
        block
        className="min-h-14 bg-held! text-on-held! shadow-none!"
        disabled={locked}
        busy={t('order.doing')}
      >
        {send}
      </Submit>
    </Form>
  )
}
