// What both sides have said and shown, and what the order itself says.
import type { DisputeView, Party } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

interface Props {
  dispute: DisputeView
  side: Party
  photoAt: (id: string) => string
}

export function Evidence({ dispute, side, photoAt }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const nameOf = (by: Party) =>
    by === side ? t('dispute.by_you') : t(by === 'buyer' ? 'dispute.by_buyer' : 'dispute.by_seller')
  return (
    <section aria-labelledby="shown">
      <h2 id="shown" className="mb-4">
        {t('dispute.shown')}
      </h2>
      {dispute.evidence.length === 0 && <p className="text-ink-2">{t('dispute.nothing_shown')}</p>}
      <ul className="grid gap-4">
        {dispute.evidence.map(({ id, by, kind, text, width, height, shownBefore, at }) => (
          <li key={id}>
            <p className="mb-1 text-small text-ink-2">
              <b className="text-ink">{nameOf(by)}</b> · {calendar.dayAndTime(at)}
            </p>
            {kind === 'text' ? (
              <p dir="auto" className="rounded-card bg-sand px-4 py-3 break-words whitespace-pre-line">
                {text}
              </p>
            ) : (
              <a href={photoAt(id)} className="block overflow-hidden rounded-card bg-sand">
                <img
                  src={photoAt(id)}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  alt={t('dispute.photo_from', { name: nameOf(by) })}
                  loading="lazy"
                  className="h-auto max-h-90 w-full object-contain"
                />
              </a>
            )}
            {shownBefore && (
              <Notice tone="held" className="mt-2">
                {t('dispute.shown_before')}
              </Notice>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-4 text-small text-ink-2">{t('dispute.private')}</p>
    </section>
  )
}

export function OrderSays({ order }: { order: DisputeView['order'] }) {
  const t = useWords()
  const calendar = useCalendar()
  const { deliveredAt, deliveredBy } = order
  const parcel = [order.carrier, order.trackingNumber].filter(Boolean).join(', ')
  const lines = [
    order.shippedAt && [t('dispute.shipped'), calendar.dayAndTime(order.shippedAt)],
    parcel && [t('dispute.parcel'), `${parcel}. ${t('dispute.tracking_no_proof')}`],
    order.promisedBy && [t('dispute.promised'), calendar.day(order.promisedBy)],
    [
      t('dispute.delivered'),
      deliveredAt && deliveredBy
        ? t(deliveredBy === 'code' ? 'dispute.by_code' : 'dispute.by_word', { when: calendar.dayAndTime(deliveredAt) })
        : t('dispute.not_proved'),
    ],
  ].filter((line): line is string[] => Boolean(line))
  return (
    <section aria-labelledby="order-says">
      <h2 id="order-says" className="mb-3">
        {t('dispute.order_says')}
      </h2>
      <dl className="divide-y divide-line rounded-card border border-line bg-card px-4">
        {lines.map(([name, says]) => (
          <div key={name} className="flex justify-between gap-6 py-3">
            <dt className="text-ink-2">{name}</dt>
            <dd className="text-right">{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
