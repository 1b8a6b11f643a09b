// How it runs by itself: what runs when, what rules decided lately, every account and payout batch.
import { type OperatorOverview, readOverview } from '@amana/contract'
import { read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Books } from '../books.tsx'
import { Panel } from '../panel.tsx'
import type { Route } from './+types/page'
import { sayTask } from './task-words.ts'

const few = 6
const tasksShown = 14

export const loader = ({ context, request }: Route.LoaderArgs) => read(context, request, readOverview, {})

export default function Workings({ loaderData: overview }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="wrap pt-7 md:pt-6">
      <PageHead title={`${t('operator.place_workings')} · Amana`} hidden />
      <h1>{t('operator.place_workings')}</h1>
      <p className="mt-1 mb-6 max-w-[46em] text-ink-2">{t('operator.workings_lead')}</p>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Schedule schedule={overview.schedule} />
        <div className="grid min-w-0 gap-5">
          <Decisions decisions={overview.decisions} />
          <Books overview={overview} />
        </div>
      </div>
    </div>
  )
}

function Decisions({ decisions }: { decisions: OperatorOverview['decisions'] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('operator.decisions')}>
      {decisions.length === 0 && <p className="text-small text-ink-2">{t('operator.no_decisions')}</p>}
      <FirstFew
        few={few}
        more={t('layout.show_all', { count: decisions.length })}
        items={decisions.map((decision) => (
          <li key={decision.at + decision.subject + decision.rule} className="py-3">
            <p className="text-[0.94rem]">{decision.sentence || decision.rule.replaceAll('-', ' ')}</p>
            <p className="mt-1 text-tiny text-ink-3 [overflow-wrap:anywhere]">
              {calendar.dayAndTime(decision.at)} · {decision.rule} · {decision.subject}
            </p>
          </li>
        ))}
      />
    </Panel>
  )
}

/** What is late first; then as it stands in the schedule. */
function Schedule({ schedule }: { schedule: OperatorOverview['schedule'] }) {
  const t = useWords()
  const calendar = useCalendar()
  const tasks = [...schedule].sort((a, b) => Number(b.late) - Number(a.late))
  return (
    <Panel
      title={t('operator.schedule')}
      aside={t('operator.late', { count: tasks.filter(({ late }) => late).length })}
    >
      <FirstFew
        few={tasksShown}
        more={t('layout.show_all', { count: tasks.length })}
        items={tasks.map((task) => (
          <li key={task.name} className="py-3">
            <p className="text-[0.94rem]">
              {task.late && <Badge tone="alert">{t('operator.is_late')}</Badge>} {sayTask(t, task)}
            </p>
            <p className="mt-0.5 text-tiny text-ink-3">
              {task.name} ·{' '}
              {task.lastRanAt
                ? t('operator.ran', { when: calendar.dayAndTime(task.lastRanAt) })
                : t('operator.never_ran')}{' '}
              · {t('operator.next', { when: calendar.dayAndTime(task.nextDueAt) })}
            </p>
          </li>
        ))}
      />
    </Panel>
  )
}
