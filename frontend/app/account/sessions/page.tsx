// Where the account is signed in: every place with its last use, this one marked; one or all others can be ended.
import { endMyOtherSessions, endMySession, listMySessions } from '@amana/contract'
import { MonitorSmartphone } from 'lucide-react'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { sayDevice, sayPlace } from '../device-words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ended = new URL(request.url).searchParams.get('ended')
  const { sessions } = await read(context, request, listMySessions, {})
  return { sessions, ended: ended !== null && /^\d{1,4}$/.test(ended) ? Number(ended) : null }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const sessionId = String(form.get('session') ?? '')
  const { reply, problem } = sessionId
    ? await attempt(context, request, endMySession, { params: { sessionId } })
    : await attempt(context, request, endMyOtherSessions, {})
  // One that has ended meanwhile is as ended as it can be.
  if (problem && problem.code !== 'not_found') return data({ problem }, { status: problem.status })
  throw redirect(paths.sessionsDone(reply?.ended ?? 0))
}

export default function Sessions({ loaderData: { sessions, ended }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { whole } = faultsOf(t, actionData?.problem)
  return (
    <>
      <PageHead title={`${t('account.sessions')} · Amana`} hidden />
      <h1>{t('account.sessions')}</h1>
      <p className="mt-2 mb-5 text-ink-2">{t('sessions.lead')}</p>
      {whole && (
        <Notice tone="plain" role="alert" className="mb-5">
          {whole}
        </Notice>
      )}
      {ended !== null && !actionData && (
        <Notice role="status" className="mb-5">
          {ended > 0 ? t('sessions.others_ended', { count: ended }) : t('sessions.ended')}
        </Notice>
      )}
      <ul className="surface divide-y divide-line overflow-hidden">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <div className="mt-6">
        {sessions.length > 1 ? (
          <Form method="post">
            <Submit look="quiet" busy={t('order.doing')}>
              {t('sessions.end_others')}
            </Submit>
          </Form>
        ) : (
          <p className="text-ink-2">{t('sessions.only_this')}</p>
        )}
      </div>
    </>
  )
}

type Session = Route.ComponentProps['loaderData']['sessions'][number]

function SessionRow({ session }: { session: Session }) {
  const t = useWords()
  const calendar = useCalendar()
  const device = sayDevice(t, session.device)
  const used = t('sessions.last_used', { when: calendar.dayAndTime(session.lastUsedAt) })
  const since = t('sessions.signed_in', { when: calendar.day(session.signedInAt) })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4">
      <MonitorSmartphone className="size-6 shrink-0 text-ink-2" strokeWidth={1.7} aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5">
          <b>{device}</b>
          {session.current && <Badge tone="safe">{t('sessions.this_one')}</Badge>}
        </p>
        <p className="text-small text-ink-2">{[sayPlace(t, session.place), used, since].filter(Boolean).join(' · ')}</p>
      </div>
      {!session.current && (
        <Form method="post">
          <Submit
            look="plain"
            name="session"
            value={session.id}
            aria-label={t('sessions.end_which', { device })}
            busy={t('order.doing')}
          >
            {t('sessions.end')}
          </Submit>
        </Form>
      )}
    </li>
  )
}
