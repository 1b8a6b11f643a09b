// Waiting for M-Pesa: what the phone shows, how long, and why it failed if it did. The page may be closed safely.
import { checkReceipt, readPayment, sendPaymentPrompt } from '@amana/contract'
import { useEffect, useState } from 'react'
import { Link, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { keyIn, readByLink } from '#app/storefront/orders/order-link.ts'
import { secondsUntil } from '#app/ui/countdown.ts'
import { Reload } from '#app/ui/look-again.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { Failed } from './failed.tsx'
import { type CheckResult, PaidAlready } from './paid-already.tsx'
import { usePaymentNews } from './payment-news.ts'
import type { SendAgainResult } from './send-again.tsx'
import { Waiting } from './waiting.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const payment = await readByLink(context, request, readPayment, params.orderId)
  if (payment.orderState !== 'awaiting_payment') throw redirect(paths.order(params.orderId, keyIn(request)))
  const asked = new URL(request.url).searchParams
  return { payment, key: keyIn(request) ?? null, still: asked.has('still') }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const order = { params: { orderId: params.orderId }, query: { key: keyIn(request) } }
  if (form.has('receipt')) {
    const receipt = String(form.get('receipt')).trim()
    const { problem } = await attempt(context, request, checkReceipt, { ...order, body: { receipt } })
    return { checked: { problem: problem ?? null, receipt } }
  }
  const phone = String(form.get('phone') ?? '').trim()
  const { problem } = await attempt(context, request, sendPaymentPrompt, { ...order, body: phone ? { phone } : {} })
  return { sent: { problem: problem ?? null, phone } }
}

export default function Pay({ loaderData: { payment, key, still }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const waiting = payment.state === 'sending' || payment.state === 'waiting_for_pin' || payment.state === 'unknown'
  const { sent, checked } = useLastAnswers(actionData)
  const looking = waiting || (checked !== undefined && !checked.problem)
  usePaymentNews(payment, key, looking)
  return (
    <div className="wrap max-w-5xl! pt-7 md:pt-12">
      <PageHead title={`${t('pay.title', { amount: inWords(payment.amount) })} · Amana`} hidden />
      {!still && <Reload after={looking ? 8 : secondsUntil(payment.canSendAgainAt, payment.now)} />}
      {waiting ? <Waiting payment={payment} result={sent} /> : <Failed payment={payment} result={sent} />}
      <noscript>
        <p className="mt-5">
          <a href={paths.pay(payment.orderId, key, !still)} className="font-strong text-trust underline">
            {t(still ? 'pay.look_again' : 'pay.hold_still')}
          </a>
        </p>
      </noscript>
      <PaidAlready payment={payment} checked={checked} />
      <Notice className="mt-9">
        <p>{t.rich('pay.held')}</p>
        <p className="mt-1.5">{t.rich('pay.safe_to_close', { time: calendar.time(payment.payBy) })}</p>
        <p className="mt-1.5">{t(key ? 'pay.link_by_sms' : 'pay.in_my_orders')}</p>
        <Link to={paths.agreement(payment.orderId, key)} className="mt-1.5 inline-block underline underline-offset-4">
          {t('agreement.read')}
        </Link>
      </Notice>
    </div>
  )
}

/** Looking again forgets what the forms were answered; here it stays until they are sent once more. */
function useLastAnswers(given: Route.ComponentProps['actionData']): { sent?: SendAgainResult; checked?: CheckResult } {
  const [kept, keep] = useState(given)
  useEffect(() => {
    if (given) keep(given)
  }, [given])
  return { ...(given ?? kept) }
}
