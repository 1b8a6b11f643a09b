// Open an account. Buying needs none; selling, following and reviewing do.
import { signUp } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, safeNext } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/sign-up-page'

const nextIn = (url: string) => new URL(url).searchParams.get('next')

export function loader({ request }: Route.LoaderArgs) {
  return { next: safeNext(nextIn(request.url), '') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const typed = { name: text('name'), email: text('email'), phone: text('phone') }
  const { problem } = await attempt(context, request, signUp, {
    body: { ...typed, password: String(form.get('password') ?? '') },
  })
  if (problem) return data({ typed, problem }, { status: problem.status })
  throw redirect(safeNext(nextIn(request.url), paths.home))
}

export default function SignUp({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { typed, problem } = actionData ?? {}
  const errors = problem?.fields ?? {}
  return (
    <div className="wrap grid max-w-md! gap-6 pt-10 md:pt-16">
      <PageHead title={`${t('session.sign_up')} · Amana`} hidden />
      <div>
        <h1>{t('session.sign_up')}</h1>
        <p className="mt-2 text-ink-2">{t('session.what_for')}</p>
      </div>
      {problem && Object.keys(errors).length === 0 && (
        <Notice tone="plain" role="alert">
          {problem.detail || t('trouble.broken')}
        </Notice>
      )}
      <Form method="post" className="grid gap-4">
        <Field
          label={t('checkout.name')}
          name="name"
          autoComplete="name"
          required
          minLength={2}
          maxLength={80}
          defaultValue={typed?.name}
          error={errors.name}
        />
        <Field
          label={t('session.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={typed?.email}
          error={errors.email}
        />
        <Field
          label={t('session.phone')}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          placeholder="0712 345 678"
          required
          maxLength={40}
          defaultValue={typed?.phone}
          error={errors.phone}
        />
        <Field
          label={t('session.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={200}
          hint={t('session.password_hint')}
          error={errors.password}
        />
        <Submit block busy={t('order.doing')} className="mt-1">
          {t('session.sign_up')}
        </Submit>
      </Form>
      <p className="text-ink-2">
        {t('session.have_account')}{' '}
        <Link to={paths.signIn(next)} className="inline-block py-2 font-[650] text-trust underline underline-offset-4">
          {t('session.sign_in')}
        </Link>
      </p>
    </div>
  )
}
