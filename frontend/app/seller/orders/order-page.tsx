// An order as its seller sees it: ship it, hand it over, see when the money comes.
import { randomUUID } from 'node:crypto'
import { readShopOrder, readShopThread } from '@amana/contract'
import { Link, useRouteLoaderData } from 'react-router'
import { call, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { DeliveryDenied } from '#app/money/delivery-denied.tsx'
import { IfNothing } from '#app/money/if-nothing.tsx'
import { inWords } from '#app/money/kes.tsx'
import { MoneyBar } from '#app/money/money-bar.tsx'
import { OnlyTheCode } from '#app/money/only-the-code.tsx'
import { stateNames } from '#app/money/order-row.tsx'
import { Timeline } from '#app/money/timeline.tsx'
import { sayEnded } from '#app/money/timeline-words.ts'
import { useKeptOrder } from '#app/offline/use-kept-order.ts'
import { paths } from '#app/paths.ts'
import type { loader as frame } from '#app/root.tsx'
import { ThreadCard } from '#app/thread/thread-card.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/order-page'
import { CancelForm } from './cancel-form.tsx'
import { CodeForm } from './code-form.tsx'
import { isForSending } from './for-sending.ts'
import { GiveBackForm } from './give-back-form.tsx'
import { doAsAsked } from './order-doings.ts'
import { PackingList } from './packing-list.tsx'
import { QuickRow } from './quick-row.tsx'
import { RiderForm } from './rider-form.tsx'
import { ShipForm } from './ship-form.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const where = { params: { shopId: context.get(shopContext).id, orderId: params.orderId } }
  const [order, thread] = await Promise.all([
    read(context, request, readShopOrder, where),
    // The page is there without it too.
    call(context, readShopThread, where).catch(() => null),
  ])
  return { order, thread, once: randomUUID() }
}

export const action = ({ context, request, params }: Route.ActionArgs) => doAsAsked(context, request, params.orderId)

export default function ShopOrder({ loaderData: { order, thread, once }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const account = useRouteLoaderData<typeof frame>('root')?.account ?? null
  const title =
    order.canShip && order.shipBy
      ? t(order.delivery.pickup ? 'seller.ready_by' : 'seller.ship_by', {
          when: calendar.dayAndTime(order.shipBy),
        })
      : order.canEnterCode
        ? t('seller.hand_it_over')
        : t(stateNames[order.state])
  // A rider is met where there may be no network.
  useKeptOrder({ number: order.number, title, shown: order, account: account?.id ?? null })
  const problemOf = (doing: string) => (actionData?.doing === doing ? (actionData.problem ?? undefined) : undefined)
  return (
    <div className="grid gap-x-14 gap-y-9 lg:grid-cols-[1.28fr_1fr]">
      <PageHead title={`${order.number} · Amana`} hidden />
      <div className="min-w-0">
        <p className="text-small text-ink-2">
          <Link to={paths.sellerOrders()} className="hover:underline">
            {t('seller.orders')}
          </Link>{' '}
          · {order.number} · {calendar.day(order.placedAt)}
        </p>
        <h1 className="mt-1 mb-5">{title}</h1>
        <QuickRow order={order} thread={thread} />
        {order.endedReason && <p className="mb-5 text-lead text-ink-2">{sayEnded(order.endedReason, 'seller', t)}</p>}
        {actionData?.doing === 'hand-over' && !actionData.problem && (
          <Notice role="status" className="mb-4">
            <b>{t('seller.code_right')}</b>
          </Notice>
        )}
        {actionData?.doing === 'give-back' && !actionData.problem && (
          <Notice role="status" className="mb-4">
            <b>{t('giveback.done')}</b>
          </Notice>
        )}
        {order.state === 'disputed' && (
          <ButtonLink to={paths.sellerProblem(order.id)} block className="mb-5">
            {t('dispute.see')}
          </ButtonLink>
        )}
        {order.state === 'delivered' && <DeliveryDenied at={order.deniedAt} side="seller" />}
        {order.onlyTheCodeProves && <OnlyTheCode side="seller" />}
        {order.canShip && <ShipForm problem={problemOf('ship')} typed={actionData?.typed} order={order} />}
        {order.canEnterCode && <CodeForm problem={problemOf('hand-over')} triesLeft={order.codeTriesLeft} />}
        {order.handover && (
          <RiderForm
            handover={order.handover}
            problem={problemOf('name-rider')}
            collected={order.delivery.pickup !== null}
          />
        )}
        <MoneyBar view={order.money} side="seller" shopName={order.shop.name} phone={order.contact.phoneMasked} />
        <IfNothing view={order.money} side="seller" shopName={order.shop.name} />
        {isForSending(order.money) && (
          <p className="mt-3 text-small text-ink-2">
            {t('seller.you_receive', { amount: inWords(order.sellerReceives), commission: inWords(order.commission) })}
          </p>
        )}
        {order.canCancel && <CancelForm problem={problemOf('cancel')} />}
        {order.canGiveBack && (
          <GiveBackForm
            bounds={order.canGiveBack}
            afterRelease={order.state === 'completed'}
            once={once}
            problem={problemOf('give-back')}
            typed={problemOf('give-back') && actionData?.typed.shillings}
          />
        )}
      </div>
      <aside className="grid content-start gap-9">
        {thread && <ThreadCard thread={thread} to={paths.sellerOrderMessages(order.id)} />}
        <PackingList order={order} />
        <section aria-labelledby="next">
          <h2 id="next" className="mb-4">
            {t(order.state === 'completed' || order.endedReason ? 'order.what_happened' : 'order.what_next')}
          </h2>
          <Timeline order={order} side="seller" />
        </section>
      </aside>
    </div>
  )
}
