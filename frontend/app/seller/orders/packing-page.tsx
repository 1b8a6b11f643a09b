// Packing slips to print, one below the other to be cut apart, and one on each label of a label printer: what goes in, where it goes, and
// the order's number to scan. No price and no phone: it lies on
// the parcel, and the rider reads it.
import { listShopOrders, readShopOrder } from '@amana/contract'
import { Printer } from 'lucide-react'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { qrOf } from '#app/api/qr.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Qr } from '#app/ui/qr.tsx'
import type { Route } from './+types/packing-page'
import { isForSending } from './for-sending.ts'
import { PrintButton } from './print-button.tsx'

const atOnceMax = 50

export async function loader({ context, request }: Route.LoaderArgs) {
  const shopId = context.get(shopContext).id
  const search = new URL(request.url).searchParams
  const asked = search.getAll('order')
  const due = search.get('due') === 'today' ? ('today' as const) : undefined
  const toShip = { params: { shopId }, query: { state: 'paid', due, limit: atOnceMax } } as const
  const ids =
    asked.length > 0 ? asked : (await read(context, request, listShopOrders, toShip)).orders.map(({ id }) => id)
  const slips = []
  for (const orderId of [...new Set(ids)].slice(0, atOnceMax)) {
    const order = await read(context, request, readShopOrder, { params: { shopId, orderId } })
    if (!isForSending(order.money)) continue
    const { id, number, shop, lines, contact, delivery, placedAt } = order
    slips.push({ id, number, shop, contact: contact.name, delivery, placedAt, lines, qr: qrOf(number) })
  }
  return { slips }
}

export default function PackingSlips({ loaderData: { slips } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('desk.packing')} · Amana`} hidden />
      <div className="no-print mb-5 flex flex-wrap items-center justify-between gap-4">
        <h1>{t(slips.length === 1 ? 'desk.packing_one' : 'desk.packing')}</h1>
        {slips.length > 0 && <PrintButton />}
      </div>
      {slips.length === 0 && <Empty icon={<Printer />} title={t('desk.many_none')} />}
      <div className="grid gap-6 print:block">
        {slips.map((slip) => (
          <Slip key={slip.id} slip={slip} />
        ))}
      </div>
    </>
  )
}

function Slip({ slip }: { slip: Route.ComponentProps['loaderData']['slips'][number] }) {
  const t = useWords()
  const calendar = useCalendar()
  const { delivery } = slip
  return (
    <article className="packing-slip surface max-w-2xl p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-5 gap-y-3">
        <div className="min-w-0 flex-1 basis-32">
          <h2 className="whitespace-nowrap">{slip.number}</h2>
          <p className="text-small text-ink-2">
            {t('desk.slip_from', { shop: slip.shop.name })} · {calendar.day(slip.placedAt)}
          </p>
          <address className="mt-4 text-lead not-italic">
            <b className="block">{slip.contact}</b>
            <bdi>{delivery.town}</bdi>, {delivery.county}
            {delivery.landmark && <span className="block">{delivery.landmark}</span>}
            <span className="mt-1 block text-small text-ink-2">{delivery.name}</span>
          </address>
        </div>
        <Qr picture={slip.qr} label={t('desk.slip_qr')} className="size-28 shrink-0 print:size-24" />
      </header>
      <ul className="mt-5 divide-y divide-line border-y border-line">
        {slip.lines.map((line) => (
          <li key={line.variantId} className="flex items-center gap-4 py-3">
            <span
              aria-label={t('desk.slip_check')}
              role="img"
              className="size-6 shrink-0 rounded-[6px] border-2 border-edge"
            />
            <span className="min-w-0 flex-1">
              <b>{line.title}</b>
              {line.optionValues.length > 0 && (
                <span className="block text-small text-ink-2">{line.optionValues.join(' · ')}</span>
              )}
            </span>
            <b className="font-display text-[1.3rem]">× {line.quantity}</b>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-small">{t('desk.slip_code')}</p>
    </article>
  )
}
