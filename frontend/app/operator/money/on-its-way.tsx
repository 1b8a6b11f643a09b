// Money that has not arrived yet, money that is nobody's yet, and whether the float is enough for the next batch.
import type { OperatorMoney } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { figures, inWords } from '#app/money/kes.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { sayAccount } from '../account-words.ts'
import { Panel } from '../panel.tsx'
import type { Outcome } from './action.ts'
import { ExplainForm } from './explain-form.tsx'

export function Float({ money: { float } }: { money: OperatorMoney }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('money.float')} aside={calendar.dayAndTime(float.nextBatchAt)}>
      <p className="mt-2 mb-3">
        {t(float.enough ? 'money.float_enough' : 'money.float_short', {
          there: inWords(float.inBooks),
          needs: inWords(float.nextBatchNeeds),
        })}
      </p>
      <Meter
        value={float.nextBatchNeeds.cents}
        of={Math.max(float.inBooks.cents, float.nextBatchNeeds.cents)}
        label={t('money.float_meter')}
        tone={float.enough ? 'safe' : 'alert'}
      />
    </Panel>
  )
}

export function OnItsWay({ money, outcome }: { money: OperatorMoney; outcome: Outcome | undefined }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('money.on_its_way')}>
      {money.inTransit.length === 0 && <p className="text-ink-2">{t('money.nothing_on_its_way')}</p>}
      <ul className="divide-y divide-line">
        {money.inTransit.map((each) => (
          <li key={each.kind} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
            <span>
              {sayAccount(t, each)} <span className="text-small text-ink-3">× {each.accounts}</span>
            </span>
            <b>{figures(each.amount)}</b>
            {each.oldestSince && (
              <span className="basis-full text-small text-ink-2">
                {t('money.oldest', { when: calendar.dayAndTime(each.oldestSince) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {money.suspense.length > 0 && (
        <>
          <h3 className="mt-4">{t('money.suspense')}</h3>
          <p className="text-small text-ink-2">{t('money.suspense_means')}</p>
          <ul className="mt-1 divide-y divide-line text-[0.94rem]">
            {money.suspense.map((each) => (
              <li key={each.id} className="grid gap-1 py-2.5">
                <span className="flex flex-wrap justify-between gap-x-4">
                  {t('operator.since', { when: calendar.dayAndTime(each.since) })}
                  <b>{inWords(each.amount)}</b>
                </span>
                {each.strayId && <ExplainForm strayId={each.strayId} ways={['owners', 'bank']} outcome={outcome} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
