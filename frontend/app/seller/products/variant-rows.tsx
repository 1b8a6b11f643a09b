// Price and stock of each variant, as rows of two fields.
import type { Variant } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'

export function VariantRows({ variants, title }: { variants: Variant[]; title: string }) {
  const t = useWords()
  return (
    <div className="grid gap-3 border-t border-line pt-5">
      <div className="grid grid-cols-[1fr_7rem_5.5rem] gap-3 text-small font-[650]" aria-hidden>
        <span />
        <span>{t('products.price')}</span>
        <span>{t('products.in_stock')}</span>
      </div>
      {variants.map((variant) => {
        const name = variant.optionValues.join(' · ') || title
        return (
          <div key={variant.id} className="grid grid-cols-[1fr_7rem_5.5rem] items-center gap-3">
            <span className="min-w-0 truncate">{name}</span>
            <input type="hidden" name="variantId" value={variant.id} />
            <input
              name={`price-${variant.id}`}
              aria-label={`${t('products.price')}: ${name}`}
              inputMode="numeric"
              pattern="\d{1,7}"
              required
              defaultValue={variant.price.cents / 100}
              className="field-box"
            />
            <input
              name={`stock-${variant.id}`}
              aria-label={`${t('products.in_stock')}: ${name}`}
              inputMode="numeric"
              pattern="\d{1,6}"
              required
              defaultValue={variant.available}
              className="field-box"
            />
          </div>
        )
      })}
    </div>
  )
}
