// One thing the operator can do, folded away until it is wanted: a reason, the second factor once more, and the button.
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Outcome } from './action.ts'

interface Props {
  intent: string
  which: string
  opens: string
  does: string
  /** What to write, where it is not a reason. */
  asks?: string
  outcome: Outcome | undefined
  children?: ReactNode
}

export function ReasonForm({ intent, which, opens, does, asks, outcome, children }: Props) {
  const t = useWords()
  const mine = outcome?.form === `${intent} ${which}` ? outcome : undefined
  return (
    <details open={mine !== undefined} className="group">
      <summary className="inline-flex min-h-12 cursor-pointer items-center font-[650] text-trust underline underline-offset-4">
        {opens}
      </summary>
      <Form method="post" preventScrollReset className="mt-2 grid max-w-[36em] gap-4 rounded-card bg-paper p-4">
        {mine?.problem && !mine.fresh && (
          <Notice tone="plain" role="alert">
            {sayProblem(t, mine.problem)}
          </Notice>
        )}
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="which" value={which} />
        {children}
        <FreshCheck need={mine?.fresh} />
        <TextField
          label={asks ?? t('money.reason')}
          hint={t('money.reason_hint')}
          name="reason"
          rows={2}
          required
          minLength={5}
          maxLength={500}
          defaultValue={mine?.typed}
        />
        <Submit className="justify-self-start" busy={t('order.doing')}>
          {does}
        </Submit>
      </Form>
    </details>
  )
}
