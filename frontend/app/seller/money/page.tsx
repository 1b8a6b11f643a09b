// A seller's money: what is held and until when, what comes on Friday and why, what was paid.
import { listStatements, readPayoutNumber, readSellerMoney, readShopFigures, type SellerMoney } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { ByWeek } from './by-week.tsx'
import { HaltNotice } from './halt-notice.tsx'
import { MoneyPath } from './money-path.tsx'
import { NumberTrouble } from './number-trouble.tsx'
import { PartsList } from './parts-list.tsx'
import { ProveCallout } from './prove-callout.tsx'
import { sayFailure, sayWhy } from './say-money.ts'
import { sayNumber } from './say-number.ts'
import { StatementsList } from './statements-list.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = { params: { shopId: context.get(shopContext).id } }
  const [money, number, { statements }, figures] = await Promise.all([
    read(context, request, readSellerMoney, asked),
    read(context, request, readPayoutNumber, asked),
    read(context, request, listStatements, asked),
    read(context, request, readShopFigures, asked),
  ])
  const waitUntil = new URL(request.url).searchParams.get('waitUntil')
  return {
    ...{ money, number, statements, weeks: figures.weeks },
    waitUntil: waitUntil && !Number.isNaN(Date.parse(waitUntil)) ? waitUntil : null,
  }
}

export default function Money({ loaderData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const { money, number, statements, weeks, waitUntil } = loaderData
  return (
    <>
      <PageHead title={`${t('seller.money')} · Amana`} hidden />
      {waitUntil && (
        <Notice role="status" className="mb-6">
          <b>{t('payout_number.done', { phone: money.payoutPhoneMasked })}</b>{' '}
          {t.rich('payout_number.done_wait', { until: calendar.dayAndTime(waitUntil) })}
        </Notice>
      )}
      <HaltNotice halt={money.halt} />
      {number.problem ? (
        <NumberTrouble number={number} />
      ) : (
        number.state !== 'proved' && <ProveCallout phone={number.phoneMasked} className="mb-6" />
      )}
      <p className="text-small text-ink-2">
        {money.halt
          ? t('balance.friday_halted')
          : t('balance.friday', { day: calendar.dayAndTime(money.nextPayoutAt) })}
      </p>
      <h1 className="mt-1 mb-5">
        {t(money.halt ? 'balance.coming_halted' : 'balance.coming')}{' '}
        <Kes money={money.nextPayout.amount} className="text-trust" />
      </h1>
      <MoneyPath money={money} />
      <section className="surface mt-5 p-5 sm:p-6" aria-labelledby="why">
        <h2 id="why" className="text-[1.15rem]!">
          {t('balance.why')}
        </h2>
        <ul className="mt-3 grid gap-2.5 text-[0.94rem]">
          {money.nextPayout.reasons.map((reason) => (
            <li key={reason.code + reason.sentence} className="border-l-[3px] border-held pl-3.5">
              {sayWhy(t, calendar, reason)}
            </li>
          ))}
        </ul>
        <p className="mt-4 border-t border-line pt-3 text-small text-ink-2">
          {sayNumber(t, number)}{' '}
          <Link
            to={paths.payoutNumber}
            className="inline-block py-2 font-[650] text-trust underline underline-offset-4"
          >
            {t('payout_number.change')}
          </Link>
        </p>
      </section>
      <PartsList parts={money.parts} />
      <ByWeek weeks={weeks} payouts={money.payouts} />
      <div className="mt-11 grid items-start gap-x-8 gap-y-11 lg:grid-cols-[1.4fr_1fr]">
        <Payouts payouts={money.payouts} paidOut={money.paidOut} />
        <StatementsList statements={statements} />
      </div>
    </>
  )
}

type Payout = SellerMoney['payouts'][number]
const names: Record<Payout['state'], MessageKey> = {
  prepared: 'payout.prepared',
  sending: 'payout.sending',
  unknown: 'payout.unknown',
  paid: 'payout.paid',
  failed: 'payout.failed',
}
const tones: Record<Payout['state'], BadgeTone> = {
  prepared: 'plain',
  sending: 'held',
  unknown: 'held',
  paid: 'safe',
  failed: 'alert',
}

function Payouts({ payouts, paidOut }: { payouts: Payout[]; paidOut: SellerMoney['paidOut'] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <section aria-labelledby="payouts">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="payouts">{t('payout.title')}</h2>
        <p className="text-small text-ink-2">
          {t('payout.so_far')} <Kes money={paidOut} className="text-ink" />
        </p>
      </div>
      {payouts.length === 0 ? (
        <p className="text-ink-2">{t('payout.none')}</p>
      ) : (
        <div className="surface overflow-hidden">
          <FirstFew
            few={6}
            more={t('layout.show_all', { count: payouts.length })}
            items={payouts.map((payout) => (
              <li
                key={payout.id}
                className="grid grid-cols-[1fr_auto] items-baseline gap-x-5 gap-y-1 px-4 py-3.5 sm:px-5"
              >
                <b>{calendar.dayAndTime(payout.settledAt ?? payout.preparedAt)}</b>
                <Kes money={payout.amount} className="text-right" />
                <span className="text-small text-ink-2">
                  {t('payout.to', { phone: payout.phoneMasked })}
                  {payout.receipt && ` · ${payout.receipt}`}
                  {payout.failure && ` · ${sayFailure(t, payout)}`}
                </span>
                <span className="text-right">
                  <Badge tone={tones[payout.state]}>{t(names[payout.state])}</Badge>
                </span>
              </li>
            ))}
          />
        </div>
      )}
    </section>
  )
}
