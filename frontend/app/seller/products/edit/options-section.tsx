// Up to three options with their values, in the order buyers see; the variants follow them.
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Section, type SectionState } from './section.tsx'
import type { MyProduct } from './texts-section.tsx'

export function OptionsSection({ product, ...state }: SectionState & { product: MyProduct }) {
  const t = useWords()
  const { typed } = state
  const combinations = product.options.reduce((count, { values }) => count * values.length, 1)
  return (
    <Section id="options" title={t('products.options')} state={state}>
      <Form method="post" preventScrollReset className="grid gap-5" key={`options-${product.version}`}>
        <input type="hidden" name="version" value={product.version} />
        <p className="text-small text-ink-2">{t('products.options_lead')}</p>
        {[0, 1, 2].map((index) => (
          <fieldset key={index} className="grid gap-4 sm:grid-cols-[1fr_2fr]">
            <legend className="sr-only">{t('products.option_number', { number: index + 1 })}</legend>
            <Field
              label={t('products.option_number', { number: index + 1 })}
              name={`optionName${index}`}
              maxLength={30}
              defaultValue={typed[`optionName${index}`] ?? product.options[index]?.name ?? ''}
            />
            <Field
              label={t('products.option_values')}
              name={`optionValues${index}`}
              maxLength={1300}
              defaultValue={typed[`optionValues${index}`] ?? product.options[index]?.values.join(', ') ?? ''}
            />
          </fieldset>
        ))}
        {combinations > product.variants.length && (
          <label className="flex min-h-12 items-center gap-3">
            <input type="checkbox" name="fill" value="yes" className="size-5" />
            {t('products.fill_combinations', { count: combinations - product.variants.length })}
          </label>
        )}
        <Submit name="do" value="options" look="quiet" block busy={t('order.doing')}>
          {t('products.save_options')}
        </Submit>
      </Form>
    </Section>
  )
}
