// What the bell has rung for, newest first. Opening one reads it.
import { listMyNotices, markNoticesRead } from '@amana/contract'
import { Bell, ChevronRight } from 'lucide-react'
import { Form, Link, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { topicNames } from '#app/notices/topic-names.ts'
import { paths, safeNext } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  return read(context, request, listMyNotices, { query: { after } })
}

/** One is opened by its own button, which reads it and leads on; without a name all are read. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const noticeId = form.get('notice')
  const body = typeof noticeId === 'string' ? { noticeIds: [noticeId] } : {}
  await attempt(context, request, markNoticesRead, { body })
  throw redirect(safeNext(form.get('link'), paths.notices()))
}

export default function Notices({ loaderData: { notices, unread, next } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('notices.title')} · Amana`} hidden />
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1>{t('notices.title')}</h1>
        {unread > 0 && (
          <Form method="post">
            <Submit look="plain" busy={t('order.doing')}>
              {t('notices.read_all')}
            </Submit>
          </Form>
        )}
      </div>
      {notices.length === 0 ? (
        <Empty icon={<Bell />} title={t('notices.none_title')}>
          <p>{t('notices.none')}</p>
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={paths.notices(next)} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
      <p className="mt-6">
        <Link
          to={paths.noticeChoices}
          className="inline-flex min-h-12 items-center font-strong text-trust hover:underline"
        >
          {t('notices.choose')}
        </Link>
      </p>
    </>
  )
}

type Notice = Route.ComponentProps['loaderData']['notices'][number]

function NoticeRow({ notice }: { notice: Notice }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <li>
      <Form method="post">
        <input type="hidden" name="notice" value={notice.id} />
        {notice.link && <input type="hidden" name="link" value={notice.link} />}
        <button type="submit" className="flex w-full items-center gap-4 px-5 py-4 text-left hover:bg-paper">
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <b className={notice.read ? 'font-medium' : ''}>{notice.title}</b>
              {!notice.read && <Badge tone="held">{t('notices.new')}</Badge>}
            </span>
            <span className="mt-0.5 block text-ink-2">{notice.text}</span>
            <span className="mt-1 block text-small text-ink-2">
              {t(topicNames[notice.topic])} · {calendar.dayAndTime(notice.at)}
            </span>
          </span>
          {notice.link && <ChevronRight className="size-5 shrink-0 text-ink-3" aria-label={t('notices.open')} />}
        </button>
      </Form>
    </li>
  )
}
