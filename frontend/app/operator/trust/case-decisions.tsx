// Every decision about the person, with the rules that hit or could not tell, and the figures that they saw.
import type { ReplyOf, readPersonsCase } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Panel } from '../panel.tsx'
import { sayCode, sayGround } from './code-words.ts'
import { sayDecision, sayVerdict } from './say-decision.ts'

type Decision = ReplyOf<typeof readPersonsCase>['decisions'][number]

export function CaseDecisions({ decisions }: { decisions: Decision[] }) {
  const t = useWords()
  return (
    <Panel title={t('case.decisions')}>
      {decisions.length === 0 && <p className="text-small text-ink-2">{t('case.no_decisions')}</p>}
      <FirstFew
        few={8}
        more={t('layout.show_all', { count: decisions.length })}
        items={decisions.map((decision) => <OneDecision key={decision.id} decision={decision} />)}
      />
    </Panel>
  )
}

function OneDecision({ decision }: { decision: Decision }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <b>{sayVerdict(t, decision)}</b>
        {decision.mode === 'shadow' && <Badge tone="held">{t('case.trial')}</Badge>}
        <span className="text-small text-ink-2">{calendar.dayAndTime(decision.at)}</span>
      </p>
      <p className="max-w-[80ch] text-[0.94rem]">{sayDecision(t, decision)}</p>
      <p className="text-tiny text-ink-3 [overflow-wrap:anywhere]">
        {sayCode(t, decision.about)} · {sayGround(t, decision.rule)} ·{' '}
        {t('rules.version', { version: decision.ruleVersion })}
      </p>
      {(decision.reasons.length > 0 || decision.asWritten) && (
        <details>
          <summary className="inline-flex min-h-12 items-center text-small font-[650] text-trust">
            {decision.reasons.length > 0 ? t('case.grounds', { count: decision.reasons.length }) : t('case.as_written')}
          </summary>
          {decision.asWritten && (
            <p className="mb-2 max-w-[80ch] text-small text-ink-2">
              {t('case.as_written')}: <q lang="en">{decision.asWritten}</q>
            </p>
          )}
          <ul className="grid gap-1.5 pb-2 text-small">
            {decision.reasons.map(({ rule, status, figures }) => (
              <li key={rule} className="[overflow-wrap:anywhere]">
                <b>{sayGround(t, rule)}</b>: {t(status === 'hit' ? 'case.hit' : 'case.unknown')}
                {figures && ` (${figures})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
