// The goods are back: the buyer's six digits, one large field, and how many tries are left.
import { useId } from 'react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

export function ReturnCodeForm({ triesLeft }: { triesLeft: number | null }) {
  const t = useWords()
  const id = useId()
  const locked = triesLeft === 0
  return (
    <Form method="post" preventScrollReset className="grid gap-4 rounded-panel bg-deep p-5 text-on-deep sm:p-6">
      <div>
        <label htmlFor={id} className="font-display text-[1.25rem] font-bold tracking-tight">
          {t('dispute.return_enter')}
        </label>
        <p className="mt-1 max-w-[34em] text-small text-on-deep-2">{t('dispute.return_enter_hint')}</p>
      </div>
      <input
        id={id}
        key={triesLeft}
        name="code"
        inputMode="numeric"
        autoComplete="off"
        pattern="[0-9]{3} ?[0-9]{3}"
        maxLength={7}
        required
        disabled={locked}
        placeholder="000 000"
        className="h-19 w-full rounded-card bg-white text-center font-display text-[2.5rem] font-bold tracking-[0.22em] text-[#0e4d45] placeholder:text-[#c4cfcb] focus-visible:outline-held disabled:opacity-60"
      />
      <Submit
        name="do"
        value="code"
        look="light"
        block
        className="min-h-14 bg-held! text-on-held! shadow-none!"
        disabled={locked}
        busy={t('order.doing')}
      >
        {t('dispute.return_enter_send')}
      </Submit>
    </Form>
  )
}
