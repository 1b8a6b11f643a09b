// Order and price bounds as one small GET form; with scripts a new order applies at once.
import { SlidersHorizontal } from 'lucide-react'
import { Form, Link, useSubmit } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import type { SearchWish } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, SelectField } from '#app/ui/field.tsx'
import { type Sort, sorts } from './wish.ts'

const sortNames: Record<Sort, MessageKey> = {
  relevance: 'search.sort_relevance',
  newest: 'search.sort_newest',
  price_low: 'search.sort_price_low',
  price_high: 'search.sort_price_high',
}

export function Filters({ wish, at }: { wish: SearchWish; at: (wish: SearchWish) => string }) {
  const t = useWords()
  const submit = useSubmit()
  const bounded = wish.min !== undefined || wish.max !== undefined
  const shown = wish.q ? sorts : sorts.filter((sort) => sort !== 'relevance')
  return (
    <details className="group mt-5" open={bounded || undefined}>
      <summary className="inline-flex min-h-12 items-center gap-2.5 rounded-full bg-card px-4.5 font-[560] shadow-[inset_0_0_0_1.5px_var(--line)] hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)] group-open:bg-sand">
        <SlidersHorizontal className="size-5" strokeWidth={1.8} aria-hidden />
        {t('search.filters')}
        {wish.sort && <span className="text-small text-ink-2">{t(sortNames[wish.sort as Sort])}</span>}
      </summary>
      <Form
        key={JSON.stringify(wish)}
        method="get"
        action={at({})}
        className="surface mt-3 grid grid-cols-2 items-end gap-4 p-4 md:grid-cols-[1.4fr_1fr_1fr_auto_auto] md:p-5"
      >
        {wish.q && <input type="hidden" name="q" value={wish.q} />}
        {wish.shop && <input type="hidden" name="shop" value={wish.shop} />}
        {wish.category && <input type="hidden" name="category" value={wish.category} />}
        <div className="col-span-2 md:col-span-1">
          <SelectField
            label={t('search.sort')}
            name="sort"
            defaultValue={wish.sort ?? shown[0]}
            onChange={(event) => submit(event.currentTarget.form)}
          >
            {shown.map((sort) => (
              <option key={sort} value={sort}>
                {t(sortNames[sort])}
              </option>
            ))}
          </SelectField>
        </div>
        <Field
          label={t('search.min')}
          name="min"
          inputMode="numeric"
          pattern="\d*"
          maxLength={6}
          defaultValue={wish.min}
          placeholder="0"
        />
        <Field
          label={t('search.max')}
          name="max"
          inputMode="numeric"
          pattern="\d*"
          maxLength={6}
          defaultValue={wish.max}
        />
        <Button className="min-h-13">{t('search.apply')}</Button>
        {bounded && (
          <Link
            to={at({ ...wish, min: undefined, max: undefined, after: undefined })}
            className="flex min-h-13 items-center justify-center font-[650] text-trust hover:underline"
          >
            {t('search.clear')}
          </Link>
        )}
      </Form>
    </details>
  )
}
