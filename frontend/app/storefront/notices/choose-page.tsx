// The same choices by the signed link of a message, without signing in. A mail program's own button posts here too (RFC 8058):
// nothing is stopped by merely opening the address, for programs that look at links before people do open it as well.
import { changeNoticeChoices, noticeTopic, readNoticeChoices } from '@amana/contract'
import { Form } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { ChoicesForm } from '#app/notices/choices-form.tsx'
import { changesIn } from '#app/notices/choices-in-form.ts'
import { topicNames } from '#app/notices/topic-names.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/choose-page'

function askedIn(request: Request) {
  const asked = new URL(request.url).searchParams
  return {
    link: asked.get('link') ?? '',
    stop: noticeTopic.options.find((topic) => topic === asked.get('stop')) ?? null,
  }
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { link, stop } = askedIn(request)
  return { ...(await read(context, request, readNoticeChoices, { query: { link } })), stop }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { link, stop } = askedIn(request)
  const form = await request.formData()
  const stops = stop && (form.get('List-Unsubscribe') === 'One-Click' || form.get('intent') === 'stop')
  const changes = stops ? [{ topic: stop, channel: 'email' as const, wanted: false }] : changesIn(form)
  const { problem } = await attempt(context, request, changeNoticeChoices, { query: { link }, body: { changes } })
  return { problem: problem ?? null, stopped: Boolean(stops) }
}

export default function ChooseNotices({ loaderData: { choices, quiet, stop }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const topic = stop && t(topicNames[stop])
  const comes = stop !== null && choices.some((choice) => choice.topic === stop && choice.channels.email)
  return (
    <div className="wrap max-w-2xl! pt-6 md:pt-10">
      <PageHead title={`${t('notices.choose')} · Amana`} hidden />
      <h1>{t('notices.choose')}</h1>
      <p className="mt-2 mb-5 text-ink-2">
        {t('notices.choose_lead')} {t('notices.whose')}
      </p>
      {actionData && (
        <Notice role="status" tone={actionData.problem ? 'plain' : 'safe'} className="mb-5">
          {actionData.problem
            ? sayProblem(t, actionData.problem)
            : actionData.stopped && topic
              ? t('notices.stopped', { topic })
              : t('notices.saved')}
        </Notice>
      )}
      {comes && topic && (
        <section className="surface mb-6 grid gap-3 p-5">
          <h2 className="text-title!">{t('notices.stop_title')}</h2>
          <p className="text-ink-2">{t.rich('notices.stop_explain', { topic })}</p>
          <Form method="post">
            <Submit name="intent" value="stop" busy={t('order.doing')}>
              {t('notices.stop', { topic })}
            </Submit>
          </Form>
        </section>
      )}
      <ChoicesForm key={JSON.stringify(choices)} choices={choices} quiet={quiet} withoutAccount />
    </div>
  )
}
