// What a product says of itself.
import type { Category, ReplyOf, readMyProduct } from '@amana/contract'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import { ProductTexts } from '../product-texts.tsx'
import { Section, type SectionState } from './section.tsx'

export type MyProduct = ReplyOf<typeof readMyProduct>

interface Props extends SectionState {
  product: MyProduct
  categories: Category[]
}

export function TextsSection({ product, categories, ...state }: Props) {
  const t = useWords()
  const { typed, faults } = state
  const typedAttributes = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith('attribute-') ? [[name.slice('attribute-'.length), value]] : [],
  )
  return (
    <Section id="texts" title={t('products.about')} state={state}>
      <Form method="post" preventScrollReset className="grid gap-5" key={`texts-${product.version}`}>
        <input type="hidden" name="version" value={product.version} />
        <ProductTexts
          categories={categories}
          typed={{
            title: product.title,
            description: product.description,
            categorySlug: product.category.slug,
            condition: product.condition,
            brand: product.brand ?? '',
            tags: product.tags.join(', '),
            ...typed,
          }}
          faults={faults}
          attributes={product.attributeDefinitions}
          values={{ ...product.attributeValues, ...Object.fromEntries(typedAttributes) }}
        />
        <Field
          label={t('products.price_was')}
          name="priceWas"
          inputMode="numeric"
          pattern="\d{1,7}"
          hint={t('products.price_was_hint')}
          defaultValue={typed.priceWas ?? (product.priceWas ? product.priceWas.cents / 100 : '')}
          error={faults.fields.priceWasCents}
        />
        <ThumbBar className="-mx-2.5">
          <Submit name="do" value="texts" block busy={t('order.doing')}>
            {t('products.save')}
          </Submit>
        </ThumbBar>
      </Form>
    </Section>
  )
}
