// The shop's problems, the most urgent first.
import { type DisputeSummary, listShopDisputes } from '@amana/contract'
import { ShieldCheck } from 'lucide-react'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { disputeStateNames, reasonNames } from '#app/dispute/names.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/list-page'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  read(context, request, listShopDisputes, { params: { shopId: context.get(shopContext).id } })

export default function ShopProblems({ loaderData: { disputes } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('dispute.list')} · Amana`} hidden />
      <h1 className="mb-2">{t('dispute.list')}</h1>
      <p className="mb-5 text-ink-2">{t('dispute.list_lead')}</p>
      {disputes.length === 0 ? (
        <Empty icon={<ShieldCheck />} title={t('dispute.none_title')}>
          <p>{t('dispute.none')}</p>
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {disputes.map((dispute) => (
            <Line key={dispute.id} dispute={dispute} />
          ))}
        </ul>
      )}
    </>
  )
}

function Line({ dispute }: { dispute: DisputeSummary }) {
  const t = useWords()
  const calendar = useCalendar()
  const { turn, dueAt } = dispute
  return (
    <li>
      <Link to={paths.sellerProblem(dispute.orderId)} className="grid gap-0.5 px-4 py-3.5 hover:bg-sand">
        <span className="flex items-baseline justify-between gap-4">
          <b>{t(reasonNames[dispute.reason])}</b>
          <Kes money={dispute.total} />
        </span>
        <span className="text-small text-ink-2">
          <bdi>{dispute.title}</bdi> · {dispute.orderNumber}
        </span>
        <span className={`text-small font-[650] ${turn === 'seller' ? 'text-alert' : 'text-ink-2'}`}>
          {turn && dueAt
            ? t(turn === 'seller' ? 'dispute.your_turn' : 'dispute.their_turn', { when: calendar.dayAndTime(dueAt) })
            : t(disputeStateNames[dispute.state])}
        </span>
      </Link>
    </li>
  )
}
