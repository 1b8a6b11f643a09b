// Be paid on another number: the password once more, a code to the new number, and what that means for the next payout.
import { changePayoutPhone, confirmPayoutPhone, readPayoutNumber } from '@amana/contract'
import { data, Link, redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { codeSent, forgetCode, rememberCode } from '#app/api/code-sent.ts'
import { attemptFresh } from '#app/api/fresh.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/payout-number-page'
import { NumberTrouble } from './number-trouble.tsx'
import { AskForNumber, EnterCode } from './payout-number-forms.tsx'
import { sayNumber } from './say-number.ts'

const purpose = 'payout_phone'

export async function loader({ context, request }: Route.LoaderArgs) {
  const number = await read(context, request, readPayoutNumber, { params: { shopId: context.get(shopContext).id } })
  return { number, now: number.phoneMasked, sent: codeSent(context, purpose) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const params = { shopId: context.get(shopContext).id }
  const intent = form.get('intent')
  if (intent === 'other') {
    forgetCode(context, request, purpose)
    throw redirect(paths.payoutNumber)
  }
  if (intent === 'confirm') {
    const code = String(form.get('code') ?? '').trim()
    const asked = { params, body: { code } }
    const { reply, problem, fresh } = await attemptFresh(context, request, form, confirmPayoutPhone, asked)
    if (problem) return data({ problem, fresh, typed: code }, { status: problem.status })
    forgetCode(context, request, purpose)
    throw redirect(paths.payoutNumberChanged(reply.payoutsWaitUntil))
  }
  const typed = String(form.get('phone') ?? codeSent(context, purpose)?.about ?? '').trim()
  const asked = { params, body: { phone: typed } }
  const { reply, problem, fresh } = await attemptFresh(context, request, form, changePayoutPhone, asked)
  if (problem) return data({ problem, fresh, typed }, { status: problem.status })
  rememberCode(context, request, purpose, reply, typed)
  throw redirect(paths.payoutNumber)
}

export default function PayoutNumber({ loaderData: { number, now, sent }, actionData }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[1fr_1.1fr]">
      <PageHead title={`${t('payout_number.title')} · Amana`} hidden />
      {number.problem && (
        <div className="lg:col-span-2">
          <NumberTrouble number={number} here />
        </div>
      )}
      <header>
        <h1>{t('payout_number.title')}</h1>
        <p className="mt-2 text-lead text-ink-2">{sayNumber(t, number)}</p>
        {number.problem === null && number.state !== 'proved' && (
          <Link to={paths.payoutProof} className="inline-block py-3 font-[650] text-trust underline underline-offset-4">
            {t('proof.do_short')}
          </Link>
        )}
        <ul className="mt-5 grid max-w-[34em] gap-3">
          {(['payout_number.means_wait', 'payout_number.means_told', 'payout_number.means_own'] as const).map((key) => (
            <li key={key} className="border-l-[3px] border-held pl-4 text-ink-2">
              {t.rich(key, key === 'payout_number.means_told' ? { phone: now } : undefined)}
            </li>
          ))}
        </ul>
      </header>
      {sent ? <EnterCode sent={sent} outcome={actionData} /> : <AskForNumber outcome={actionData} />}
    </div>
  )
}
