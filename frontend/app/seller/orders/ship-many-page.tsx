// Many orders leave the seller's hands at once: tick them, one carrier, each with its own parcel number. What could not be shipped is
// told at its line, and holds up no other.
import { listShopOrders, shipOrders } from '@amana/contract'
import { PackageCheck } from 'lucide-react'
import { useId } from 'react'
import { Form, Link } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button, Submit } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import { TickAll } from '#app/ui/tick-all.tsx'
import type { Route } from './+types/ship-many-page'
import { ParcelRow, trackingOf } from './parcel-row.tsx'

const atOnceMax = 50

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = { shopId: context.get(shopContext).id }
  const due = new URL(request.url).searchParams.get('due') === 'today' ? ('today' as const) : undefined
  const query = { state: 'paid', due, limit: atOnceMax } as const
  return { ...(await read(context, request, listShopOrders, { params, query })), today: due !== undefined }
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

type Refused = Record<string, { code: string; detail: string } | undefined>

export default function ShipMany({ loaderData, actionData: done }: Route.ComponentProps) {
  const t = useWords()
  const { orders, today, counts, dueToday } = loaderData
  return (
    <>
      <PageHead title={`${t('desk.ship_many')} · Amana`} hidden />
      <p className="text-small text-ink-2">
        <Link to={paths.sellerOrders('paid')} className="hover:underline">
          {t('seller.orders')}
        </Link>
      </p>
      <h1 className="mt-1 mb-4">{t('desk.ship_many')}</h1>
      {(today || dueToday > 0) && (
        <div className="mb-4">
          <Chips
            label={t('seller.by_state')}
            chips={[
              { to: paths.shipMany(), label: t('seller.all_orders'), count: counts.paid ?? 0, current: !today },
              { to: paths.shipMany(true), label: t('desk.today'), count: dueToday, current: today },
            ]}
          />
        </div>
      )}
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
        <Empty icon={<PackageCheck />} title={t(today ? 'desk.today_none' : 'desk.many_none')} />
      ) : (
        <Parcels found={loaderData} done={done} />
      )}
    </>
  )
}

function Parcels({
  found: { orders, carriers, today },
  done,
}: {
  found: Route.ComponentProps['loaderData']
  done: Route.ComponentProps['actionData']
}) {
  const t = useWords()
  const list = useId()
  const refused: Refused = done?.refused ?? {}
  return (
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
      <div>
        {orders.length > 1 && <TickAll name="order" />}
        <ul className="surface divide-y divide-line overflow-hidden">
          {orders.map((order) => (
            <ParcelRow
              key={order.id}
              order={order}
              ticked={done?.typed.ticked.includes(order.id)}
              typed={done?.typed.numbers[order.id]}
              refusal={refused[order.id]}
            />
          ))}
        </ul>
      </div>
      <ThumbBar className="grid-cols-[auto_minmax(0,1fr)]">
        <Button look="light" className="px-4!" formMethod="get" formAction={paths.packingSlips([], today)}>
          {t('desk.packing')}
        </Button>
        <Submit className="px-4!" busy={t('order.doing')}>
          {t('desk.many_do')}
        </Submit>
      </ThumbBar>
    </Form>
  )
}
