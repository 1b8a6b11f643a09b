// Having it decided anew: the form while it was not asked, the answer with its reason afterwards.
import type { Problem, ReconsiderationView, RestrictionView } from '@amana/contract'
import { Form } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { faultsOf, sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'

interface Props {
  restriction: RestrictionView
  refused?: { words: string; problem: Problem } | undefined
}

export function AskAnew({ restriction, refused }: Props) {
  if (restriction.reconsideration) return <Answered asked={restriction.reconsideration} />
  if (!restriction.mayAsk) return null
  return <AskForm restrictionId={restriction.id} refused={refused} />
}

function AskForm({ restrictionId, refused }: { restrictionId: string; refused: Props['refused'] }) {
  const t = useWords()
  return (
    <details className="mt-4 border-t border-line pt-2" open={refused !== undefined}>
      <summary className="flex min-h-12 items-center font-[650] text-trust">{t('anew.title')}</summary>
      <p className="max-w-[62ch] text-small text-ink-2">{t('anew.how')}</p>
      <Form method="post" className="mt-4 grid max-w-[40rem] gap-4" preventScrollReset>
        <input type="hidden" name="restriction" value={restrictionId} />
        <TextField
          label={t('anew.words')}
          hint={t('anew.words_hint')}
          error={refused && (faultsOf(t, refused.problem).fields.words ?? sayProblem(t, refused.problem))}
          name="words"
          rows={3}
          minLength={10}
          maxLength={2000}
          required
          defaultValue={refused?.words}
        />
        <Submit className="justify-self-start" busy={t('order.doing')}>
          {t('anew.ask')}
        </Submit>
      </Form>
    </details>
  )
}

const headings: Record<string, MessageKey> = {
  lifted_rule: 'anew.lifted_rule',
  lifted_operator: 'anew.lifted_operator',
  upheld_rule: 'anew.upheld_rule',
  upheld_operator: 'anew.upheld_operator',
}

export function Answered({ asked }: { asked: ReconsiderationView }) {
  const t = useWords()
  const calendar = useCalendar()
  const heading = headings[`${asked.answer}_${asked.answeredBy}`]
  return (
    <div className="mt-4 border-t border-line pt-4">
      <p className="text-small text-ink-2">{t('anew.asked', { when: calendar.dayAndTime(asked.askedAt) })}</p>
      <blockquote className="mt-1 border-l-[3px] border-line pl-3.5 [overflow-wrap:anywhere]">{asked.words}</blockquote>
      {heading && asked.answeredAt && (
        <p className="mt-3">
          <b>{t(heading, { when: calendar.dayAndTime(asked.answeredAt) })}</b> {asked.sentence}
        </p>
      )}
      {asked.answer !== 'lifted' && (
        <p className="mt-2 text-small text-ink-2">
          {asked.mayStillChange
            ? t('anew.may_change', { until: calendar.dayAndTime(asked.answerBy) })
            : t('anew.final')}
        </p>
      )}
    </div>
  )
}
