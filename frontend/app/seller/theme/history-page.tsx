// What the shop looked like before: every published theme and the last drafts, each of which can be brought back.
import { listThemeRevisions, restoreTheme, type ThemeRevision } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { templateNames } from '#app/themes/template-names.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/history-page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { id: shopId } = context.get(shopContext)
  return read(context, request, listThemeRevisions, { params: { shopId } })
}

export async function action({ context, request }: Route.ActionArgs) {
  const { id: shopId } = context.get(shopContext)
  const form = await request.formData()
  const publish = form.get('do') === 'publish'
  const { problem } = await attempt(context, request, restoreTheme, {
    params: { shopId },
    body: { version: Number(form.get('version')), revision: Number(form.get('revision')), publish },
  })
  if (problem) return data({ problem }, { status: problem.status })
  return redirect(paths.sellerThemeDone(publish ? 'published' : 'saved'))
}

export default function ThemeHistory({ loaderData: { version, revisions }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const problem = actionData?.problem
  return (
    <>
      <PageHead title={`${t('look.history')} · Amana`} hidden />
      <p className="text-small text-ink-2">
        <Link to={paths.sellerTheme} className="inline-block py-2 hover:underline">
          {t('look.title')}
        </Link>
      </p>
      <h1 className="mb-5">{t('look.history')}</h1>
      {problem && (
        <Notice tone="plain" role="alert" className="mb-4">
          {problem.code === 'theme_changed_meanwhile' ? t('look.history_changed') : sayProblem(t, problem)}
        </Notice>
      )}
      {revisions.length === 0 && <p className="text-ink-2">{t('look.no_history')}</p>}
      <ol className="grid max-w-3xl gap-2.5">
        {revisions.map((revision) => (
          <Revision key={revision.number} revision={revision} version={version} />
        ))}
      </ol>
    </>
  )
}

function Revision({ revision, version }: { revision: ThemeRevision; version: number }) {
  const t = useWords()
  const { dayAndTime } = useCalendar()
  const { number, template, savedAt, publishedAt, restoredFrom, isDraft, isPublished } = revision
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card border border-line bg-card p-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <b>
            {number}. {t(templateNames[template])}
          </b>
          {isPublished && <Badge tone="safe">{t('look.visible')}</Badge>}
          {isDraft && !isPublished && <Badge>{t('look.draft')}</Badge>}
        </p>
        <p className="mt-0.5 text-small text-ink-2">
          {publishedAt
            ? t('look.published_at', { when: dayAndTime(publishedAt) })
            : t('look.saved_at', { when: dayAndTime(savedAt) })}
          {restoredFrom !== null && ` · ${t('look.restored_from', { number: restoredFrom })}`}
        </p>
      </div>
      {!(isDraft && isPublished) && (
        <Form method="post" className="flex flex-wrap gap-2">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="revision" value={number} />
          {!isDraft && (
            <Submit name="do" value="open" look="light">
              {t('look.open_as_draft')}
            </Submit>
          )}
          {!isPublished && (
            <Submit name="do" value="publish" look="quiet">
              {t('look.bring_back')}
            </Submit>
          )}
        </Form>
      )}
    </li>
  )
}
