// The comparisons with M-Pesa's statement, newest first; compare now, or bring a statement from the portal.
import type { OperatorMoney } from '@amana/contract'
import { Form, Link } from 'react-router'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field, SelectField } from '#app/ui/field.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Panel } from '../panel.tsx'
import type { Outcome } from './action.ts'
import { comparedIn, runWords } from './class-words.ts'

export function Runs({ money, outcome }: { money: OperatorMoney; outcome: Outcome | undefined }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel id="comparisons" title={t('money.runs_title')}>
      {money.runs.length === 0 && <p className="text-ink-2">{t('money.no_runs')}</p>}
      <FirstFew
        few={4}
        more={t('layout.show_all', { count: money.runs.length })}
        items={money.runs.map((run) => (
          <li key={run.id}>
            <Link
              to={paths.reconciliation(run.id)}
              className="grid gap-x-4 gap-y-0.5 py-3 hover:bg-paper sm:grid-cols-[1fr_auto]"
            >
              <b>{calendar.dayAndTime(run.startedAt)}</b>
              <Badge tone={runWords[run.state].tone} className="justify-self-start">
                {t(runWords[run.state].label)}
              </Badge>
              <span className="text-small text-ink-2 sm:col-span-2">
                {run.failure ??
                  t('money.run_line', { lines: run.lines, compared: comparedIn(run), repaired: run.repaired })}
              </span>
            </Link>
          </li>
        ))}
      />
      {money.statements.length > 0 && (
        <dl className="mt-3 grid gap-1 border-t border-line pt-3 text-[0.9rem]">
          {money.statements.map((statement) => (
            <div key={statement.shortcode + statement.account} className="flex flex-wrap justify-between gap-x-4">
              <dt>
                {statement.shortcode} · {statement.account}{' '}
                <span className="text-ink-3">{calendar.dayAndTime(statement.lastAt)}</span>
              </dt>
              <dd className="font-[620]">{inWords(statement.closing)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Form method="post" preventScrollReset className="mt-4">
        <input type="hidden" name="intent" value="compare" />
        <Submit look="quiet" busy={t('order.doing')}>
          {t('money.compare_now')}
        </Submit>
      </Form>
      <Upload money={money} outcome={outcome} />
    </Panel>
  )
}

function Upload({ money, outcome }: { money: OperatorMoney; outcome: Outcome | undefined }) {
  const t = useWords()
  const mine = outcome?.form.startsWith('upload ') ? outcome : undefined
  return (
    <details open={mine !== undefined || !money.statementIsFetched} className="mt-2">
      <summary className="inline-flex min-h-12 cursor-pointer items-center font-[650] text-trust underline underline-offset-4">
        {t('money.bring')}
      </summary>
      <Form
        method="post"
        encType="multipart/form-data"
        preventScrollReset
        className="grid gap-4 rounded-card bg-paper p-4"
      >
        <p className="text-small text-ink-2">{t('money.bring_how')}</p>
        {mine?.problem && !mine.fresh && (
          <Notice tone="plain" role="alert">
            {sayProblem(t, mine.problem)}
          </Notice>
        )}
        <input type="hidden" name="intent" value="upload" />
        <FreshCheck need={mine?.fresh} />
        <SelectField label={t('money.shortcode')} name="which">
          {money.shortcodes.map((shortcode) => (
            <option key={shortcode}>{shortcode}</option>
          ))}
        </SelectField>
        <Field label={t('money.file')} name="file" type="file" accept=".csv,text/csv" required />
        <Submit className="justify-self-start" busy={t('order.doing')}>
          {t('money.bring_do')}
        </Submit>
      </Form>
    </details>
  )
}
