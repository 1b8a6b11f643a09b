// An order as its buyer sees it: where the money is, what to do now, what happens next.
import { type OrderView, readOrder, readOrderThread } from '@amana/contract'
import { Link, useRouteLoaderData } from 'react-router'
import { call } from '#app/api/client.ts'
import { qrOf } from '#app/api/qr.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { DeliveryDenied } from '#app/money/delivery-denied.tsx'
import { IfNothing } from '#app/money/if-nothing.tsx'
import { MoneyBar } from '#app/money/money-bar.tsx'
import { OnlyTheCode } from '#app/money/only-the-code.tsx'
import { Timeline } from '#app/money/timeline.tsx'
import { sayEnded } from '#app/money/timeline-words.ts'
import { useKeptOrder } from '#app/offline/use-kept-order.ts'
import { paths } from '#app/paths.ts'
import type { loader as frame } from '#app/root.tsx'
import { ThreadCard } from '#app/thread/thread-card.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { HandoverCode } from './handover-code.tsx'
import { KeepOrder } from './keep-order.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderContents } from './order-contents.tsx'
import { doings, guestCodeSent } from './order-doings.ts'
import { keyIn, readByLink } from './order-link.ts'
import { ProblemCard } from './problem-card.tsx'
import { ProvePhone } from './prove-phone.tsx'
import { ReplaceLink } from './replace-link.tsx'
import { ReviewOrder } from './review-order.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const order = await readByLink(context, request, readOrder, params.orderId)
  return {
    order,
    qr: order.handoverCode ? qrOf(order.handoverCode) : null,
    key: keyIn(request) ?? null,
    thread: order.guestMustProvePhone ? null : await threadOf(context, request, params.orderId),
    sent: order.guestMustProvePhone ? guestCodeSent(context, params.orderId) : null,
    linkIsNew: new URL(request.url).searchParams.get('news') === 'new-link',
  }
}

/** What was written about it; the page is there without it too. */
const threadOf = (context: Route.LoaderArgs['context'], request: Request, orderId: string) =>
  call(context, readOrderThread, { params: { orderId }, query: { key: keyIn(request) } }).catch(() => null)

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const doing = doings[String(form.get('intent'))]
  return doing ? doing({ context, request, orderId: params.orderId, form }) : null
}

const titles: Record<OrderView['state'], MessageKey> = {
  awaiting_payment: 'order.awaiting_payment',
  paid: 'order.paid',
  shipped: 'order.shipped',
  delivered: 'order.delivered',
  disputed: 'order.disputed',
  completed: 'order.completed',
  expired: 'order.expired',
  cancelled: 'order.cancelled',
  refunded: 'order.refunded',
}

export default function Order({
  loaderData: { order, qr, key, thread, sent, linkIsNew },
  actionData,
}: Route.ComponentProps) {
  const t = useWords()
  const account = useRouteLoaderData<typeof frame>('root')?.account ?? null
  const refused = actionData?.refused
  const calendar = useCalendar()
  const title = t(order.state === 'shipped' && order.delivery.pickup ? 'order.to_collect' : titles[order.state])
  const isOver = order.state === 'completed' || order.endedReason !== null
  useKeptOrder({ number: order.number, title, shown: order, account: account?.id ?? null })
  return (
    <div className="wrap grid gap-x-14 gap-y-9 pt-6 md:pt-10 lg:grid-cols-[1.28fr_1fr]">
      <PageHead title={`${title} · ${order.number} · Amana`} hidden />
      <div className="min-w-0">
        <p className="text-small text-ink-2">
          {t('order.number', { number: order.number })} · {calendar.day(order.placedAt)}
        </p>
        <h1 className="mt-1 mb-5">{title}</h1>
        {order.endedReason && (
          <p className="-mt-2 mb-5 text-lead text-ink-2">{sayEnded(order.endedReason, 'buyer', t)}</p>
        )}
        {refused && actionData.at === 'page' && (
          <Notice tone="plain" role="alert" className="mb-4">
            {sayProblem(t, refused)}
          </Notice>
        )}
        {actionData?.nothingClaimed && (
          <Notice tone="plain" role="status" className="mb-4">
            {t('keep.nothing')}
          </Notice>
        )}
        {linkIsNew && (
          <Notice role="status" className="mb-4">
            {t('link.replaced')}
          </Notice>
        )}
        <MoneyBar view={order.money} side="buyer" shopName={order.shop.name} phone={order.contact.phoneMasked} />
        {order.state === 'awaiting_payment' && (
          <ButtonLink to={paths.pay(order.id, key)} block className="mt-4 min-h-14">
            {t('order.pay_now')}
          </ButtonLink>
        )}
        {order.handoverCode && qr && <HandoverCode code={order.handoverCode} qr={qr} pickup={order.delivery.pickup} />}
        {order.state === 'delivered' && <DeliveryDenied at={order.deniedAt} side="buyer" />}
        {order.onlyTheCodeProves && <OnlyTheCode side="buyer" />}
        <IfNothing view={order.money} side="buyer" shopName={order.shop.name} />
        {order.guestMustProvePhone ? (
          <ProvePhone
            phone={order.contact.phoneMasked}
            sent={sent}
            problem={refused && actionData.at === 'code' ? refused : null}
          />
        ) : (
          <>
            <OrderActions order={order} />
            <ProblemCard order={order} to={paths.problem(order.id, key)} />
          </>
        )}
        <ReviewOrder order={order} isGuest={key !== null} />
      </div>
      <aside className="grid content-start gap-9">
        {order.timeline.length > 0 && (
          <section aria-labelledby="next">
            <h2 id="next" className="mb-4">
              {t(isOver ? 'order.what_happened' : 'order.what_next')}
            </h2>
            <Timeline order={order} side="buyer" />
          </section>
        )}
        {thread && <ThreadCard thread={thread} to={paths.orderMessages(order.id, key)} />}
        <OrderContents order={order} isOver={isOver} />
        <Link
          to={paths.agreement(order.id, key)}
          className="-mt-5 inline-flex min-h-12 items-center font-strong text-trust underline underline-offset-4"
        >
          {t('agreement.read')}
        </Link>
        {key && <KeepOrder account={account} />}
        {key && (
          <p className="text-small text-ink-2">
            {t('order.keep_link')}{' '}
            <Link to={paths.help} className="font-strong text-trust underline underline-offset-4">
              {t('layout.how')}
            </Link>
          </p>
        )}
        {!order.guestMustProvePhone && <ReplaceLink />}
      </aside>
    </div>
  )
}
