// What was understood of a file, and what its owner has to say before it starts.
import type { Category, ProductImportPage } from '@amana/contract'
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { figures } from '#app/money/kes.tsx'
import { Submit } from '#app/ui/button.tsx'
import { ChoiceRow, SelectField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { CategoryOptions } from '../product-texts.tsx'

interface Props {
  found: ProductImportPage
  categories: Category[]
}

const delimiters: Record<string, MessageKey> = { ',': 'import.comma', ';': 'import.semicolon', '\t': 'import.tab' }

export function FirstLook({ found, categories }: Props) {
  const t = useWords()
  const { counts, columns } = found
  const unused = columns.filter(({ used }) => !used)
  return (
    <Form method="post" className="surface grid gap-6 p-5 sm:p-7">
      <Notice tone={counts.waiting > 0 ? 'safe' : 'plain'}>
        {t('import.can_be_taken', { count: counts.waiting })}
        {counts.faulty > 0 && ` ${t('import.cannot_be_taken', { count: counts.faulty })}`}
      </Notice>
      <Preview found={found} />
      <details className="text-small">
        <summary className="min-h-12 content-center font-[650] text-trust">
          {t('import.columns', { used: columns.length - unused.length, count: columns.length })}
        </summary>
        <p className="text-ink-2">
          {t('import.written_in', {
            encoding: found.encoding ?? '',
            delimiter: t(delimiters[found.delimiter ?? ','] ?? 'import.comma'),
          })}
        </p>
        {unused.length > 0 && (
          <p className="mt-2 [overflow-wrap:anywhere] text-ink-2">
            {t('import.unused', { names: unused.map(({ name }) => name || '—').join(', ') })}
          </p>
        )}
      </details>
      {counts.waiting > 0 && (
        <>
          <ChooseCategories found={found} categories={categories} />
          {found.alreadyThere > 0 && (
            <Choice legend={t('import.existing', { count: found.alreadyThere })}>
              <ChoiceRow name="existing" value="skip" defaultChecked>
                {t('import.existing_skip')}
              </ChoiceRow>
              <ChoiceRow name="existing" value="change">
                {t('import.existing_change')}
              </ChoiceRow>
            </Choice>
          )}
          <Choice legend={t('import.show')}>
            <ChoiceRow name="show" value="as_in_file" defaultChecked>
              {t('import.show_as_in_file')}
            </ChoiceRow>
            <ChoiceRow name="show" value="drafts">
              {t('import.show_drafts')}
            </ChoiceRow>
          </Choice>
          <Submit name="do" value="start" block className="min-h-14" busy={t('order.doing')}>
            {t('import.start', { count: counts.waiting })}
          </Submit>
        </>
      )}
    </Form>
  )
}

function Choice({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2 font-[650]">{legend}</legend>
      {children}
    </fieldset>
  )
}

const statuses: Record<ProductImportPage['preview'][number]['status'], MessageKey> = {
  active: 'products.on_show',
  draft: 'products.draft',
  archived: 'products.archived',
}

function Preview({ found: { preview } }: { found: ProductImportPage }) {
  const t = useWords()
  if (preview.length === 0) return null
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className="mb-3 text-[1.2rem]!">
        {t('import.preview')}
      </h2>
      <ul className="divide-y divide-line">
        {preview.map((product) => (
          <li key={product.line} className="grid grid-cols-[1fr_auto] gap-x-4 py-2.5">
            <span className="truncate font-[600]">{product.title}</span>
            <span className="text-right font-[600]">
              {product.lowestPriceCents !== null && figures({ cents: product.lowestPriceCents, currency: 'KES' })}
            </span>
            <span className="text-small text-ink-2">
              {[t(statuses[product.status]), product.category].filter(Boolean).join(' · ')}
            </span>
            <span className="text-right text-small text-ink-2">
              {[
                t('import.variants_and_stock', { count: product.variants, stock: product.stock }),
                product.pictures > 0 && t('import.pictures', { count: product.pictures }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChooseCategories({ found, categories }: Props) {
  const t = useWords()
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-[650]">{t('import.categories')}</legend>
      {found.categories.map(({ name, products, slug }, index) => (
        <div key={name}>
          <input type="hidden" name="category" value={name} />
          <SelectField
            label={t('import.category_of', { name: name || t('import.no_category'), count: products })}
            name={`slug-${index}`}
            defaultValue={slug ?? ''}
          >
            <option value="">{t('import.leave_out')}</option>
            <CategoryOptions categories={categories} />
          </SelectField>
        </div>
      ))}
    </fieldset>
  )
}
