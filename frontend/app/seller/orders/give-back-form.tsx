// The seller gives a part of the money back: an amount, what it means, and a second press.
import type { Money, Problem } from '@amana/contract'
import { Form } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'

interface Props {
  bounds: { least: Money; most: Money }
  afterRelease: boolean
  /** Makes a second press the same refund. */
  once: string
  problem: Problem | undefined
  typed: string | undefined
}

export function GiveBackForm({ bounds, afterRelease, once, problem, typed }: Props) {
  const t = useWords()
  return (
    <details className="mt-2 border-t border-line pt-2" open={problem ? true : undefined}>
      <summary className="flex min-h-12 items-center font-[650] text-ink-2">{t('giveback.title')}</summary>
      <Form method="post" preventScrollReset className="grid gap-4 pb-3">
        <p className="text-small text-ink-2">{t(afterRelease ? 'giveback.means_released' : 'giveback.means_held')}</p>
        <input type="hidden" name="once" value={once} />
        <Field
          label={t('giveback.amount')}
          name="shillings"
          inputMode="numeric"
          pattern="[0-9]+"
          maxLength={6}
          required
          defaultValue={typed}
          hint={t('giveback.between', { least: inWords(bounds.least), most: inWords(bounds.most) })}
          error={problem && sayProblem(t, problem)}
        />
        <Submit name="do" value="give-back" look="quiet" busy={t('order.doing')}>
          {t('giveback.do')}
        </Submit>
      </Form>
    </details>
  )
}
