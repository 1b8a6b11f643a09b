// Every rule: how often it has acted, what is in force by it, and how it did while on trial. Quiet ones are folded away.
import type { RuleActivity } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { sayRule } from '#app/trust/rule-names.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Panel } from '../panel.tsx'
import { sayCode } from './code-words.ts'

const isBusy = ({ acted, inForce, trial }: RuleActivity) => acted.last30 > 0 || inForce > 0 || trial !== null

export function Rules({ rules }: { rules: RuleActivity[] }) {
  const t = useWords()
  const busy = rules.filter(isBusy)
  const quiet = rules.filter((rule) => !isBusy(rule))
  return (
    <div className="mt-5">
      <Panel title={t('rules.list')} aside={t('rules.list_aside')}>
        <RuleList rules={busy} />
        {quiet.length > 0 && (
          <details className="border-t border-line">
            <summary className="flex min-h-12 items-center font-[650] text-trust">
              {t('rules.quiet', { count: quiet.length })}
            </summary>
            <RuleList rules={quiet} />
          </details>
        )}
      </Panel>
    </div>
  )
}

const RuleList = ({ rules }: { rules: RuleActivity[] }) => (
  <ul className="divide-y divide-line">
    {rules.map((rule) => (
      <Rule key={rule.id} rule={rule} />
    ))}
  </ul>
)

const figuresOf = ({ judged, hits, shops, changes, right, wrong }: NonNullable<RuleActivity['trial']>) => ({
  ...{ judged, hits, shops, changes, right, wrong },
})

function Rule({ rule }: { rule: RuleActivity }) {
  const t = useWords()
  const { trial } = rule
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <b className="[overflow-wrap:anywhere]">{sayRule(t, rule.id)}</b>
          {rule.mode !== 'enforce' && (
            <Badge tone="held">{t(rule.mode === 'shadow' ? 'rules.mode_shadow' : 'rules.mode_off')}</Badge>
          )}
          <span className="text-tiny text-ink-3">
            {sayCode(t, rule.action)} · {t('rules.version', { version: rule.version })}
          </span>
        </p>
        <p className="mt-0.5 max-w-[80ch] text-small text-ink-2">{rule.text.replace(/\{\w+\}/g, '…')}</p>
        {trial && (
          <p className="mt-1 max-w-[80ch] text-small">
            {trial.hits === 0 ? t('rules.trial_none', { judged: trial.judged }) : t('rules.trial', figuresOf(trial))}{' '}
            {trial.overlap.length > 0 &&
              t('rules.trial_overlap', { rules: trial.overlap.map((id) => sayRule(t, id)).join(', ') })}{' '}
            {trial.hits > 0 && t(trial.ready ? 'rules.trial_ready' : 'rules.trial_not_ready')}
          </p>
        )}
      </div>
      <p className="text-small whitespace-nowrap md:text-right">
        <b className="font-display text-[1rem]">
          {rule.acted.last7} / {rule.acted.last30}
        </b>{' '}
        · {t('rules.in_force', { count: rule.inForce })}
      </p>
    </li>
  )
}
