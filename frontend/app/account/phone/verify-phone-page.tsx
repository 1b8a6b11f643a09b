// Is this phone yours? Offered after an account is opened and wherever it is needed; nobody has to, except to sell.
import { sendPhoneCode, verifyPhone } from '@amana/contract'
import { data, Form, Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { codeSent, forgetCode, rememberCode } from '#app/api/code-sent.ts'
import { me } from '#app/api/me.ts'
import { CodeField, CodeSentLine, SendCodeAgain } from '#app/identity/code-field.tsx'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, safeNext } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/verify-phone-page'

const purpose = 'phone'
const nextIn = (request: Request) => safeNext(new URL(request.url).searchParams.get('next'), '')

export async function loader({ context, request }: Route.LoaderArgs) {
  const account = await me(context, request)
  const next = nextIn(request)
  if (account.phoneVerified) throw redirect(next || paths.account)
  return { phone: account.phoneMasked, next, sent: codeSent(context, purpose) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const next = nextIn(request)
  if (form.get('intent') === 'send') {
    const { reply, problem } = await attempt(context, request, sendPhoneCode, {})
    if (problem?.code === 'phone_already_verified') throw redirect(next || paths.account)
    if (problem) return data({ problem }, { status: problem.status })
    rememberCode(context, request, purpose, reply)
    throw redirect(paths.verifyPhone(next))
  }
  const { reply, problem } = await attempt(context, request, verifyPhone, {
    body: { code: String(form.get('code') ?? '') },
  })
  if (problem) return data({ problem }, { status: problem.status })
  forgetCode(context, request, purpose)
  if (next === paths.myOrders) throw redirect(paths.myOrdersWith(reply.ordersClaimed))
  throw redirect(next && next !== paths.account ? next : paths.accountWith(reply.ordersClaimed))
}

export default function VerifyPhone({ loaderData: { phone, next, sent }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const faults = faultsOf(t, actionData?.problem)
  return (
    <div className="wrap grid max-w-md! gap-6 pt-10 md:pt-16">
      <PageHead title={`${t('verify_phone.title')} · Amana`} hidden />
      <div>
        <h1>{t('verify_phone.title')}</h1>
        <div className="mt-2 text-ink-2">
          {sent ? <CodeSentLine {...sent} /> : <p>{t.rich('verify_phone.lead', { phone })}</p>}
        </div>
      </div>
      {faults.whole && (
        <Notice tone="plain" role="alert">
          {faults.whole}
        </Notice>
      )}
      {sent ? (
        <>
          <Form method="post" className="grid gap-5">
            <CodeField error={faults.fields.code} />
            <Submit block name="intent" value="confirm" busy={t('order.doing')}>
              {t('verify_phone.confirm')}
            </Submit>
          </Form>
          <SendCodeAgain againAt={sent.againAt} intent="send" />
        </>
      ) : (
        <>
          <ul className="grid gap-3">
            {(['verify_phone.point_shop', 'verify_phone.point_orders', 'verify_phone.point_safe'] as const).map(
              (key) => (
                <li key={key} className="border-l-[3px] border-held pl-4 text-ink-2">
                  {t.rich(key)}
                </li>
              ),
            )}
          </ul>
          <Form method="post">
            <Submit block name="intent" value="send" busy={t('order.doing')}>
              {t('verify_phone.send')}
            </Submit>
          </Form>
        </>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-4">
        <ButtonLink to={next || paths.home} look="plain" className="-ml-3">
          {t('verify_phone.skip')}
        </ButtonLink>
        <Link
          to={paths.profile}
          className="inline-block py-2 text-small text-ink-2 underline underline-offset-4 hover:text-ink"
        >
          {t('verify_phone.other_number')}
        </Link>
      </div>
    </div>
  )
}
