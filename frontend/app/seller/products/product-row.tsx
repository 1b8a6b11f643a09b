// A product in the seller's list: where it stands, what is left of it, and what needs a look.
import type { SellerProduct } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { standingOf, whyHeldBack } from './standing-of.ts'

const lowShown = 3

export function ProductRow({ product }: { product: SellerProduct }) {
  const t = useWords()
  const { day, time } = useCalendar()
  const { label, tone } = standingOf(product)
  const { publishAt } = product
  const low = product.low.filter(({ name }) => name !== '')
  const reason = product.status === 'active' ? whyHeldBack(t.language, product) : product.publishNote
  return (
    <li>
      <Link
        to={paths.sellerProduct(product.id)}
        className="flex items-center gap-3.5 px-4 py-3 transition-colors hover:bg-paper sm:px-5"
      >
        <div className="w-15 shrink-0 overflow-hidden rounded-[12px]">
          <Photo picture={product.picture} alt="" sizes="60px" />
        </div>
        <div className="min-w-0 flex-1">
          <p className="truncate font-[600]">{product.title}</p>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-ink-2">
            <Badge tone={tone}>{t(label)}</Badge>
            {publishAt && <span>{`${day(publishAt)}, ${time(publishAt)}`}</span>}
            {product.stock === 0 ? (
              <b className="text-ink">{t('product.sold_out')}</b>
            ) : (
              t('products.stock', { count: product.stock })
            )}
            {product.status !== 'archived' && product.stock > 0 && low.length > 0 && (
              <b className="text-ink">
                {low
                  .slice(0, lowShown)
                  .map(({ name, available }) => t('products.few_left', { name, count: available }))
                  .join(', ')}
                {low.length > lowShown && ' …'}
              </b>
            )}
          </p>
          {reason && <p className="mt-1 text-small text-ink-2">{reason}</p>}
        </div>
        <Kes money={product.priceFrom} />
      </Link>
    </li>
  )
}
