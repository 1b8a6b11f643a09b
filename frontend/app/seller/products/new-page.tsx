// A new product: what it is, what it costs, how many there are, and a picture. Everything else can follow on its own page.
import { addProduct, addProductPicture, listCategories, readCategoryAttributes } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import type { Route } from './+types/new-page'
import { LimitsLink } from './limits-link.tsx'
import { PictureField } from './picture-field.tsx'
import { productFaults } from './product-faults.ts'
import { centsIn, textsIn, wordsIn } from './product-form.ts'
import { ProductTexts } from './product-texts.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  return read(context, request, listCategories, {})
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const shopId = context.get(shopContext).id
  const values = wordsIn(text('optionValues'))
  const hasOption = text('optionName') !== '' && values.length > 0
  const priceCents = centsIn(text('price'))
  const stock = Number(text('stock'))
  const { reply, problem } = await attempt(context, request, addProduct, {
    params: { shopId },
    body: {
      ...textsIn(form),
      options: hasOption ? [{ name: text('optionName'), values }] : [],
      variants: hasOption
        ? values.map((value) => ({ optionValues: [value], priceCents, stock }))
        : [{ priceCents, stock }],
      status: text('do') === 'draft' ? 'draft' : 'active',
    },
  })
  if (problem) {
    const typed = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
    const slug = text('categorySlug').slice(0, 60)
    const { attributes } = slug
      ? await read(context, request, readCategoryAttributes, { params: { slug } })
      : { attributes: [] }
    return data({ problem, typed, attributes }, { status: problem.status })
  }
  const file = form.get('picture')
  if (file instanceof File && file.size > 0) {
    await attempt(
      context,
      request,
      addProductPicture,
      { params: { shopId, productId: reply.id }, query: { alt: text('title').slice(0, 200) } },
      { file: { bytes: await file.arrayBuffer(), type: file.type } },
    )
  }
  throw redirect(paths.sellerProductDone(reply.id, 'added'))
}

export default function NewProduct({ loaderData: { categories }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { problem, typed = {}, attributes = [] } = actionData ?? {}
  const faults = productFaults(t, problem)
  const values = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith('attribute-') ? [[name.slice('attribute-'.length), value]] : [],
  )
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title={`${t('seller.add_product')} · Amana`} hidden />
      <h1 className="mb-5">{t('seller.add_product')}</h1>
      <Form method="post" encType="multipart/form-data" className="surface grid gap-5 p-5 sm:p-7">
        {faults.whole && (
          <Notice tone="plain" role="alert">
            {faults.whole} {faults.byRule && <LimitsLink />}
          </Notice>
        )}
        <PictureField />
        <ProductTexts
          categories={categories}
          typed={typed}
          faults={faults}
          attributes={attributes}
          values={Object.fromEntries(values)}
        />
        <PriceFields typed={typed} />
        <ThumbBar className="-mx-2.5 grid-cols-[auto_minmax(0,1fr)]">
          <Submit name="do" value="show" busy={t('order.doing')} className="order-last px-4!">
            {t('products.put_on_show')}
          </Submit>
          <Submit name="do" value="draft" look="light" busy={t('order.doing')} className="px-4! leading-tight">
            {t('products.keep_as_draft')}
          </Submit>
        </ThumbBar>
      </Form>
    </div>
  )
}

function PriceFields({ typed }: { typed: Record<string, string> }) {
  const t = useWords()
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={t('products.price')}
          name="price"
          inputMode="numeric"
          pattern="\d{1,7}"
          required
          defaultValue={typed.price}
        />
        <Field
          label={t('products.how_many')}
          name="stock"
          inputMode="numeric"
          pattern="\d{1,6}"
          required
          defaultValue={typed.stock ?? '1'}
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
        />
        <Field
          label={t('products.option_values')}
          name="optionValues"
          maxLength={1300}
          hint={t('products.option_values_hint')}
          defaultValue={typed.optionValues}
        />
      </fieldset>
    </>
  )
}
