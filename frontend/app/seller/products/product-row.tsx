// A product in the seller's list: where it stands, what is left of it, and what needs a look.
import type { ProductHint, SellerProduct } from '@amana/contract'
import { Lightbulb } from 'lucide-react'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { hintWords } from './hint-words.ts'
import { standingOf, whyHeldBack } from './standing-of.ts'

const lowShown = 3
/** What is said in the list already; the rest on the product's own page. */
const telling: ProductHint[] = ['no_picture', 'few_words', 'no_facts']

export function ProductRow({ product }: { product: SellerProduct }) {
  const t = useWords()
  const { day, time } = useCalendar()
  const { label, tone } = standingOf(product)
  const { publishAt } = product
  const low = product.low.filter(({ name }) => name !== '')
  const reason = product.status === 'active' ? whyHeldBack(t.language, product) : product.publishNote
  const hint = product.hints.find((each) => telling.includes(each))
  return (
    <li className="relative flex flex-wrap items-center gap-x-3.5 gap-y-1 px-4 py-3 transition-colors hover:bg-paper sm:flex-nowrap sm:px-5">
      <div className="w-15 shrink-0 overflow-hidden rounded-[12px]">
        <Photo picture={product.picture} alt="" sizes="60px" />
      </div>
      <div className="min-w-0 flex-1 basis-48">
        <Link
          to={paths.sellerProduct(product.id)}
          className="line-clamp-2 font-[600] wrap-anywhere after:absolute after:inset-0"
        >
          {product.title}
        </Link>
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
        {!reason && hint && (
          <p className="mt-1 flex items-center gap-1.5 text-small text-ink-2">
            <Lightbulb className="size-4 shrink-0" strokeWidth={1.8} aria-hidden />
            {t(hintWords[hint].short)}
          </p>
        )}
      </div>
      <Kes money={product.priceFrom} />
      <Link
        to={paths.sellerStock({ q: product.title })}
        aria-label={t('products.quick_of', { title: product.title })}
        className="relative z-1 ml-auto inline-flex min-h-12 items-center rounded-full px-3 text-small font-[650] text-trust hover:underline sm:ml-0"
      >
        {t('products.quick')}
      </Link>
    </li>
  )
}
