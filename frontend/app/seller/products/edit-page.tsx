// A product of the shop in sections: the price and stock of each variant, what it says, its options, its pictures, and where it stands.
import { listCategories, readMyProduct } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/edit-page'
import { editAction } from './edit/action.ts'
import { Hints } from './edit/hints.tsx'
import { OptionsSection } from './edit/options-section.tsx'
import { PartsOfPage } from './edit/parts-of-page.tsx'
import { PicturesSection } from './edit/pictures-section.tsx'
import { Standing } from './edit/standing.tsx'
import { TextsSection } from './edit/texts-section.tsx'
import { VariantsSection } from './edit/variants-section.tsx'
import { productFaults } from './product-faults.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const shopId = context.get(shopContext).id
  const [product, { categories }] = await Promise.all([
    read(context, request, readMyProduct, { params: { shopId, productId: params.productId } }),
    read(context, request, listCategories, {}),
  ])
  return { product, categories, done: new URL(request.url).searchParams.get('done') }
}

export const action = editAction

export default function EditProduct({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { product, categories, done } = loaderData
  const faults = productFaults(t, actionData?.problem)
  const of = (section: string) => ({
    faults: actionData?.section === section ? faults : productFaults(t, null),
    typed: actionData?.section === section ? actionData.typed : {},
    saved: actionData?.saved === section,
  })
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
      <PageHead title={`${product.title} · Amana`} hidden />
      <div className="grid min-w-0 grid-cols-1 content-start gap-6">
        <div>
          <p className="text-small text-ink-2">
            <Link to={paths.sellerProducts} className="hover:underline">
              {t('seller.products')}
            </Link>
          </p>
          <h1 dir="auto" className="mt-1 [overflow-wrap:anywhere]">
            {product.title}
          </h1>
          <PartsOfPage product={product} />
        </div>
        {!actionData && (done === 'added' || done === 'copied') && (
          <Notice role="status">{t(done === 'added' ? 'products.added' : 'products.copied')}</Notice>
        )}
        <VariantsSection key={product.version} product={product} {...of('variants')} />
        <TextsSection product={product} categories={categories} {...of('texts')} />
        <OptionsSection product={product} {...of('options')} />
      </div>
      <aside className="grid content-start gap-6">
        <Standing product={product} {...of('standing')} />
        <Hints hints={product.hints} />
        <PicturesSection product={product} />
      </aside>
    </div>
  )
}
