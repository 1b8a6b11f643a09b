// Password, second step, and what happened lately.
import {
  changePassword,
  listMySecurityEvents,
  type Problem,
  prepareSecondFactor,
  switchSecondFactorOff,
  switchSecondFactorOn,
} from '@amana/contract'
import { data, redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { attemptFresh } from '#app/api/fresh.ts'
import { me } from '#app/api/me.ts'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { EventList } from './event-list.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondFactorPanel, type SecondFactorResult } from './second-factor-panel.tsx'

const doneWords = { password: 'security.password_changed', off: 'security.switched_off' } as const

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const done = asked.get('done') ?? ''
  const [account, log] = await Promise.all([
    me(context, request),
    read(context, request, listMySecurityEvents, { query: { after: asked.get('after') ?? undefined } }),
  ])
  return { account, log, done: done in doneWords ? (done as keyof typeof doneWords) : null }
}

interface Result {
  password?: { problem: Problem; fresh?: FreshNeed }
  second?: SecondFactorResult
  recoveryCodes?: string[]
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const answer = (result: Result, problem?: Problem) => data(result, { status: problem?.status ?? 200 })

  if (form.get('intent') === 'password') {
    const body = { password: text('password') }
    const { problem, fresh } = await attemptFresh(context, request, form, changePassword, { body })
    if (problem) return answer({ password: { problem, ...(fresh && { fresh }) } }, problem)
    throw redirect(paths.securityDone('password'))
  }
  if (form.get('intent') === 'on') {
    const prepared = { secret: text('secret'), uri: text('uri'), qrSvg: text('qrSvg') }
    const code = text('code').trim()
    const { reply, problem, fresh } = await attemptFresh(context, request, form, switchSecondFactorOn, {
      body: { code },
    })
    if (!problem) return answer({ recoveryCodes: reply.recoveryCodes })
    const startAgain = problem.code === 'second_factor_not_prepared'
    return answer({ second: { problem, code, ...(fresh && { fresh }), ...(!startAgain && { prepared }) } }, problem)
  }
  if (form.get('intent') === 'off') {
    const { problem, fresh } = await attemptFresh(context, request, form, switchSecondFactorOff, {})
    if (problem) return answer({ second: { problem, ...(fresh && { fresh }) } }, problem)
    throw redirect(paths.securityDone('off'))
  }
  const { reply, problem, fresh } = await attemptFresh(context, request, form, prepareSecondFactor, {})
  if (problem) return answer({ second: { problem, ...(fresh && { fresh }) } }, problem)
  return answer({ second: { prepared: reply } })
}

export default function Security({ loaderData: { account, log, done }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const head = <PageHead title={`${t('account.security')} · Amana`} hidden />
  if (actionData?.recoveryCodes)
    return (
      <>
        {head}
        <RecoveryCodes codes={actionData.recoveryCodes} />
      </>
    )
  return (
    <div className="grid gap-5">
      {head}
      <h1>{t('account.security')}</h1>
      {done && !actionData && <Notice role="status">{t(doneWords[done])}</Notice>}
      <PasswordPanel account={account} refused={actionData?.password} />
      <SecondFactorPanel account={account} result={actionData?.second} />
      <EventList {...log} />
    </div>
  )
}
