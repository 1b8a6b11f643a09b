// The operator's page of money: is it safe to leave it alone? Then why not, what is there and what is owed, and what can be stopped.
import { listNotSentBack, listNumberProblems, readOperatorMoney, readTaxes } from '@amana/contract'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { BalancePicture } from './balance-picture.tsx'
import { Incidents } from './incidents.tsx'
import { Float, OnItsWay } from './on-its-way.tsx'
import { Runs } from './runs.tsx'
import { Switches } from './switches.tsx'
import { Taxes } from './taxes.tsx'
import { NotSentBack, NumberProblems } from './waiting-money.tsx'

export { action } from './action.ts'

const doneWords: Record<string, MessageKey> = {
  halted: 'money.done_halted',
  lifted: 'money.done_lifted',
  asked: 'money.done_asked',
  read: 'money.done_read',
  explained: 'money.done_explained',
  remitted: 'tax.done',
}

/** Those that are the same each time; others say what was found. */
const reasonWords: Record<string, MessageKey> = {
  never_compared: 'money.why_never_compared',
  not_compared_lately: 'money.why_not_compared_lately',
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const [money, notSentBack, numbers, taxes] = await Promise.all([
    read(context, request, readOperatorMoney, {}),
    read(context, request, listNotSentBack, {}),
    read(context, request, listNumberProblems, {}),
    read(context, request, readTaxes, {}),
  ])
  return { money, notSentBack, numbers, taxes, done: new URL(request.url).searchParams.get('done') ?? '' }
}

export default function OperatorMoney({ loaderData, actionData }: Route.ComponentProps) {
  const { money, notSentBack, numbers, taxes, done } = loaderData
  const t = useWords()
  const calendar = useCalendar()
  const Sign = money.safe ? ShieldCheck : ShieldAlert
  const doneSentence = doneWords[done]
  const outcome = actionData ?? undefined
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead title={`${t('money.title')} · Amana`} hidden />
      <p className="mb-4 text-small text-ink-2">
        <Link to={paths.operator} className="inline-block py-2 underline underline-offset-4">
          {t('operator.title')}
        </Link>{' '}
        / {t('money.title')}
      </p>
      {doneSentence && (
        <Notice role="status" className="mb-5">
          {t(doneSentence)}
        </Notice>
      )}
      <header className="flex flex-wrap items-start gap-x-4.5 gap-y-2">
        <Sign
          className={`mt-1 size-13 shrink-0 ${money.safe ? 'text-trust' : 'text-alert'}`}
          strokeWidth={1.5}
          aria-hidden
        />
        <div className="min-w-0 flex-1 basis-48 wrap-anywhere">
          <p className="text-small text-ink-2">{t('money.question')}</p>
          <h1 className="mt-0.5 text-[clamp(1.7rem,1.3rem+1.6vw,2.5rem)]!">
            {t(money.safe ? 'money.yes' : 'money.no')}
          </h1>
          <p className="mt-2 text-ink-2">
            {money.lastRead?.finishedAt
              ? t('money.last_read', {
                  when: calendar.dayAndTime(money.lastRead.finishedAt),
                  lines: money.lastRead.lines,
                  repaired: money.lastRead.repaired,
                })
              : t('money.never_read')}
          </p>
          {money.reasons.length > 0 && (
            <ul className="mt-4 grid gap-2.5">
              {money.reasons.map((reason) => (
                <li key={reason.code + reason.sentence} className="border-l-[3px] border-alert pl-3.5">
                  {reasonWords[reason.code] ? t(reasonWords[reason.code]!) : reason.sentence}
                </li>
              ))}
            </ul>
          )}
        </div>
      </header>
      <div className="mt-8 grid items-start gap-5 lg:grid-cols-2">
        <div className="grid min-w-0 gap-5">
          <Incidents money={money} outcome={outcome} />
          <BalancePicture money={money} />
          <Float money={money} />
          <OnItsWay money={money} outcome={outcome} />
          <NotSentBack {...notSentBack} />
          <NumberProblems {...numbers} />
        </div>
        <div className="grid min-w-0 gap-5">
          <Switches money={money} outcome={outcome} />
          <Taxes taxes={taxes} outcome={outcome} />
          <Runs money={money} outcome={outcome} />
        </div>
      </div>
    </div>
  )
}
