// The operator says what money was that nobody here knew.
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import type { Outcome } from './action.ts'
import { ReasonForm } from './reason-form.tsx'

type Way = 'owners' | 'bank' | 'loss'
const labels: Record<Way, MessageKey> = {
  owners: 'money.as_owners',
  bank: 'money.as_bank',
  loss: 'money.as_loss',
}

export function ExplainForm({
  strayId,
  ways,
  outcome,
}: {
  strayId: string
  ways: Way[]
  outcome: Outcome | undefined
}) {
  const t = useWords()
  return (
    <ReasonForm
      intent="explain"
      which={strayId}
      opens={t('money.explain')}
      does={t('money.explain_do')}
      outcome={outcome}
    >
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-small font-[650]">{t('money.what_was_it')}</legend>
        {ways.map((way, index) => (
          <label key={way} className="flex min-h-12 items-center gap-3">
            <input
              type="radio"
              name="as"
              value={way}
              defaultChecked={index === 0}
              required
              className="size-5 accent-trust"
            />
            {t(labels[way])}
          </label>
        ))}
      </fieldset>
    </ReasonForm>
  )
}
