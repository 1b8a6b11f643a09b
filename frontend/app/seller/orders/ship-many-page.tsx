// Many orders leave the seller's hands at once: tick them, one carrier, each with its own parcel number. What could not be shipped is
// told at its line, and holds up no other.
import { listShopOrders, shipOrders } from '@amana/contract'
import { PackageCheck } from 'lucide-react'
import { useId } from 'react'
import { Form, Link } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { timeLeft } from '#app/money/time-left.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, Submit } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/ship-many-page'

const atOnceMax = 50
const trackingOf = (orderId: string) => `tracking-${orderId}`

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = { shopId: context.get(shopContext).id }
  return read(context, request, listShopOrders, { params, query: { state: 'paid', limit: atOnceMax } })
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const ticked = form.getAll('order').map(String)
  const typed = {
    carrier: text('carrier'),
    ticked,
    numbers: Object.fromEntries(ticked.map((id) => [id, text(trackingOf(id))])),
  }
  if (ticked.length === 0) return { typed, shipped: 0, refused: {}, problem: null, nothingTicked: true }
  const { reply, problem } = await attempt(context, request, shipOrders, {
    params: { shopId: context.get(shopContext).id },
    body: {
      carrier: typed.carrier || undefined,
      parcels: ticked.map((orderId) => ({ orderId, trackingNumber: typed.numbers[orderId] || undefined })),
    },
  })
  const parcels = reply?.parcels ?? []
  const refused = Object.fromEntries(parcels.flatMap(({ orderId, refusal }) => (refusal ? [[orderId, refusal]] : [])))
  const shipped = parcels.filter(({ refusal }) => !refusal).length
  return { typed, shipped, refused, problem: problem ?? null, nothingTicked: false }
}

export default function ShipMany({ loaderData: { orders, carriers }, actionData: done }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const list = useId()
  return (
    <>
      <PageHead title={`${t('desk.ship_many')} · Amana`} hidden />
      <p className="text-small text-ink-2">
        <Link to={paths.sellerOrders('paid')} className="hover:underline">
          {t('seller.orders')}
        </Link>
      </p>
      <h1 className="mt-1 mb-4">{t('desk.ship_many')}</h1>
      {done && done.shipped > 0 && (
        <Notice role="status" className="mb-4">
          <b>{t('desk.many_done', { count: done.shipped })}</b>
        </Notice>
      )}
      {(done?.problem || done?.nothingTicked) && (
        <Notice tone="plain" role="alert" className="mb-4">
          {done.problem ? sayProblem(t, done.problem) : t('desk.choose_one')}
        </Notice>
      )}
      {orders.length === 0 ? (
        <Empty icon={<PackageCheck />} title={t('desk.many_none')} />
      ) : (
        <Form method="post" className="grid gap-5">
          <p>{t('desk.many_lead')}</p>
          <div className="max-w-md">
            <Field
              label={t('seller.carrier_name')}
              hint={t('desk.carrier_hint')}
              name="carrier"
              maxLength={60}
              list={list}
              defaultValue={done?.typed.carrier}
            />
            <datalist id={list}>
              {carriers.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </div>
          <ul className="surface divide-y divide-line overflow-hidden">
            {orders.map((order) => {
              const left = order.dueAt ? timeLeft(t, calendar, order.dueAt, now) : undefined
              const refusal = (done?.refused as Record<string, { code: string; detail: string }> | undefined)?.[
                order.id
              ]
              return (
                <li
                  key={order.id}
                  className="grid gap-3 px-4 py-4 sm:grid-cols-[1fr_minmax(0,15rem)] sm:items-end sm:px-5"
                >
                  <label className="flex min-h-12 cursor-pointer items-start gap-3.5">
                    <input
                      type="checkbox"
                      name="order"
                      value={order.id}
                      defaultChecked={done?.typed.ticked.includes(order.id)}
                      className="mt-1 size-6 shrink-0"
                    />
                    <span className="min-w-0">
                      <b className="block">
                        {order.title}
                        {order.items > 1 && (
                          <span className="font-normal text-ink-2">
                            {' '}
                            {t('orders.and_more', { count: order.items - 1 })}
                          </span>
                        )}
                      </b>
                      <span className="block text-small text-ink-2">
                        {order.buyerName} · {order.number}
                      </span>
                      {left && (
                        <span className="mt-1 block">
                          <Badge tone={left.hot ? 'alert' : 'plain'}>{left.text}</Badge>
                        </span>
                      )}
                    </span>
                  </label>
                  <Field
                    label={t('seller.tracking')}
                    name={trackingOf(order.id)}
                    maxLength={60}
                    autoComplete="off"
                    defaultValue={done?.typed.numbers[order.id]}
                    error={refusal && sayProblem(t, { ...refusal, type: '', title: '', status: 409, requestId: '' })}
                  />
                </li>
              )
            })}
          </ul>
          <div className="flex flex-wrap gap-3">
            <Submit className="min-h-14 flex-1 basis-64" busy={t('order.doing')}>
              {t('desk.many_do')}
            </Submit>
            <Button look="light" formMethod="get" formAction={paths.packingSlips()}>
              {t('desk.packing')}
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}
