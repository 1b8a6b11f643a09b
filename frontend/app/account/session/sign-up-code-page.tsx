// The six digits from the e-mail: they open the account and sign in.
import { confirmSignUp, sendSignUpCodeAgain } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { codeSent, forgetCode, rememberCode } from '#app/api/code-sent.ts'
import { CodeField, CodeSentLine, SendCodeAgain } from '#app/identity/code-field.tsx'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, safeNext } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import type { Route } from './+types/sign-up-code-page'
import { nextIn } from './go-on.ts'
import { SessionPage, textLink } from './session-page.tsx'

const purpose = 'sign_up'

export function loader({ context, request, params }: Route.LoaderArgs) {
  const sent = codeSent(context, purpose)
  return { sent: sent?.about === params.signUpId ? sent : null, next: safeNext(nextIn(request), '') }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  if (form.get('intent') === 'again') {
    const { reply, problem } = await attempt(context, request, sendSignUpCodeAgain, { params })
    if (problem) return data({ problem }, { status: problem.status })
    rememberCode(context, request, purpose, reply, params.signUpId)
    return { problem: null }
  }
  const { problem } = await attempt(context, request, confirmSignUp, {
    params,
    body: { code: String(form.get('code') ?? '') },
  })
  if (problem) return data({ problem }, { status: problem.status })
  forgetCode(context, request, purpose)
  throw redirect(paths.verifyPhone(safeNext(nextIn(request), '')))
}

export default function SignUpCode({ loaderData: { sent, next }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const faults = faultsOf(t, actionData?.problem)
  return (
    <SessionPage
      title={t('sign_up.code_title')}
      lead={sent ? <CodeSentLine {...sent} /> : <p>{t('sign_up.code_lead')}</p>}
      refused={faults.whole}
    >
      <Form method="post" className="grid gap-5">
        <CodeField error={faults.fields.code} />
        <Submit block name="intent" value="confirm" busy={t('order.doing')}>
          {t('sign_up.go_on')}
        </Submit>
      </Form>
      <div className="border-t border-line pt-5">
        <p className="font-strong">{t('sign_up.nothing_came')}</p>
        <p className="mt-1 text-small text-ink-2">
          {t('sign_up.nothing_came_hint')} {t('sign_up.known_address')}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-6">
          <SendCodeAgain againAt={sent?.againAt ?? null} intent="again" />
          <Link to={paths.signUp(next)} className={textLink}>
            {t('sign_up.start_again')}
          </Link>
        </div>
      </div>
    </SessionPage>
  )
}
