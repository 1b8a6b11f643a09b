// What people tried and a rule refused, and what was decided lately.
import type { ReplyOf, readOperatorTrust, readScreening } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Panel } from '../panel.tsx'
import { sayCode, sayGround } from './code-words.ts'
import { sayDecision } from './say-decision.ts'
import { ShopLink } from './shop-link.tsx'

type Trust = ReplyOf<typeof readOperatorTrust>
type Screening = ReplyOf<typeof readScreening>

export function Attempts({ attempts, screening }: { attempts: Trust['attempts']; screening: Screening }) {
  const t = useWords()
  return (
    <Panel id="attempts" title={t('rules.attempts')} aside={t('rules.attempts_aside')}>
      {attempts.length === 0 && <p className="text-small text-ink-2">{t('rules.no_attempts')}</p>}
      <ul className="divide-y divide-line">
        {attempts.map(({ code, last7, last30, shops }) => (
          <li key={code} className="flex items-baseline justify-between gap-x-4 py-2.5">
            <span className="[overflow-wrap:anywhere]">
              {sayCode(t, code)}{' '}
              <span className="text-small text-ink-2">{shops > 0 && t('rules.in_shops', { count: shops })}</span>
            </span>
            <b className="font-display whitespace-nowrap">
              {last7} / {last30}
            </b>
          </li>
        ))}
      </ul>
      {screening.byReason.length > 0 && (
        <>
          <h3 className="mt-4">{t('rules.found_in_texts')}</h3>
          <ul className="divide-y divide-line">
            {screening.byReason.map(({ reason, lastWeek, last30Days }) => (
              <li key={reason} className="flex justify-between gap-4 py-2">
                <span>{sayCode(t, reason)}</span>
                <b className="font-display whitespace-nowrap">
                  {lastWeek} / {last30Days}
                </b>
              </li>
            ))}
          </ul>
          <p className="text-tiny text-ink-3">{t('rules.screening_version', { version: screening.version })}</p>
        </>
      )}
    </Panel>
  )
}

export function DecidedLately({ decisions }: { decisions: Trust['decisions'] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('rules.decisions')}>
      {decisions.length === 0 && <p className="text-small text-ink-2">{t('rules.no_decisions')}</p>}
      <FirstFew
        few={5}
        more={t('layout.show_all', { count: decisions.length })}
        items={decisions.map((decision) => (
          <li key={decision.id} className="py-2.5">
            {decision.shop && <ShopLink shop={decision.shop} />}
            <p className="text-[0.94rem]">{sayDecision(t, decision)}</p>
            <p className="mt-0.5 text-tiny text-ink-3 [overflow-wrap:anywhere]">
              {calendar.dayAndTime(decision.at)} · {sayGround(t, decision.rule)}
            </p>
          </li>
        ))}
      />
    </Panel>
  )
}
