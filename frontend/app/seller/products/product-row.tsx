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

export function ProductRow({ product, ticked }: { product: SellerProduct; ticked: boolean }) {
  const t = useWords()
  const reason = product.status === 'active' ? whyHeldBack(t.language, product) : product.publishNote
  const hint = product.hints.find((each) => telling.includes(each))
  return (
    <li className="relative flex items-start gap-3.5 px-4 py-3 transition-colors hover:bg-paper has-checked:bg-trust-soft sm:items-center sm:px-5">
      <Tick product={product} ticked={ticked} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-x-3">
          <Link
            to={paths.sellerProduct(product.id)}
            className="line-clamp-2 min-w-0 flex-1 font-[600] wrap-anywhere after:absolute after:inset-0"
          >
            <bdi>{product.title}</bdi>
          </Link>
          <Kes money={product.priceFrom} className="sm:hidden" />
        </div>
        <WhatIsLeft product={product} />
        {reason && <p className="mt-1 text-small text-ink-2">{reason}</p>}
        <div className="flex items-center gap-x-3 max-sm:-mr-3 max-sm:-mb-2">
          {!reason && hint && (
            <p className="flex items-center gap-1.5 text-small leading-tight text-ink-2 sm:mt-1">
              <Lightbulb className="size-4 shrink-0" strokeWidth={1.8} aria-hidden />
              {t(hintWords[hint].short)}
            </p>
          )}
          <PriceAndStock title={product.title} className="ml-auto inline-flex shrink-0 sm:hidden" />
        </div>
      </div>
      <Kes money={product.priceFrom} className="hidden sm:inline" />
      <PriceAndStock title={product.title} className="hidden sm:inline-flex" />
    </li>
  )
}

/** The picture is where one ticks it. */
function Tick({ product: { id, title, picture }, ticked }: { product: SellerProduct; ticked: boolean }) {
  const t = useWords()
  return (
    <label className="relative z-1 block w-15 shrink-0 cursor-pointer overflow-hidden rounded-[12px]">
      <Photo picture={picture} alt="" sizes="60px" />
      <input
        type="checkbox"
        name="product"
        value={id}
        defaultChecked={ticked}
        aria-label={t('products.tick', { title })}
        className="absolute top-1 left-1 size-5 rounded-[6px] bg-card shadow-rest"
      />
    </label>
  )
}

function WhatIsLeft({ product }: { product: SellerProduct }) {
  const t = useWords()
  const { day, time } = useCalendar()
  const { label, tone } = standingOf(product)
  const { publishAt } = product
  const low = product.low.filter(({ name }) => name !== '')
  return (
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
  )
}

function PriceAndStock({ title, className }: { title: string; className: string }) {
  const t = useWords()
  return (
    <Link
      to={paths.sellerStock({ q: title })}
      aria-label={t('products.quick_of', { title })}
      className={`relative z-1 min-h-12 items-center rounded-full px-3 text-small font-[650] text-trust hover:underline ${className}`}
    >
      {t('products.quick')}
    </Link>
  )
}
