// What was ordered, what it came to, and where it goes.
import type { OrderView } from '@amana/contract'
import { RotateCcw } from 'lucide-react'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { inWords, Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Photo } from '#app/ui/photo.tsx'

type Contents = Pick<
  OrderView,
  'lines' | 'shop' | 'subtotal' | 'deliveryFee' | 'total' | 'delivery' | 'contact' | 'guestMustProvePhone'
>

/** @param isOver nothing more will happen: it may be bought once more */
export function OrderContents({ order, isOver }: { order: Contents; isOver: boolean }) {
  const t = useWords()
  const { delivery, lines, shop } = order
  const [only] = lines.length === 1 ? lines : []
  return (
    <section aria-label={t('order.contents')} className="overflow-hidden rounded-card border border-line bg-card">
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.productId + line.optionValues.join()} className="flex items-center gap-3.5 p-3.5">
            <div className="w-16 shrink-0 overflow-hidden rounded-thumb">
              <Photo picture={line.picture} alt="" sizes="64px" />
            </div>
            <div className="min-w-0 flex-1 leading-snug">
              <Link to={paths.product(shop.slug, line.productId, line.title)} className="font-semibold hover:underline">
                {line.title}
              </Link>
              <p className="text-small text-ink-2">{[...line.optionValues, `× ${line.quantity}`].join(' · ')}</p>
            </div>
            <Kes money={line.total} />
          </li>
        ))}
      </ul>
      <dl className="grid gap-1 border-t border-line px-3.5 py-3 text-ui">
        <div className="flex justify-between gap-3">
          <dt className="text-ink-2">{t('checkout.delivery_by', { name: delivery.name })}</dt>
          <dd>{order.deliveryFee.cents === 0 ? t('delivery.free') : inWords(order.deliveryFee)}</dd>
        </div>
        <div className="flex justify-between gap-3 font-strong">
          <dt>{t('checkout.total')}</dt>
          <dd>{inWords(order.total)}</dd>
        </div>
      </dl>
      <p className="border-t border-line px-3.5 py-3 text-small text-ink-2">
        {order.guestMustProvePhone ? (
          delivery.county
        ) : (
          <>
            <b className="text-ink">{order.contact.name}</b> · {[delivery.town, delivery.county].join(', ')}
            {delivery.landmark && ` · ${delivery.landmark}`}
          </>
        )}
        {delivery.pickup && <span className="mt-1 block">{t('order.collect_at', { ...delivery.pickup })}</span>}
      </p>
      {isOver && (
        <p className="border-t border-line px-3.5 py-3">
          <ButtonLink
            to={only ? paths.product(shop.slug, only.productId, only.title) : paths.shop(shop.slug)}
            look="light"
            className="text-small"
          >
            <RotateCcw className="size-4.5" aria-hidden />
            {t('order.buy_again')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
