// Prove the payout number: KES 10 from it, straight back. The page follows what happens on the phone, and may be closed safely.
import { type PayoutNumberView, provePayoutNumber, readPayoutNumber } from '@amana/contract'
import { CircleCheck, Smartphone, Undo2 } from 'lucide-react'
import { data, Form } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { secondsUntil, useSecondsUntil } from '#app/ui/countdown.ts'
import { Reload, useLookAgain } from '#app/ui/look-again.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/proof-page'
import { NumberTrouble } from './number-trouble.tsx'

const paramsOf = (context: Route.LoaderArgs['context']) => ({ params: { shopId: context.get(shopContext).id } })

export const loader = ({ context, request }: Route.LoaderArgs) =>
  read(context, request, readPayoutNumber, paramsOf(context))

export async function action({ context, request }: Route.ActionArgs) {
  const { problem } = await attempt(context, request, provePayoutNumber, { ...paramsOf(context), body: undefined })
  return problem ? data({ problem }, { status: problem.status }) : null
}

const promptIsOpen = ({ prompt }: PayoutNumberView) =>
  prompt !== null && ['sending', 'waiting_for_pin', 'unknown'].includes(prompt.state)

export default function Proof({ loaderData: number, actionData }: Route.ComponentProps) {
  const t = useWords()
  const waiting = number.state === 'returning' || (number.state === 'asked' && promptIsOpen(number))
  useLookAgain(waiting)
  const fault = faultsOf(t, actionData?.problem).whole
  return (
    <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[1fr_1.1fr]">
      <PageHead title={`${t('proof.title')} · Amana`} hidden />
      <Reload after={waiting ? 4 : secondsUntil(number.prompt?.canSendAgainAt ?? null, number.now)} />
      <header>
        <h1>{t('proof.title')}</h1>
        <p className="mt-2 text-lead text-ink-2">{t.rich('proof.lead', { phone: number.phoneMasked })}</p>
        <ol className="mt-5 grid max-w-[34em] gap-3">
          {(['proof.step_pay', 'proof.step_back', 'proof.step_name'] as const).map((key) => (
            <li key={key} className="border-l-[3px] border-held pl-4 text-ink-2">
              {t.rich(key)}
            </li>
          ))}
        </ol>
      </header>
      <div className="grid gap-4 lg:self-start">
        {fault && (
          <Notice tone="plain" role="alert">
            {fault}
          </Notice>
        )}
        {number.state !== 'returning' && <NumberTrouble number={number} />}
        <section className="surface p-5 sm:p-7" aria-live="polite">
          <Stage number={number} />
        </section>
        {waiting && <p className="text-small text-ink-2">{t('proof.safe_to_close')}</p>}
      </div>
    </div>
  )
}

function Stage({ number }: { number: PayoutNumberView }) {
  if (number.state === 'proved') return <Proved number={number} />
  if (number.state === 'returning') return <Returning number={number} />
  if (number.state === 'asked' && promptIsOpen(number)) return <OnThePhone number={number} />
  return <Ask number={number} />
}

function Ask({ number }: { number: PayoutNumberView }) {
  const t = useWords()
  const wait = useSecondsUntil(number.prompt?.canSendAgainAt ?? null, number.now) ?? 0
  return (
    <Form method="post" className="grid gap-4">
      <h2 className="text-[1.25rem]!">{t('proof.ask_title')}</h2>
      {number.prompt?.failureSentence && (
        <p className="text-ink-2">
          {number.prompt.failureSentence} {t('proof.nothing_taken')}
        </p>
      )}
      <p className="text-ink-2">{t.rich('proof.ask', { phone: number.phoneMasked })}</p>
      <Submit block className="min-h-14" disabled={wait > 0} busy={t('order.doing')}>
        {wait > 0 ? t('pay.again_in', { count: wait }) : t('proof.send', { phone: number.phoneMasked })}
      </Submit>
    </Form>
  )
}

function OnThePhone({ number }: { number: PayoutNumberView }) {
  const t = useWords()
  const seconds = useSecondsUntil(number.prompt?.promptEndsAt ?? null, number.now)
  return (
    <div className="grid justify-items-start gap-3">
      <Round tone="bg-held-soft text-on-held-soft">
        <Smartphone className="size-7" strokeWidth={1.7} />
      </Round>
      <h2 className="text-[1.25rem]!">{t('proof.on_phone_title')}</h2>
      <p className="text-ink-2">{t.rich('proof.on_phone', { phone: number.phoneMasked })}</p>
      {seconds !== null && seconds > 0 && (
        <p className="text-small text-ink-2">
          {t('pay.seconds', { count: seconds })} {t('pay.left_to_enter')}
        </p>
      )}
    </div>
  )
}

function Returning({ number }: { number: PayoutNumberView }) {
  const t = useWords()
  return (
    <div className="grid justify-items-start gap-3">
      <Round tone="bg-held-soft text-on-held-soft">
        <Undo2 className="size-7" strokeWidth={1.7} />
      </Round>
      <h2 className="text-[1.25rem]!">{t('proof.returning_title')}</h2>
      <p className="text-ink-2">{t('proof.returning', { phone: number.phoneMasked })}</p>
    </div>
  )
}

function Proved({ number }: { number: PayoutNumberView }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <div className="grid justify-items-start gap-3">
      <Round tone="bg-trust-soft text-on-trust-soft">
        <CircleCheck className="size-7" strokeWidth={1.7} />
      </Round>
      <h2 className="text-[1.25rem]!">{t('proof.done_title')}</h2>
      <p className="text-ink-2">
        {number.nameMasked
          ? t.rich('proof.done_name', { phone: number.phoneMasked, name: number.nameMasked })
          : t('proof.done', { phone: number.phoneMasked })}{' '}
        {number.readyFrom > number.now && t.rich('proof.paid_from', { until: calendar.dayAndTime(number.readyFrom) })}
      </p>
      <ButtonLink to={paths.sellerMoney} look="quiet">
        {t('proof.to_money')}
      </ButtonLink>
    </div>
  )
}

const Round = ({ tone, children }: { tone: string; children: React.ReactNode }) => (
  <span aria-hidden className={`grid size-14 place-items-center rounded-full ${tone}`}>
    {children}
  </span>
)
