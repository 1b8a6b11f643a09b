// Sign in, and go on to where one was going.
import { signIn } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, safeNext } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/sign-in-page'

const nextIn = (url: string) => new URL(url).searchParams.get('next')

export function loader({ request }: Route.LoaderArgs) {
  return { next: safeNext(nextIn(request.url), '') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const email = String(form.get('email') ?? '').trim()
  const { reply, problem } = await attempt(context, request, signIn, {
    body: { email, password: String(form.get('password') ?? '') },
  })
  if (problem) return data({ email, problem }, { status: problem.status })
  const { account } = reply
  const usual = account.role === 'admin' ? paths.operator : account.shops.length > 0 ? paths.seller : paths.home
  throw redirect(safeNext(nextIn(request.url), usual))
}

export default function SignIn({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const problem = actionData?.problem
  return (
    <div className="wrap grid max-w-md! gap-6 pt-10 md:pt-16">
      <PageHead title={`${t('session.sign_in')} · Amana`} hidden />
      <div>
        <h1>{t('session.welcome_back')}</h1>
        <p className="mt-2 text-ink-2">{t('session.no_account_needed')}</p>
      </div>
      {problem && (
        <Notice tone="plain" role="alert">
          {problem.detail || t('trouble.broken')}
        </Notice>
      )}
      <Form method="post" className="grid gap-4">
        <Field
          label={t('session.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={actionData?.email}
          error={problem?.fields?.email}
        />
        <Field
          label={t('session.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={problem?.fields?.password}
        />
        <Submit block busy={t('order.doing')} className="mt-1">
          {t('session.sign_in')}
        </Submit>
      </Form>
      <p className="text-ink-2">
        {t('session.new_here')}{' '}
        <Link to={paths.signUp(next)} className="inline-block py-2 font-[650] text-trust underline underline-offset-4">
          {t('session.sign_up')}
        </Link>
      </p>
    </div>
  )
}
