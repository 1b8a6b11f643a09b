// The shop's products: what is on show, what is not and why, what is running out; found by words, a list at a time. Those that are
// ticked are changed together.
import { listMyProducts, type ProductList } from '@amana/contract'
import { Shirt } from 'lucide-react'
import { Form, Link, useLocation } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { FindInList } from '#app/seller/find-in-list.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Download } from '#app/ui/download.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TickAll } from '#app/ui/tick-all.tsx'
import type { Route } from './+types/list-page'
import { changeMany, type ManyDone } from './change-many.ts'
import { ManyBar } from './many-bar.tsx'
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

export const action = async ({ context, request }: Route.ActionArgs) =>
  changeMany(context, request, await request.formData())

type Found = Route.ComponentProps['loaderData']

export default function Products({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { products, next, counts, q, show } = loaderData
  return (
    <>
      <PageHead title={`${t('seller.products')} · Amana`} hidden />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-4">
        <h1>{t('seller.products')}</h1>
        <ButtonLink to={paths.newProduct} className={counts.all > 0 ? 'max-md:hidden' : ''}>
          {t('seller.add_product')}
        </ButtonLink>
      </div>
      <Tools />
      {counts.all > 0 && <Finder found={loaderData} />}
      {actionData && <Outcome done={actionData} found={loaderData} />}
      {products.length === 0 ? (
        <Empty icon={<Shirt />} title={t(counts.all === 0 ? 'products.none_title' : 'products.none_here')}>
          {counts.all === 0 && <p>{t('products.none')}</p>}
        </Empty>
      ) : (
        <TheList found={loaderData} done={actionData} />
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

/** Each row can be ticked by its picture, and opened by everything else. */
function TheList({ found: { products }, done }: { found: Found; done: ManyDone | undefined }) {
  const t = useWords()
  const { pathname, search } = useLocation()
  const stillTicked = new Set(done?.refused.map(({ productId }) => productId))
  return (
    <Form method="post" action={pathname + search} preventScrollReset className="group/many">
      {products.length > 1 && <TickAll name="product" />}
      <ul aria-label={t('seller.products')} className="surface divide-y divide-line overflow-hidden">
        {products.map((product) => (
          <ProductRow key={`${product.id} ${product.status}`} product={product} ticked={stillTicked.has(product.id)} />
        ))}
      </ul>
      <ManyBar />
    </Form>
  )
}

function Outcome({ done: { changed, refused, nothingTicked }, found }: { done: ManyDone; found: Found }) {
  const t = useWords()
  const titles = new Map(found.products.map(({ id, title }) => [id, title]))
  return (
    <div className="mb-4 grid gap-3">
      {changed > 0 && <Notice role="status">{t('products.many_done', { count: changed })}</Notice>}
      {nothingTicked && (
        <Notice tone="plain" role="alert">
          {t('products.many_none')}
        </Notice>
      )}
      {refused.map(({ productId, problem }) => (
        <Notice key={productId} tone="plain" role="alert">
          <Link to={paths.sellerProduct(productId)} className="font-[650] underline underline-offset-4">
            {titles.get(productId) ?? t('products.find_do')}
          </Link>
          {': '}
          {sayProblem(t, problem)}
        </Notice>
      ))}
    </div>
  )
}

function Finder({ found: { counts, q, show } }: { found: Found }) {
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
    <div className="mb-4 grid grid-cols-1 gap-4">
      <FindInList
        name="q"
        typed={q}
        label={t('products.find')}
        find={t('products.find_do')}
        stays={{ show: show !== 'all' && show }}
      />
      <Chips chips={chips} label={t('products.lists')} />
    </div>
  )
}

function Tools() {
  const t = useWords()
  return (
    <nav aria-label={t('products.tools')} className="-mx-4 mb-4 md:mx-0">
      <ul className="scroll-row scroll-px-4 gap-2.5 px-4 py-1 md:scroll-px-0.5 md:px-0.5">
        <li className="shrink-0 snap-start">
          <ButtonLink to={paths.sellerStock()} look="light" className="px-4.5!">
            {t('stock.title')}
          </ButtonLink>
        </li>
        <li className="shrink-0 snap-start">
          <ButtonLink to={paths.importProducts} look="light" className="px-4.5!">
            {t('import.title')}
          </ButtonLink>
        </li>
        <li className="shrink-0 snap-start">
          <Download to={paths.exportProducts} look="light" className="px-4.5!">
            {t('import.export')}
          </Download>
        </li>
      </ul>
    </nav>
  )
}
