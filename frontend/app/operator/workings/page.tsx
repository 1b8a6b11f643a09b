// How it runs by itself: what runs when, what waits for a worker, every account and payout batch.
import { type OperatorOverview, type ReplyOf, readOverview, readQueue } from '@amana/contract'
import { read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Books } from '../books.tsx'
import { Panel } from '../panel.tsx'
import type { Route } from './+types/page'
import { sayTask } from './task-words.ts'

const tasksShown = 14

export async function loader({ context, request }: Route.LoaderArgs) {
  const [overview, { tasks }] = await Promise.all([
    read(context, request, readOverview, {}),
    read(context, request, readQueue, {}),
  ])
  return { overview, tasks }
}

export default function Workings({ loaderData: { overview, tasks } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="wrap pt-7 md:pt-6">
      <PageHead title={`${t('operator.place_workings')} · Amana`} hidden />
      <h1>{t('operator.place_workings')}</h1>
      <p className="mt-1 mb-6 max-w-[46em] text-ink-2">{t('operator.workings_lead')}</p>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Schedule schedule={overview.schedule} />
        <div className="grid min-w-0 gap-5">
          <Queue tasks={tasks} />
          <Books overview={overview} />
        </div>
      </div>
    </div>
  )
}

/** What waits for a worker, and what was given up after all its tries: by the kind of work. */
function Queue({ tasks }: { tasks: ReplyOf<typeof readQueue>['tasks'] }) {
  const t = useWords()
  return (
    <Panel id="queue" title={t('queue.title')}>
      {tasks.length === 0 && <p className="text-small text-ink-2">{t('queue.empty')}</p>}
      <ul className="divide-y divide-line">
        {tasks.map(({ task, waiting, failed, oldestWaitSeconds }) => (
          <li key={task} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
            <b className="[overflow-wrap:anywhere]">{task}</b>
            <span className="text-small text-ink-2">
              {t('queue.waiting', { count: waiting, seconds: oldestWaitSeconds })}
              {failed > 0 && <b className="text-alert"> · {t('queue.given_up', { count: failed })}</b>}
            </span>
          </li>
        ))}
      </ul>
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
