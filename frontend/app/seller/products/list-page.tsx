// The shop's products: what is on show, what is not and why, what is running out; found by words, a list at a time.
import { listMyProducts, type ProductList } from '@amana/contract'
import { Search, Shirt } from 'lucide-react'
import { Form } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/list-page'
import { ProductRow } from './product-row.tsx'

const lists: Record<ProductList, MessageKey> = {
  all: 'seller.all_orders',
  on_show: 'products.on_show',
  low: 'products.running_out',
  draft: 'products.drafts',
  scheduled: 'products.scheduled',
  held: 'products.held_back',
  archived: 'products.archived',
}
const isList = (name: string | null): name is ProductList => name !== null && Object.hasOwn(lists, name)

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const q = (asked.get('q') ?? '').trim().slice(0, 100)
  const wanted = asked.get('show')
  const show = isList(wanted) ? wanted : 'all'
  const after = asked.get('after') ?? undefined
  const found = await read(context, request, listMyProducts, {
    params: { shopId: context.get(shopContext).id },
    query: { show, after, ...(q && { q }) },
  })
  return { ...found, q, show }
}

export default function Products({ loaderData: { products, next, counts, q, show } }: Route.ComponentProps) {
  const t = useWords()
  const chips = (Object.keys(lists) as ProductList[])
    .filter((list) => list === 'all' || list === show || counts[list] > 0)
    .map((list) => ({
      to: paths.sellerProductList({ q, show: list === 'all' ? '' : list }),
      label: t(lists[list]),
      count: counts[list],
      current: list === show,
    }))
  return (
    <>
      <PageHead title={`${t('seller.products')} · Amana`} hidden />
      <div className="mb-5 flex flex-wrap items-center justify-between gap-4">
        <h1>{t('seller.products')}</h1>
        <ButtonLink to={paths.newProduct}>{t('seller.add_product')}</ButtonLink>
      </div>
      <Tools />
      {counts.all > 0 && (
        <div className="mb-5 grid grid-cols-1 gap-4">
          <Form role="search" className="flex gap-2.5">
            {show !== 'all' && <input type="hidden" name="show" value={show} />}
            <input
              type="search"
              name="q"
              defaultValue={q}
              key={q}
              maxLength={100}
              aria-label={t('products.find')}
              placeholder={t('products.find')}
              className="field-box min-w-0 flex-1"
            />
            <Button look="light" aria-label={t('products.find_do')}>
              <Search className="size-5" aria-hidden />
            </Button>
          </Form>
          <Chips chips={chips} label={t('products.lists')} />
        </div>
      )}
      {products.length === 0 ? (
        <Empty icon={<Shirt />} title={t(counts.all === 0 ? 'products.none_title' : 'products.none_here')}>
          {counts.all === 0 && <p>{t('products.none')}</p>}
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {products.map((product) => (
            <ProductRow key={product.id} product={product} />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink
          to={paths.sellerProductList({ q, show: show === 'all' ? '' : show, after: next })}
          look="quiet"
          className="mt-6"
        >
          {t('search.more')}
        </ButtonLink>
      )}
    </>
  )
}

function Tools() {
  const t = useWords()
  return (
    <nav aria-label={t('products.tools')} className="mb-5 flex flex-wrap gap-2.5">
      <ButtonLink to={paths.sellerStock()} look="light">
        {t('stock.title')}
      </ButtonLink>
      <ButtonLink to={paths.importProducts} look="light">
        {t('import.title')}
      </ButtonLink>
      <ButtonLink to={paths.exportProducts} look="light" reloadDocument>
        {t('import.export')}
      </ButtonLink>
    </nav>
  )
}
