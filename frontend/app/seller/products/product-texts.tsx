// The texts of a product, the same for a new and an old one.
import type { Category } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { Field, SelectField, TextField } from '#app/ui/field.tsx'

interface Props {
  categories: Category[]
  typed: Partial<Record<string, string>>
  errors: Record<string, string>
}

export function ProductTexts({ categories, typed, errors }: Props) {
  const t = useWords()
  const name = (category: Category) => (t.language === 'sw' ? category.nameSw : category.name)
  const tops = categories.filter((category) => category.parent === null)
  return (
    <>
      <Field
        label={t('products.title')}
        name="title"
        required
        minLength={4}
        maxLength={120}
        hint={t('products.title_hint')}
        defaultValue={typed.title}
        error={errors.title}
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
        error={errors.description}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <SelectField
          label={t('search.category')}
          name="categorySlug"
          required
          defaultValue={typed.categorySlug ?? ''}
          error={errors.categorySlug}
        >
          <option value="" disabled>
            {t('checkout.choose')}
          </option>
          {tops.map((top) => (
            <optgroup key={top.slug} label={name(top)}>
              {categories
                .filter((category) => category.parent === top.slug)
                .map((category) => (
                  <option key={category.slug} value={category.slug}>
                    {name(category)}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
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
          error={errors.brand}
        />
      </div>
    </>
  )
}
