// The operator's page of trust: what may be overruled, what ends by itself and when, what was tried, and every rule with what it does.
import { lookUpPerson, readOperatorTrust, readScreening } from '@amana/contract'
import { Link, redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { Attempts, DecidedLately } from './attempts.tsx'
import { Exits } from './exits.tsx'
import { LookUp } from './look-up.tsx'
import { Pleas } from './pleas.tsx'
import { Rules } from './rules.tsx'

const newestLists = ['people', 'shops'] as const

export { action } from './action.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const wish = new URL(request.url).searchParams
  const q = wish.get('q')?.trim() ?? ''
  const list = wish.get('newest')
  const newest = newestLists.find((one) => one === list)
  const looks = newest || q.length >= 2
  const found = looks ? (await read(context, request, lookUpPerson, { query: { q, newest } })).found : null
  if (!newest && found?.length === 1) throw redirect(paths.personsCase(found[0]!.id))
  const [trust, screening] = await Promise.all([
    read(context, request, readOperatorTrust, {}),
    read(context, request, readScreening, {}),
  ])
  return { trust, screening, q, newest, found, done: wish.get('done') }
}

export default function OperatorTrust({
  loaderData: { trust, screening, q, newest, found, done },
  actionData,
}: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead title={`${t('rules.title')} · Amana`} hidden />
      <p className="mb-4 text-small text-ink-2">
        <Link to={paths.operator} className="inline-block py-2 underline underline-offset-4">
          {t('operator.title')}
        </Link>{' '}
        / {t('rules.title')}
      </p>
      {done && (
        <Notice role="status" className="mb-5">
          {t(done === 'lifted' ? 'rules.done_lifted' : 'rules.done_upheld')}
        </Notice>
      )}
      <h1>{trust.inForce === 0 ? t('rules.lead_none') : t('rules.lead', { count: trust.inForce })}</h1>
      <p className="mt-1.5 text-small text-ink-2">{t('rules.ruleset', { hash: trust.rulesetHash })}</p>
      <LookUp q={q} newest={newest} found={found} />
      <div className="mt-8 grid items-start gap-5 lg:grid-cols-2">
        <div className="grid min-w-0 gap-5">
          <Pleas pleas={trust.reconsiderations} outcome={actionData} />
          <Exits exits={trust.exits} inForce={trust.inForce} />
        </div>
        <div className="grid min-w-0 gap-5">
          <Attempts attempts={trust.attempts} screening={screening} />
          <DecidedLately decisions={trust.decisions} />
        </div>
      </div>
      <Rules rules={trust.rules} />
    </div>
  )
}
