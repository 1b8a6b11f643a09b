// A new product: what it is, what it costs, how many there are, and a picture.
import { addProduct, addProductPicture, listCategories } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/new-page'
import { PictureField } from './picture-field.tsx'
import { ProductTexts } from './product-texts.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  return read(context, request, listCategories, {})
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const typed = Object.fromEntries(
    ['title', 'description', 'categorySlug', 'condition', 'brand', 'price', 'stock', 'optionName', 'optionValues'].map(
      (name) => [name, text(name)],
    ),
  ) as Record<string, string>
  const shopId = context.get(shopContext).id
  const values = [
    ...new Set(
      text('optionValues')
        .split(',')
        .map((value) => value.trim())
        .filter(Boolean),
    ),
  ]
  const hasOption = text('optionName') !== '' && values.length > 0
  const priceCents = Math.round(Number(text('price'))) * 100
  const stock = Number(text('stock'))
  const { reply, problem } = await attempt(context, request, addProduct, {
    params: { shopId },
    body: {
      title: text('title'),
      description: text('description'),
      categorySlug: text('categorySlug'),
      condition: text('condition') as 'new',
      brand: text('brand') || null,
      options: hasOption ? [{ name: text('optionName'), values }] : [],
      variants: hasOption
        ? values.map((value) => ({ optionValues: [value], priceCents, stock }))
        : [{ priceCents, stock }],
      status: 'active',
    },
  })
  if (problem) return data({ problem, typed }, { status: problem.status })
  const file = form.get('picture')
  if (file instanceof File && file.size > 0) {
    await attempt(
      context,
      request,
      addProductPicture,
      { params: { shopId, productId: reply.id }, query: { alt: text('title') } },
      { file: { bytes: await file.arrayBuffer(), type: file.type } },
    )
  }
  throw redirect(paths.sellerProduct(reply.id))
}

export default function NewProduct({ loaderData: { categories }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { problem, typed = {} } = actionData ?? {}
  const errors = problem?.fields ?? {}
  return (
    <div className="max-w-3xl">
      <PageHead title={`${t('seller.add_product')} · Amana`} hidden />
      <h1 className="mb-5">{t('seller.add_product')}</h1>
      <Form method="post" encType="multipart/form-data" className="surface grid gap-5 p-5 sm:p-7">
        {problem && Object.keys(errors).length === 0 && (
          <Notice tone="plain" role="alert">
            {problem.detail}
          </Notice>
        )}
        <PictureField />
        <ProductTexts categories={categories} typed={typed} errors={errors} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label={t('products.price')}
            name="price"
            inputMode="numeric"
            pattern="\d{1,7}"
            required
            defaultValue={typed.price}
            error={errors['variants.0.priceCents']}
          />
          <Field
            label={t('products.how_many')}
            name="stock"
            inputMode="numeric"
            pattern="\d{1,6}"
            required
            defaultValue={typed.stock ?? '1'}
            error={errors['variants.0.stock']}
          />
        </div>
        <fieldset className="grid gap-5 border-t border-line pt-5 sm:grid-cols-[1fr_2fr]">
          <legend className="sr-only">{t('products.options')}</legend>
          <Field
            label={t('products.option_name')}
            name="optionName"
            maxLength={30}
            hint={t('products.option_name_hint')}
            defaultValue={typed.optionName}
            error={errors['options.0.name']}
          />
          <Field
            label={t('products.option_values')}
            name="optionValues"
            maxLength={400}
            hint={t('products.option_values_hint')}
            defaultValue={typed.optionValues}
            error={errors['options.0.values']}
          />
        </fieldset>
        <Submit block className="min-h-14" busy={t('order.doing')}>
          {t('products.put_on_show')}
        </Submit>
      </Form>
    </div>
  )
}
