// Price, stock and SKU of each variant; one that is ticked goes, with its history kept.
import type { Variant } from '@amana/contract'
import { Form, Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import { Section, type SectionState } from './section.tsx'
import type { MyProduct } from './texts-section.tsx'

const columns = 'grid grid-cols-2 gap-3 sm:grid-cols-[1.3fr_7rem_5.5rem_1.2fr_4.5rem] sm:items-center'

export function VariantsSection({ product, ...state }: SectionState & { product: MyProduct }) {
  const t = useWords()
  const several = product.variants.length > 1
  return (
    <Section id="variants" title={t('products.price_and_stock')} state={state}>
      <Form method="post" preventScrollReset className="grid gap-4">
        <input type="hidden" name="version" value={product.version} />
        <div className={`${columns} hidden text-small font-[650] sm:grid`} aria-hidden>
          <span>{t('products.variant')}</span>
          <span>{t('products.price')}</span>
          <span>{t('products.in_stock')}</span>
          <span>SKU</span>
          {several && <span>{t('products.remove')}</span>}
        </div>
        <ul className="grid gap-4">
          {product.variants.map((variant) => (
            <VariantRow
              key={variant.id}
              variant={variant}
              title={product.title}
              typed={state.typed}
              removable={several}
            />
          ))}
        </ul>
        <ThumbBar className="-mx-2.5">
          <Submit name="do" value="variants" block busy={t('order.doing')}>
            {t('products.save_stock')}
          </Submit>
        </ThumbBar>
      </Form>
    </Section>
  )
}

interface RowProps {
  variant: Variant
  title: string
  typed: Record<string, string>
  removable: boolean
}

function VariantRow({ variant, title, typed, removable }: RowProps) {
  const t = useWords()
  const name = variant.optionValues.join(' · ') || title
  const field = (key: string, label: string, value: string | number, pattern?: string, most?: number) => (
    <label className="grid gap-1 sm:block">
      <span className="text-small font-[650] sm:hidden" aria-hidden>
        {label}
      </span>
      <input
        name={`${key}-${variant.id}`}
        aria-label={`${label}: ${name}`}
        inputMode={pattern ? 'numeric' : undefined}
        pattern={pattern}
        maxLength={most}
        required
        defaultValue={typed[`${key}-${variant.id}`] ?? value}
        className="field-box"
      />
    </label>
  )
  return (
    <li className={`${columns} border-b border-line pb-4 last:border-0 last:pb-0 sm:border-0 sm:pb-0`}>
      <span className="col-span-2 min-w-0 sm:col-span-1">
        <Link to={paths.stockHistory(variant.id)} className="block truncate py-2 hover:underline">
          {name}
          <span className="sr-only">: {t('stock.history')}</span>
        </Link>
      </span>
      <input type="hidden" name={`seen-${variant.id}`} value={variant.available} />
      {field('price', t('products.price'), variant.price.cents / 100, '\\d{1,7}')}
      {field('stock', t('products.in_stock'), variant.available, '\\d{1,6}')}
      {field('sku', 'SKU', variant.sku, undefined, 60)}
      {removable && (
        <label className="flex min-h-12 items-center gap-2 self-end sm:justify-center">
          <input type="checkbox" name="remove" value={variant.id} className="size-5" />
          <span className="text-small sm:sr-only">{t('products.remove_variant', { name })}</span>
        </label>
      )}
    </li>
  )
}
