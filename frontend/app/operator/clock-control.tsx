// Moves time forward, outside production only: to try in a minute what takes a week.
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

export function ClockControl() {
  const t = useWords()
  return (
    <Form method="post" preventScrollReset className="rounded-panel bg-sand p-3" aria-label={t('operator.move_clock')}>
      <p className="mb-2 px-2 text-small font-[650] text-ink-2">{t('operator.move_clock')}</p>
      <div className="flex flex-wrap gap-2">
        <Submit look="light" name="hours" value="1">
          {t('operator.plus_hour')}
        </Submit>
        <Submit look="light" name="hours" value="24">
          {t('operator.plus_day')}
        </Submit>
        <Submit look="light" name="hours" value="72">
          {t('operator.plus_three_days')}
        </Submit>
        <Submit look="light" name="to" value="next_payout">
          {t('operator.to_friday')}
        </Submit>
      </div>
    </Form>
  )
}
