// The shop's products: what is on show, what is not and why.
import { listMyProducts, type ReplyOf } from '@amana/contract'
import { Shirt } from 'lucide-react'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Photo } from '#app/ui/photo.tsx'
import type { Route } from './+types/list-page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  return read(context, request, listMyProducts, { params: { shopId: context.get(shopContext).id }, query: { after } })
}

export default function Products({ loaderData: { products, next } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('seller.products')} · Amana`} hidden />
      <div className="mb-5 flex flex-wrap items-center justify-between gap-4">
        <h1>{t('seller.products')}</h1>
        <ButtonLink to={paths.newProduct}>{t('seller.add_product')}</ButtonLink>
      </div>
      {products.length === 0 ? (
        <Empty icon={<Shirt />} title={t('products.none_title')}>
          <p>{t('products.none')}</p>
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {products.map((product) => (
            <ProductRow key={product.id} product={product} />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={`${paths.sellerProducts}?after=${next}`} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </>
  )
}

function ProductRow({ product }: { product: ReplyOf<typeof listMyProducts>['products'][number] }) {
  const t = useWords()
  const shown = product.status === 'active' && product.screening === 'passed'
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
            {shown ? (
              <Badge tone="safe">{t('products.on_show')}</Badge>
            ) : (
              <Badge tone="plain">
                {t(
                  product.status === 'draft'
                    ? 'products.draft'
                    : product.status === 'archived'
                      ? 'products.archived'
                      : 'products.held_back',
                )}
              </Badge>
            )}
            {product.stock === 0 ? (
              <b className="text-ink">{t('product.sold_out')}</b>
            ) : (
              t('products.stock', { count: product.stock })
            )}
            {product.screeningReason && <span>{product.screeningReason}</span>}
          </p>
        </div>
        <Kes money={product.priceFrom} />
      </Link>
    </li>
  )
}
