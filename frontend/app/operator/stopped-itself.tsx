// What stopped itself, what let itself go on, and what ends next without anybody.
import type { HaltView, OperatorTrends } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { sayHalt, sayLifted } from './halt-words.ts'
import { Panel } from './panel.tsx'
import { stoppedNames } from './say-verdict.ts'

const few = 4

export function StoppedItself({ trends }: { trends: OperatorTrends }) {
  const t = useWords()
  const calendar = useCalendar()
  const { halts, inForce, firstEndsAt } = trends
  return (
    <Panel id="exits" title={t('exits.title')}>
      <p className="text-small text-ink-2">{t('exits.lead')}</p>
      {halts.length === 0 ? (
        <p className="py-3 text-[0.94rem]">{t('exits.no_halts')}</p>
      ) : (
        <FirstFew
          few={few}
          more={t('layout.show_all', { count: halts.length })}
          items={halts.map((halt) => <Stop key={halt.id} halt={halt} />)}
        />
      )}
      <p className="mt-2 border-t border-line pt-3 text-[0.94rem]">
        {inForce === 0
          ? t('rules.lead_none')
          : firstEndsAt
            ? t('exits.in_force', { count: inForce, when: calendar.dayAndTime(firstEndsAt) })
            : t('exits.in_force_no_end', { count: inForce })}{' '}
        <Link
          to={`${paths.operatorTrust()}#exits`}
          className="inline-block py-1.5 font-[650] text-trust underline underline-offset-4"
        >
          {t('rules.open_page')}
        </Link>
      </p>
    </Panel>
  )
}

function Stop({ halt }: { halt: HaltView }) {
  const t = useWords()
  const calendar = useCalendar()
  const { what, since, liftedAt } = halt
  return (
    <li className="grid gap-0.5 py-3">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <b>{t(stoppedNames[what])}</b>
        <Badge tone={liftedAt ? 'safe' : 'alert'}>{t(liftedAt ? 'exits.goes_on' : 'money.stopped')}</Badge>
      </p>
      <p className="text-[0.94rem] text-ink-2">
        {sayHalt(t, halt)} {liftedAt && sayLifted(t, halt)}
      </p>
      <p className="text-small text-ink-3">
        {liftedAt
          ? `${calendar.dayAndTime(since)} – ${calendar.dayAndTime(liftedAt)}`
          : t('operator.since', { when: calendar.dayAndTime(since) })}
      </p>
    </li>
  )
}
