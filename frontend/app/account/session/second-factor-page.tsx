// The second step of signing in: the code of the authenticator app, or a recovery code.
import { signInWithSecondFactor } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, safeNext } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Route } from './+types/second-factor-page'
import { goOn, nextIn } from './go-on.ts'
import { SessionPage, textLink } from './session-page.tsx'
import { dropTicket, ticketIn } from './ticket.ts'

export function loader({ context, request }: Route.LoaderArgs) {
  const next = safeNext(nextIn(request), '')
  if (!ticketIn(context)) throw redirect(paths.signIn(next))
  return { next }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const ticket = ticketIn(context)
  const tooLong = () => redirect(paths.signInBecause('too-long', safeNext(nextIn(request), '')))
  if (!ticket) throw tooLong()
  const code = String(form.get('code') ?? '').trim()
  const { reply, problem } = await attempt(context, request, signInWithSecondFactor, { body: { ticket, code } })
  if (!problem) {
    dropTicket(context, request)
    return goOn(context, request, reply.account)
  }
  if (problem.code === 'ticket_not_valid') {
    dropTicket(context, request)
    throw tooLong()
  }
  return data({ problem, code }, { status: problem.status })
}

export default function SecondFactor({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const faults = faultsOf(t, actionData?.problem)
  return (
    <SessionPage title={t('second_factor.title')} lead={<p>{t('second_factor.lead')}</p>} refused={faults.whole}>
      <Form method="post" className="grid gap-4">
        <Field
          label={t('second_factor.code')}
          name="code"
          autoComplete="one-time-code"
          inputMode="text"
          autoCapitalize="none"
          spellCheck={false}
          required
          minLength={6}
          maxLength={20}
          defaultValue={actionData?.code}
          error={faults.fields.code}
          className="font-display text-[1.7rem] font-bold tracking-[0.18em]"
        />
        <Submit block busy={t('order.doing')} className="mt-1">
          {t('session.sign_in')}
        </Submit>
      </Form>
      <details>
        <summary className="flex min-h-12 items-center font-strong text-trust">
          {t('second_factor.recovery_title')}
        </summary>
        <p className="text-ink-2">{t('second_factor.recovery')}</p>
      </details>
      <p>
        <Link to={paths.signIn(next)} className={textLink}>
          {t('second_factor.start_again')}
        </Link>
      </p>
    </SessionPage>
  )
}
