// What no rule could put right: what was found, the evidence, what ends it, and what the operator may say of it.
import type { IncidentView, OperatorMoney } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { Panel } from '../panel.tsx'
import type { Outcome } from './action.ts'
import { ExplainForm } from './explain-form.tsx'
import { sayEvidence, sayIncident, sayWhatEnds, sayWhyClosed } from './say-incident.ts'

function Incident({ incident, outcome }: { incident: IncidentView; outcome: Outcome | undefined }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <li className="grid gap-2 py-4">
      <p className="border-l-[3px] border-alert pl-3.5 font-[650]">{sayIncident(t, incident)}</p>
      <p className="text-small text-ink-2">
        {t('operator.since', { when: calendar.dayAndTime(incident.since) })} ·{' '}
        {t('money.seen', { when: calendar.dayAndTime(incident.seenAt) })}
      </p>
      <p className="text-[0.94rem]">{t('money.ends_when', { when: sayWhatEnds(t, incident) })}</p>
      {incident.evidence.length > 0 && (
        <ul className="grid gap-2 rounded-card bg-paper p-3.5 text-[0.9rem]">
          {incident.evidence.map((line) => (
            <li key={line.name} className="grid gap-1">
              <span className="flex flex-wrap justify-between gap-x-4">
                <span className="min-w-0 [overflow-wrap:anywhere]">{sayEvidence(t, incident, line)}</span>
                <b className="whitespace-nowrap">{inWords(line.amount)}</b>
              </span>
              {line.strayId ? (
                <ExplainForm strayId={line.strayId} ways={['owners', 'bank', 'loss']} outcome={outcome} />
              ) : (
                <span className="text-tiny text-ink-3 [overflow-wrap:anywhere]">{line.name}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

export function Incidents({ money, outcome }: { money: OperatorMoney; outcome: Outcome | undefined }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('money.incidents')}>
      {money.incidents.length === 0 && <p className="text-ink-2">{t('money.no_incidents')}</p>}
      <ul className="divide-y divide-line">
        {money.incidents.map((incident) => (
          <Incident key={incident.id} incident={incident} outcome={outcome} />
        ))}
      </ul>
      {money.lost.cents > 0 && <p className="mt-3">{t('money.borne', { amount: inWords(money.lost) })}</p>}
      {money.endedIncidents.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-12 cursor-pointer items-center font-[650] text-trust underline underline-offset-4">
            {t('money.ended_incidents', { count: money.endedIncidents.length })}
          </summary>
          <ul className="grid gap-3 text-[0.9rem]">
            {money.endedIncidents.map((incident) => (
              <li key={incident.id}>
                {sayIncident(t, incident)}{' '}
                {incident.amount && <b className="whitespace-nowrap">{inWords(incident.amount)}</b>}{' '}
                <span className="text-ink-2">
                  {calendar.dayAndTime(incident.since)} – {calendar.dayAndTime(incident.closedAt!)}.{' '}
                  {sayWhyClosed(t, incident)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}
