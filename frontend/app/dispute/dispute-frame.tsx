// The page of a problem, the same for both sides: what is asked of whom by when, what happens if nobody answers, the money, what was
// shown, and everything that happened with its reason.
import type { DisputeView, Party, Problem } from '@amana/contract'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { MoneyBar } from '#app/money/money-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { Evidence, OrderSays } from './evidence.tsx'
import { AddEvidence, AppealForm } from './forms.tsx'
import { disputeStateNames, moverNames, reasonNames, wishNames } from './names.ts'
import { useSaid } from './say.ts'

interface Props {
  dispute: DisputeView
  side: Party
  order: string
  photoAt: (id: string) => string
  problem: Problem | null | undefined
  /** What this side can do now. */
  children: ReactNode
}

const isAsked = ({ state }: DisputeView) => state === 'awaiting_seller' || state === 'awaiting_buyer'

export function DisputeFrame({ dispute, side, order, photoAt, problem, children }: Props) {
  const t = useWords()
  const say = useSaid()
  const calendar = useCalendar()
  const mine = dispute.turn === side
  return (
    <div className="grid gap-x-14 gap-y-9 lg:grid-cols-[1.28fr_1fr]">
      <div className="min-w-0">
        <p className="text-small text-ink-2">
          <Link to={order} className="hover:underline">
            {t('dispute.order', { number: dispute.orderNumber })}
          </Link>{' '}
          · <bdi>{dispute.shop.name}</bdi> · {t(reasonNames[dispute.reason])}
        </p>
        <h1 className="mt-1 mb-4">
          {t(mine && isAsked(dispute) ? 'dispute.you_are_asked' : disputeStateNames[dispute.state])}
        </h1>
        {problem && (
          <Notice tone="plain" role="alert" className="mb-4">
            {sayProblem(t, problem)}
          </Notice>
        )}
        {dispute.dueAt && dispute.turn && (
          <p className={`mb-2 font-strong ${mine ? 'text-alert' : 'text-ink-2'}`}>
            {t(mine ? 'dispute.your_turn' : 'dispute.their_turn', { when: calendar.dayAndTime(dispute.dueAt) })}
          </p>
        )}
        <p className="mb-4 text-lead" data-now>
          {say(dispute.now)}
        </p>
        {side === 'seller' && (
          <p className="-mt-2 mb-4 text-ink-2">{t('dispute.wished', { wish: t(wishNames[dispute.wish]) })}</p>
        )}
        {dispute.ifNobody && (
          <Notice tone="held" className="mb-6">
            <b>{say(dispute.ifNobody)}</b>
          </Notice>
        )}
        <div className="grid gap-5 empty:hidden">{children}</div>
        {dispute.appealUntil && <AppealForm side={side} until={dispute.appealUntil} />}
        <div className="mt-6">
          <MoneyBar view={dispute.money} side={side} shopName={dispute.shop.name} phone="" />
        </div>
        <section aria-labelledby="happened" className="mt-9">
          <h2 id="happened" className="mb-4">
            {t('dispute.timeline')}
          </h2>
          <Steps
            steps={dispute.timeline.map(({ at, says, by }, index) => ({
              key: `${at} ${index}`,
              title: by === side ? t('dispute.by_you') : t(moverNames[by]),
              detail: say(says),
              when: calendar.dayAndTime(at),
              state: index === dispute.timeline.length - 1 && dispute.state !== 'closed' ? 'now' : 'done',
            }))}
          />
        </section>
      </div>
      <aside className="grid content-start gap-9">
        <Evidence dispute={dispute} side={side} photoAt={photoAt} />
        {dispute.canAddEvidence && <AddEvidence photosLeft={dispute.photosLeft} />}
        <OrderSays order={dispute.order} />
      </aside>
    </div>
  )
}
