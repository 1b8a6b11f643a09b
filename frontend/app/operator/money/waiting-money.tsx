// Money that somebody outside does not take: what could not go back to its payer, and sellers whose number cannot be paid. Each with
// why, since when, and what happens by itself.
import type { NotSentBackView, NumberProblemView } from '@amana/contract'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Panel } from '../panel.tsx'

const few = 5

const failureWords: Record<string, MessageKey> = {
  float_too_low: 'money.back_float_too_low',
  paybill_too_low: 'money.back_paybill_too_low',
  amount_not_allowed: 'money.back_amount_not_allowed',
  receiver_daily_limit: 'money.back_receiver_daily_limit',
  receiver_account_full: 'money.back_receiver_account_full',
  not_on_mpesa: 'money.back_not_on_mpesa',
  our_setup: 'money.back_our_setup',
  receipt_not_accepted: 'money.back_receipt_not_accepted',
}

const problemWords: Record<NumberProblemView['problem'], MessageKey> = {
  not_on_mpesa: 'money.number_not_on_mpesa',
  receiver_account_full: 'money.number_account_full',
  name_differs: 'money.number_name_differs',
}

export function NotSentBack({ waiting }: { waiting: NotSentBackView[] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('money.not_sent_back')}>
      <p className="text-small text-ink-2">
        {t(waiting.length === 0 ? 'money.all_sent_back' : 'money.not_sent_back_means')}
      </p>
      <FirstFew
        few={few}
        more={t('layout.show_all', { count: waiting.length })}
        items={waiting.map((each) => (
          <li key={each.id} className="grid gap-1 py-3">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                {t(each.what === 'refund' ? 'money.back_refund' : 'money.back_deposit')}{' '}
                {each.unclaimed && <Badge tone="alert">{t('money.back_unclaimed')}</Badge>}
              </span>
              <b>{inWords(each.amount)}</b>
            </span>
            <span className="text-[0.94rem]">{t(failureWords[each.failure] ?? 'money.back_declined')}</span>
            <span className="text-small text-ink-2">
              {t('operator.since', { when: calendar.dayAndTime(each.since) })} ·{' '}
              {t('money.back_tries', { count: each.tries })} ·{' '}
              {t('money.back_next_try', { when: calendar.dayAndTime(each.nextTryAt) })}
            </span>
          </li>
        ))}
      />
    </Panel>
  )
}

export function NumberProblems({ problems, nextPayoutAt }: { problems: NumberProblemView[]; nextPayoutAt: string }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('money.number_problems')}>
      <p className="text-small text-ink-2">
        {problems.length === 0
          ? t('money.no_number_problems')
          : t('money.number_problems_mean', { when: calendar.dayAndTime(nextPayoutAt) })}
      </p>
      <FirstFew
        few={few}
        more={t('layout.show_all', { count: problems.length })}
        items={problems.map((each) => (
          <li key={each.shopId} className="grid gap-1 py-3">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link to={paths.shop(each.shopSlug)} className="font-[620] underline underline-offset-4">
                {each.shopName}
              </Link>
              <b>{inWords(each.waiting)}</b>
            </span>
            <span className="text-[0.94rem]">{t(problemWords[each.problem], { phone: each.phoneMasked })}</span>
            <span className="text-small text-ink-2">
              {t('operator.since', { when: calendar.dayAndTime(each.since) })}
            </span>
          </li>
        ))}
      />
    </Panel>
  )
}
