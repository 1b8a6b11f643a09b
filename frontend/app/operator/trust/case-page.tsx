// One person's case: who hangs together with whom, what is in force on her shops, the facts as counted, every decision with its grounds.
import { readPersonsCase } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/case-page'
import { CaseDecisions } from './case-decisions.tsx'
import { CaseShop } from './case-shop.tsx'
import { Links } from './links.tsx'

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  read(context, request, readPersonsCase, { params: { accountId: params.accountId } })

export default function CasePage({ loaderData: { account, shops, decisions, graph } }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const title = t('case.title', { name: account.name })
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead title={`${title} · Amana`} hidden />
      <p className="mb-4 text-small text-ink-2">
        <Link to={paths.operator} className="inline-block py-2 underline underline-offset-4">
          {t('operator.title')}
        </Link>{' '}
        /{' '}
        <Link to={paths.operatorTrust()} className="inline-block py-2 underline underline-offset-4">
          {t('rules.title')}
        </Link>{' '}
        / <bdi>{account.name}</bdi>
      </p>
      <h1>{title}</h1>
      <p className="mt-1.5 text-ink-2">
        {t('case.since', { when: calendar.day(account.since) })} · {t('case.phone')} {account.phoneMasked} (
        {t(account.phoneVerified ? 'case.verified' : 'case.not_verified')}) · {t('case.email')} {account.emailMasked} ·{' '}
        {t('case.devices', { count: account.devices })}
      </p>
      <p className="mt-1 text-small text-ink-2">{t('case.masked')}</p>
      <div className="mt-7 grid gap-5">
        <Links graph={graph} name={account.name} />
        {shops.map((shop) => (
          <CaseShop key={shop.id} shop={shop} />
        ))}
        <CaseDecisions decisions={decisions} />
      </div>
    </div>
  )
}
