// Which notices the account gets.
import { changeMyNoticeChoices, readMyNoticeChoices } from '@amana/contract'
import { Link } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { ChoicesForm } from '#app/notices/choices-form.tsx'
import { changesIn } from '#app/notices/choices-in-form.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/choices-page'

export async function loader({ context, request }: Route.LoaderArgs) {
  return read(context, request, readMyNoticeChoices, {})
}

export async function action({ context, request }: Route.ActionArgs) {
  const changes = changesIn(await request.formData())
  const { problem } = await attempt(context, request, changeMyNoticeChoices, { body: { changes } })
  return { problem: problem ?? null }
}

export default function NoticeChoices({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('notices.choose')} · Amana`} hidden />
      <Link to={paths.notices()} className="inline-flex min-h-12 items-center text-small text-ink-2 hover:underline">
        ← {t('notices.back')}
      </Link>
      <h1>{t('notices.choose')}</h1>
      <p className="mt-2 mb-5 max-w-[38em] text-ink-2">{t('notices.choose_lead')}</p>
      {actionData && (
        <Notice role="status" tone={actionData.problem ? 'plain' : 'safe'} className="mb-5">
          {actionData.problem ? sayProblem(t, actionData.problem) : t('notices.saved')}
        </Notice>
      )}
      <ChoicesForm choices={loaderData.choices} quiet={loaderData.quiet} />
    </>
  )
}
