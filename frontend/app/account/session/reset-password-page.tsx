// A new password for whoever has lost the old one: ask for a code, then enter it with the new password.
import { askPasswordReset, resetPassword } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { type CodeSent, codeSent, forgetCode, rememberCode } from '#app/api/code-sent.ts'
import { proofIn } from '#app/api/proof.ts'
import { CodeField, SendCodeAgain } from '#app/identity/code-field.tsx'
import { EmailField, NewPasswordField } from '#app/identity/person-fields.tsx'
import { type Faults, faultsOf } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button, Submit } from '#app/ui/button.tsx'
import { ProofOfWork } from '#app/ui/proof-of-work.tsx'
import type { Route } from './+types/reset-password-page'
import { SessionPage } from './session-page.tsx'

const purpose = 'password_reset'

export const loader = ({ context }: Route.LoaderArgs) => ({ sent: codeSent(context, purpose) })

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const intent = form.get('intent')
  const about = codeSent(context, purpose)?.about
  if (intent === 'start_again') {
    forgetCode(context, request, purpose)
    throw redirect(paths.resetPassword)
  }
  if (intent === 'set' && about) {
    const body = { email: about, code: String(form.get('code') ?? ''), password: String(form.get('password') ?? '') }
    const { problem } = await attempt(context, request, resetPassword, { body })
    if (problem) return data({ problem, email: about, code: body.code }, { status: problem.status })
    forgetCode(context, request, purpose)
    throw redirect(paths.signInBecause('new-password'))
  }
  const email = String(form.get('email') ?? about ?? '').trim()
  const { reply, problem } = await attempt(
    context,
    request,
    askPasswordReset,
    { body: { email } },
    { proof: proofIn(form) },
  )
  if (problem) return data({ problem, email, code: '' }, { status: problem.status })
  rememberCode(context, request, purpose, reply, email)
  throw redirect(paths.resetPassword)
}

export default function ResetPassword({ loaderData: { sent }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const faults = faultsOf(t, actionData?.problem)
  const prove = actionData?.problem?.code === 'proof_of_work_needed'
  return (
    <SessionPage
      title={t('reset.title')}
      lead={sent ? <Sent sent={sent} /> : <p>{t('reset.lead')}</p>}
      refused={faults.whole}
    >
      {sent?.about ? (
        <SetForm sent={sent} faults={faults} code={actionData?.code} prove={prove} />
      ) : (
        <Form method="post" className="grid gap-4">
          <EmailField defaultValue={actionData?.email} error={faults.fields.email} />
          {prove && <ProofOfWork forEndpoint="askPasswordReset" />}
          <Submit block name="intent" value="ask" busy={t('order.doing')}>
            {t('reset.ask')}
          </Submit>
        </Form>
      )}
    </SessionPage>
  )
}

function Sent({ sent: { sentTo, expiresAt } }: { sent: CodeSent }) {
  const t = useWords()
  return <p>{t.rich('reset.sent', { to: sentTo, time: useCalendar().time(expiresAt) })}</p>
}

interface SetProps {
  sent: CodeSent
  faults: Faults
  code: string | undefined
  prove: boolean
}

function SetForm({ sent, faults, code, prove }: SetProps) {
  const t = useWords()
  return (
    <>
      <Form method="post" className="grid gap-5">
        <input type="text" name="username" autoComplete="username" value={sent.about} readOnly hidden />
        <CodeField error={faults.fields.code} defaultValue={code} />
        <NewPasswordField error={faults.fields.password} />
        <p className="text-small text-ink-2">{t('reset.ends_others')}</p>
        <Submit block name="intent" value="set" busy={t('order.doing')}>
          {t('reset.set')}
        </Submit>
      </Form>
      <div className="flex flex-wrap items-center gap-x-6 border-t border-line pt-4">
        <SendCodeAgain againAt={sent.againAt} intent="ask">
          {prove && <ProofOfWork forEndpoint="askPasswordReset" />}
        </SendCodeAgain>
        <Form method="post">
          <Button look="plain" className="-ml-3" name="intent" value="start_again">
            {t('reset.other_address')}
          </Button>
        </Form>
      </div>
    </>
  )
}
