// Sign in, and go on to where one was going.
import { signIn } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { keepsCookies, tryCookies } from '#app/api/own-cookie.ts'
import { proofIn } from '#app/api/proof.ts'
import { useFingerprint } from '#app/device/use-fingerprint.ts'
import { EmailField } from '#app/identity/person-fields.tsx'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, safeNext } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ProofOfWork } from '#app/ui/proof-of-work.tsx'
import type { Route } from './+types/sign-in-page'
import { goOn, nextIn } from './go-on.ts'
import { SessionPage, textLink } from './session-page.tsx'
import { keepTicket } from './ticket.ts'

export function loader({ context, request }: Route.LoaderArgs) {
  tryCookies(context, request)
  const because = new URL(request.url).searchParams.get('because')
  return { next: safeNext(nextIn(request), ''), because }
}

/** Whoever bought without an account and opened an address without its key has nothing to sign in with. */
const ofAnOrder = (next: string | undefined) => /^\/(order|pay)\//.test(next ?? '')

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const email = String(form.get('email') ?? '').trim()
  if (!keepsCookies(context)) return data({ email, problem: null, noCookies: true }, { status: 400 })
  const password = String(form.get('password') ?? '')
  const { reply, problem } = await attempt(
    context,
    request,
    signIn,
    { body: { email, password } },
    { proof: proofIn(form) },
  )
  if (reply) return goOn(context, request, reply.account)
  if (problem.code === 'second_factor_needed' && typeof problem.data?.ticket === 'string') {
    keepTicket(context, request, problem.data.ticket)
    throw redirect(paths.secondFactor(safeNext(nextIn(request), '')))
  }
  return data({ email, problem, noCookies: false }, { status: problem.status })
}

export default function SignIn({ loaderData: { next, because }, actionData }: Route.ComponentProps) {
  const t = useWords()
  useFingerprint()
  const faults = faultsOf(t, actionData?.problem)
  const refused = actionData?.noCookies || because === 'cookies' ? t.rich('session.cookies_blocked') : faults.whole
  return (
    <SessionPage
      title={t('session.welcome_back')}
      tab={t('session.sign_in')}
      lead={<p>{t('session.no_account_needed')}</p>}
      refused={refused}
    >
      {!actionData && because === 'new-password' && <Notice role="status">{t.rich('session.password_is_new')}</Notice>}
      {!actionData && because === 'too-long' && (
        <Notice tone="plain" role="status">
          {t('session.took_too_long')}
        </Notice>
      )}
      {!actionData && because === 'ended' && (
        <Notice tone="plain" role="status">
          {t.rich('session.ended')}
          <noscript>
            <p className="mt-1.5">{t('session.ended_without_scripts')}</p>
          </noscript>
        </Notice>
      )}
      {ofAnOrder(next) && (
        <Notice tone="plain">
          {t('session.guest_order')}{' '}
          <Link to={paths.findOrder()} className="font-strong underline underline-offset-4">
            {t('find.title')}
          </Link>
        </Notice>
      )}
      <Form method="post" className="grid gap-4">
        <EmailField defaultValue={actionData?.email} error={faults.fields.email} />
        <Field
          label={t('session.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={400}
          error={faults.fields.password}
        />
        {actionData?.problem?.code === 'proof_of_work_needed' && <ProofOfWork forEndpoint="signIn" />}
        <Submit block busy={t('order.doing')} className="mt-1">
          {t('session.sign_in')}
        </Submit>
      </Form>
      <div className="text-ink-2">
        <p>
          <Link to={paths.resetPassword} className={textLink}>
            {t('session.forgot')}
          </Link>
        </p>
        <p>
          {t('session.new_here')}{' '}
          <Link to={paths.signUp(next)} className={textLink}>
            {t('session.sign_up')}
          </Link>
        </p>
      </div>
    </SessionPage>
  )
}
