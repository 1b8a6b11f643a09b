// Open an account: four fields, and what each of them is for. A code goes to the e-mail before there is one.
import { signUp } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { rememberCode } from '#app/api/code-sent.ts'
import { keepsCookies, tryCookies } from '#app/api/own-cookie.ts'
import { proofIn } from '#app/api/proof.ts'
import { visitContext } from '#app/api/visit.ts'
import { useFingerprint } from '#app/device/use-fingerprint.ts'
import { EmailField, NameField, NewPasswordField, PhoneField } from '#app/identity/person-fields.tsx'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, safeNext } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ProofOfWork } from '#app/ui/proof-of-work.tsx'
import type { Route } from './+types/sign-up-page'
import { nextIn } from './go-on.ts'
import { textLink } from './session-page.tsx'

export function loader({ context, request }: Route.LoaderArgs) {
  tryCookies(context, request)
  return { next: safeNext(nextIn(request), '') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const typed = { name: text('name'), email: text('email'), phone: text('phone') }
  if (!keepsCookies(context)) return data({ typed, problem: null, noCookies: true }, { status: 400 })
  const body = { ...typed, password: String(form.get('password') ?? ''), language: context.get(visitContext).language }
  const { reply, problem } = await attempt(context, request, signUp, { body }, { proof: proofIn(form) })
  if (problem) return data({ typed, problem, noCookies: false }, { status: problem.status })
  rememberCode(context, request, 'sign_up', reply, reply.id)
  throw redirect(paths.signUpCode(reply.id, safeNext(nextIn(request), '')))
}

const points = ['sign_up.point_name', 'sign_up.point_email', 'sign_up.point_phone', 'sign_up.point_rest'] as const

export default function SignUp({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const t = useWords()
  useFingerprint()
  const { typed, problem, noCookies } = actionData ?? {}
  const { fields, whole } = faultsOf(t, problem)
  const refused = noCookies ? t.rich('session.cookies_blocked') : whole
  return (
    <div className="wrap grid max-w-5xl! gap-x-16 gap-y-8 pt-10 md:pt-14 lg:grid-cols-[1fr_1.05fr]">
      <PageHead title={`${t('session.sign_up')} · Amana`} hidden />
      <header>
        <h1>{t('session.sign_up')}</h1>
        <p className="mt-2 text-lead text-ink-2">{t('session.what_for')}</p>
        <ul className="mt-6 hidden gap-3 lg:grid">
          <Points />
        </ul>
      </header>
      <div className="grid gap-5">
        {refused && (
          <Notice tone="plain" role="alert">
            {refused}
          </Notice>
        )}
        <Form method="post" className="grid gap-4 lg:surface lg:p-7">
          <NameField defaultValue={typed?.name} error={fields.name} />
          <EmailField defaultValue={typed?.email} error={fields.email} />
          <PhoneField defaultValue={typed?.phone} error={fields.phone} />
          <NewPasswordField label={t('session.password')} error={fields.password} />
          <ProofOfWork forEndpoint="signUp" />
          <Submit block busy={t('order.doing')} className="mt-1">
            {t('session.sign_up')}
          </Submit>
        </Form>
        <p className="text-ink-2">
          {t('session.have_account')}{' '}
          <Link to={paths.signIn(next)} className={textLink}>
            {t('session.sign_in')}
          </Link>
        </p>
        <ul className="grid gap-3 border-t border-line pt-6 lg:hidden">
          <Points />
        </ul>
      </div>
    </div>
  )
}

function Points() {
  const t = useWords()
  return points.map((key) => (
    <li key={key} className="border-l-[3px] border-held pl-4 text-ink-2">
      {t.rich(key)}
    </li>
  ))
}
