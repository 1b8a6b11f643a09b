// Taking one's data along, and erasing it here. Both ask once more who it is, at once: neither has anything to lose by it.
import { eraseMyAccount, type Problem, readErasure, signOut } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { attemptFresh, confirmFresh } from '#app/api/fresh.ts'
import { me } from '#app/api/me.ts'
import { visitContext } from '#app/api/visit.ts'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { wordsIn } from '#app/messages/catalogue.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Panel } from '../panel.tsx'
import type { Route } from './+types/page'
import { EraseForm, type EraseRefused } from './erase-form.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const [account, erasure] = await Promise.all([me(context, request), read(context, request, readErasure, {})])
  return { by: account.secondFactor ? ('code' as const) : ('password' as const), erasure }
}

interface Result {
  download?: { problem: Problem; fresh?: FreshNeed }
  erase?: EraseRefused
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const answer = (result: Result, status: number) => data(result, { status })
  if (form.get('intent') === 'download') {
    const refused = await confirmFresh(context, request, form)
    if (refused) return answer({ download: refused }, refused.problem.status)
    throw redirect(paths.downloadData)
  }
  const typed = String(form.get('word') ?? '').trim()
  const word = wordsIn(context.get(visitContext).language)('data.erase_word')
  if (typed.toLowerCase() !== word) return answer({ erase: { typed, wrongWord: true } }, 422)
  const { problem, fresh } = await attemptFresh(context, request, form, eraseMyAccount, { body: { confirm: 'erase' } })
  if (problem) return answer({ erase: { typed, problem, ...(fresh && { fresh }) } }, problem.status)
  // The session is gone with the account; this takes its cookies out of the browser.
  await attempt(context, request, signOut, {})
  throw redirect(paths.erased)
}

export default function YourData({ loaderData: { by, erasure }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { download, erase } = actionData ?? {}
  const { whole } = faultsOf(t, download?.fresh ? undefined : download?.problem)
  return (
    <div className="grid gap-5">
      <PageHead title={`${t('account.data')} · Amana`} hidden />
      <h1>{t('account.data')}</h1>
      <Panel title={t('data.download_title')}>
        <p className="text-ink-2">{t('data.download_explain')}</p>
        {whole && (
          <Notice tone="plain" role="alert">
            {whole}
          </Notice>
        )}
        <Form method="post" reloadDocument className="grid gap-4">
          <FreshCheck need={download?.fresh} always={by} />
          <Submit className="justify-self-start" name="intent" value="download">
            {t('data.download')}
          </Submit>
        </Form>
      </Panel>
      <Panel title={t('data.erase_title')}>
        <p className="text-ink-2">{t.rich('data.erase_explain')}</p>
        <EraseForm erasure={erasure} by={by} refused={erase} />
      </Panel>
    </div>
  )
}
