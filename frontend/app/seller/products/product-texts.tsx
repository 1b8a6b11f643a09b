// The texts of a product, the same for a new and an old one: words, category with its facts, condition, brand, tags.
import type { AttributeDefinition, Category } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Field, SelectField, TextField } from '#app/ui/field.tsx'
import { AttributeFields, type AttributeValues } from './attribute-fields.tsx'
import type { ProductFaults } from './product-faults.ts'
import { useAttributes } from './use-attributes.ts'

interface Props {
  categories: Category[]
  typed: Partial<Record<string, string>>
  faults: ProductFaults
  attributes: AttributeDefinition[]
  values: AttributeValues
}

export function ProductTexts({ categories, typed, faults, attributes: saved, values }: Props) {
  const t = useWords()
  const [attributes, chooseCategory] = useAttributes(saved)
  const { fields } = faults
  return (
    <ScreenedFields>
      <Field
        label={t('products.title')}
        name="title"
        required
        minLength={4}
        maxLength={120}
        hint={t('products.title_hint')}
        defaultValue={typed.title}
        error={fields.title}
      />
      <TextField
        label={t('products.description')}
        name="description"
        required
        minLength={10}
        maxLength={5000}
        rows={6}
        hint={t('products.description_hint')}
        defaultValue={typed.description}
        error={fields.description}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <CategoryField
          categories={categories}
          chosen={typed.categorySlug}
          fault={fields.categorySlug}
          onChoose={chooseCategory}
        />
        <SelectField label={t('product.condition')} name="condition" required defaultValue={typed.condition || 'new'}>
          <option value="new">{t('product.condition_new')}</option>
          <option value="used">{t('product.condition_used')}</option>
          <option value="refurbished">{t('product.condition_refurbished')}</option>
        </SelectField>
        <Field
          label={t('products.brand')}
          name="brand"
          maxLength={60}
          defaultValue={typed.brand}
          error={fields.brand}
        />
      </div>
      <AttributeFields attributes={attributes} values={values} faults={faults.attributes} />
      <Field
        label={t('products.tags')}
        name="tags"
        maxLength={400}
        hint={t('products.tags_hint')}
        defaultValue={typed.tags}
        error={fields.tags}
      />
    </ScreenedFields>
  )
}

function CategoryField({
  categories,
  chosen,
  fault,
  onChoose,
}: {
  categories: Category[]
  chosen: string | undefined
  fault: string | undefined
  onChoose: (slug: string) => void
}) {
  const t = useWords()
  return (
    <SelectField
      label={t('search.category')}
      name="categorySlug"
      required
      defaultValue={chosen ?? ''}
      error={fault}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="" disabled>
        {t('checkout.choose')}
      </option>
      <CategoryOptions categories={categories} />
    </SelectField>
  )
}

/** The leaves of the tree, under the names of their groups. */
export function CategoryOptions({ categories }: { categories: Category[] }) {
  const t = useWords()
  const name = (category: Category) => (t.language === 'sw' ? category.nameSw : category.name)
  return categories
    .filter((category) => category.parent === null)
    .map((top) => (
      <optgroup key={top.slug} label={name(top)}>
        {categories
          .filter((category) => category.parent === top.slug)
          .map((category) => (
            <option key={category.slug} value={category.slug}>
              {name(category)}
            </option>
          ))}
      </optgroup>
    ))
}
