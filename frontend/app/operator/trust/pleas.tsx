// What sellers asked to be decided anew: their words, what the rule has answered, and until when one may say otherwise.
import type { ReplyOf, readOperatorTrust } from '@amana/contract'
import { Form } from 'react-router'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { sayRule } from '#app/trust/rule-names.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Panel } from '../panel.tsx'
import type { Outcome } from './action.ts'
import { ShopLink } from './shop-link.tsx'

type Plea = ReplyOf<typeof readOperatorTrust>['reconsiderations'][number]

const states: Record<string, MessageKey> = {
  lifted_rule: 'rules.state_lifted_rule',
  lifted_operator: 'rules.state_lifted_operator',
  upheld_rule: 'rules.state_upheld_rule',
  upheld_operator: 'rules.state_upheld_operator',
}

export function Pleas({ pleas, outcome }: { pleas: Plea[]; outcome: Outcome | undefined }) {
  const t = useWords()
  return (
    <Panel title={t('rules.pleas')}>
      {pleas.length === 0 && <p className="text-small text-ink-2">{t('rules.no_plea')}</p>}
      <FirstFew
        few={6}
        more={t('layout.show_all', { count: pleas.length })}
        items={pleas.map((plea) => (
          <OnePlea
            key={plea.restrictionId}
            plea={plea}
            outcome={outcome?.restrictionId === plea.restrictionId ? outcome : undefined}
          />
        ))}
      />
    </Panel>
  )
}

function OnePlea({ plea, outcome }: { plea: Plea; outcome: Outcome | undefined }) {
  const t = useWords()
  const calendar = useCalendar()
  const { asked } = plea
  const state = states[`${asked.answer}_${asked.answeredBy}`]
  return (
    <li className="py-3.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ShopLink shop={plea.shop} />
        {state && <Badge tone={asked.mayStillChange ? 'held' : 'plain'}>{t(state)}</Badge>}
      </p>
      <p className="text-tiny text-ink-3 [overflow-wrap:anywhere]">
        {calendar.dayAndTime(asked.askedAt)} · {sayRule(t, plea.rule)}
      </p>
      <p className="mt-1.5 [overflow-wrap:anywhere]">{t('rules.plea_words', { words: asked.words })}</p>
      {asked.sentence && <p className="mt-1 text-[0.94rem] text-ink-2">{asked.sentence}</p>}
      {asked.mayStillChange && <AnswerForm plea={plea} outcome={outcome} />}
    </li>
  )
}

function AnswerForm({ plea, outcome }: { plea: Plea; outcome: Outcome | undefined }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <details open={outcome !== undefined}>
      <summary className="inline-flex min-h-12 cursor-pointer items-center font-[650] text-trust underline underline-offset-4">
        {t('rules.answer')}
      </summary>
      <p className="text-small text-ink-2">
        {t('rules.plea_until', { until: calendar.dayAndTime(plea.asked.answerBy) })}
      </p>
      <Form method="post" preventScrollReset className="mt-2 grid gap-4 rounded-card bg-paper p-4">
        {outcome && !outcome.fresh && (
          <Notice tone="plain" role="alert">
            {sayProblem(t, outcome.problem)}
          </Notice>
        )}
        <input type="hidden" name="shop" value={plea.shop.id} />
        <input type="hidden" name="restriction" value={plea.restrictionId} />
        <FreshCheck need={outcome?.fresh} />
        <TextField
          label={t('rules.answer_words')}
          hint={t('rules.answer_hint')}
          name="words"
          rows={2}
          required
          minLength={5}
          maxLength={2000}
          defaultValue={outcome?.typed}
        />
        <div className="flex flex-wrap gap-3">
          <Submit name="answer" value="lift" busy={t('order.doing')}>
            {t('rules.lift')}
          </Submit>
          <Submit name="answer" value="stand" look="quiet" busy={t('order.doing')}>
            {t('rules.let_stand')}
          </Submit>
        </div>
      </Form>
    </details>
  )
}
