// The seller's standing: what is in force and what she can do about it, what changes next, and every figure with its limits.
import { askForReconsideration, readMyStanding, readShopScreening } from '@amana/contract'
import { redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { tierNames } from '#app/trust/words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { Doors } from './doors.tsx'
import { Past } from './history.tsx'
import { Metrics } from './metrics.tsx'
import { NextTier } from './next-tier.tsx'
import { Refused } from './refused.tsx'
import { RestrictionCard } from './restriction-card.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = { shopId: context.get(shopContext).id }
  const [standing, screening] = await Promise.all([
    read(context, request, readMyStanding, { params }),
    read(context, request, readShopScreening, { params }),
  ])
  return { standing, screening, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const restrictionId = String(form.get('restriction') ?? '')
  const words = String(form.get('words') ?? '')
  const { reply, problem } = await attempt(context, request, askForReconsideration, {
    params: { shopId: context.get(shopContext).id, restrictionId },
    body: { words },
  })
  if (reply) throw redirect(paths.standingDone(reply.answer === 'lifted' ? 'lifted' : 'upheld'))
  return { restrictionId, words, problem }
}

export default function StandingPage({ loaderData: { standing, screening, done }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const { inForce } = standing
  // Whom nothing opens again is not told what a next tier asks for.
  const closedForGood = standing.doors.some(({ door, open, until }) => door === 'order' && !open && until === null)
  return (
    <>
      <PageHead title={`${t('standing.title')} · Amana`} hidden />
      {done && (
        <Notice tone={done === 'lifted' ? 'safe' : 'plain'} role="status" className="mb-6">
          {t(done === 'lifted' ? 'anew.done_lifted' : 'anew.done')}
        </Notice>
      )}
      <h1>{t('standing.is', { tier: t(tierNames[standing.tier]) })}</h1>
      <p className="mt-1.5 mb-6 text-small text-ink-2">
        {t('standing.counted', {
          when: calendar.dayAndTime(standing.countedAt),
          next: calendar.dayAndTime(standing.nextCountAt),
        })}
      </p>
      {inForce.length === 0 ? (
        <Notice>
          <b>{t('standing.good')}</b> {t('standing.good_means')}
        </Notice>
      ) : (
        <section aria-labelledby="in-force">
          <h2 id="in-force" className="mb-3">
            {t('standing.in_force')}
          </h2>
          <ul className="grid gap-4">
            {inForce.map((restriction) => (
              <RestrictionCard
                key={restriction.id}
                restriction={restriction}
                refused={actionData?.restrictionId === restriction.id ? actionData : undefined}
              />
            ))}
          </ul>
          <Doors doors={standing.doors} />
        </section>
      )}
      {!closedForGood && <NextTier standing={standing} />}
      <Metrics metrics={standing.metrics} windowDays={standing.windowDays} />
      <Refused screening={screening} />
      <Past past={standing.past} />
    </>
  )
}
