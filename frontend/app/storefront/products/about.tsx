// What it is: the facts one compares by, then the seller's own words.
import type { ProductPage } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { conditionNames } from './condition-names.ts'

export function About({ product }: { product: ProductPage }) {
  const t = useWords()
  const facts = [
    { key: 'condition', term: t('product.condition'), value: t(conditionNames[product.condition]) },
    ...(product.brand ? [{ key: 'brand', term: t('product.brand'), value: product.brand }] : []),
    ...product.attributes.map(({ key, name, nameSw, value, valueSw }) =>
      t.language === 'sw' ? { key, term: nameSw, value: valueSw } : { key, term: name, value },
    ),
  ]
  return (
    <section className="min-w-0 max-lg:border-t max-lg:border-line max-lg:pt-6" aria-labelledby="about">
      <h2 id="about" className="text-title!">
        {t('product.about')}
      </h2>
      <p dir="auto" className="mt-3 max-w-[62ch] whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">
        {product.description}
      </p>
      <dl className="mt-4 grid max-w-[62ch] gap-x-8 text-small sm:grid-cols-2">
        {facts.map(({ key, term, value }) => (
          <div key={key} className="flex justify-between gap-4 border-b border-line py-2.5">
            <dt className="text-ink-2">{term}</dt>
            <dd className="min-w-0 text-right font-strong [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
