// A product of the shop: its texts, the price and stock of each variant, its pictures, and whether it is on show.
import { changeProduct, listCategories, readMyProduct } from '@amana/contract'
import { data, Form, Link } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/edit-page'
import { PictureEditor } from './pictures/picture-editor.tsx'
import { ProductTexts } from './product-texts.tsx'
import { VariantRows } from './variant-rows.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const shopId = context.get(shopContext).id
  const [product, { categories }] = await Promise.all([
    read(context, request, readMyProduct, { params: { shopId, productId: params.productId } }),
    read(context, request, listCategories, {}),
  ])
  return { product, categories }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const where = { shopId: context.get(shopContext).id, productId: params.productId }
  if (form.get('do') === 'show' || form.get('do') === 'hide') {
    const status = form.get('do') === 'show' ? ('active' as const) : ('archived' as const)
    const { problem } = await attempt(context, request, changeProduct, { params: where, body: { status } })
    return data({ saved: !problem, problem: problem ?? null }, { status: problem?.status ?? 200 })
  }
  const { problem } = await attempt(context, request, changeProduct, {
    params: where,
    body: {
      title: text('title'),
      description: text('description'),
      categorySlug: text('categorySlug'),
      condition: text('condition') as 'new',
      brand: text('brand') || null,
      variants: form.getAll('variantId').map((variantId) => ({
        id: String(variantId),
        priceCents: Math.round(Number(text(`price-${variantId}`))) * 100,
        stock: Number(text(`stock-${variantId}`)),
      })),
    },
  })
  return data({ saved: !problem, problem: problem ?? null }, { status: problem?.status ?? 200 })
}

export default function EditProduct({ loaderData: { product, categories }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const problem = actionData?.problem
  const errors = problem?.fields ?? {}
  const shown = product.status === 'active'
  return (
    <div className="grid gap-x-10 gap-y-7 lg:grid-cols-[1.5fr_1fr]">
      <PageHead title={`${product.title} · Amana`} hidden />
      <div className="min-w-0">
        <p className="text-small text-ink-2">
          <Link to={paths.sellerProducts} className="hover:underline">
            {t('seller.products')}
          </Link>
        </p>
        <h1 className="mt-1 mb-5 [overflow-wrap:anywhere]">{product.title}</h1>
        {product.screeningReason && (
          <Notice tone="plain" className="mb-4">
            {product.screeningReason}
          </Notice>
        )}
        {actionData?.saved && (
          <Notice role="status" className="mb-4">
            {t('products.saved')}
          </Notice>
        )}
        {problem && Object.keys(errors).length === 0 && (
          <Notice tone="plain" role="alert" className="mb-4">
            {problem.detail}
          </Notice>
        )}
        <Form method="post" preventScrollReset className="surface grid gap-5 p-5 sm:p-7">
          <ProductTexts
            categories={categories}
            typed={{
              title: product.title,
              description: product.description,
              categorySlug: product.category.slug,
              condition: product.condition,
              brand: product.brand ?? '',
            }}
            errors={errors}
          />
          <VariantRows variants={product.variants} title={product.title} />
          <Submit name="do" value="save" block className="min-h-14" busy={t('order.doing')}>
            {t('products.save')}
          </Submit>
        </Form>
      </div>
      <aside className="grid content-start gap-4">
        <h2>{t('pictures.title')}</h2>
        <PictureEditor shopId={product.shop.id} productId={product.id} pictures={product.pictures} />
        <Form method="post" preventScrollReset className="grid gap-3 border-t border-line pt-4">
          <Submit name="do" value={shown ? 'hide' : 'show'} look="light" block busy={t('order.doing')}>
            {t(shown ? 'products.take_off' : 'products.put_on_show')}
          </Submit>
          <Link
            to={paths.product(product.shop.slug, product.id, product.title)}
            className="flex min-h-12 items-center justify-center font-[650] text-trust hover:underline"
          >
            {t('products.as_buyers_see')}
          </Link>
        </Form>
      </aside>
    </div>
  )
}
