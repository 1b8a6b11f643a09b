// Products of a file with what there is to say of them: the line, the column, the reason.
import type { ImportedProduct, ImportOutcome, ProductImportPage } from '@amana/contract'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { outcomes } from './state-words.ts'

interface Props {
  found: ProductImportPage
  products: ImportedProduct[]
  next: number | null
  outcome: ImportOutcome | undefined
}

export function ImportedProducts({ found, products, next, outcome }: Props) {
  const t = useWords()
  return (
    <section aria-labelledby="products">
      <h2 id="products" className="mb-3 text-[1.2rem]!">
        {t(found.state === 'ready' ? 'import.to_look_at' : 'import.products')}
      </h2>
      <ul className="surface divide-y divide-line overflow-hidden">
        {products.map((product) => (
          <Row key={product.number} product={product} />
        ))}
      </ul>
      {next !== null && (
        <ButtonLink to={paths.productImport(found.id, { outcome, after: next })} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </section>
  )
}

function Row({ product }: { product: ImportedProduct }) {
  const t = useWords()
  const title = product.title || product.handle || t('import.nameless')
  return (
    <li className="px-4 py-3 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-[600] [overflow-wrap:anywhere]">
          {product.productId ? (
            <Link to={paths.sellerProduct(product.productId)} className="hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
        <Badge tone={product.outcome === 'added' || product.outcome === 'changed' ? 'safe' : 'plain'}>
          {t(outcomes[product.outcome])}
        </Badge>
        <span className="text-small text-ink-2">{t('import.line', { line: String(product.line) })}</span>
      </p>
      {product.remarks.length > 0 && (
        <ul className="mt-1.5 grid gap-1 text-small">
          {product.remarks.map(({ line, column, code, sentence }) => (
            <li key={`${line} ${column} ${code} ${sentence.en}`} className="[overflow-wrap:anywhere] text-ink-2">
              {column && <b className="text-ink">{column} </b>}
              {line !== product.line && `(${t('import.line', { line: String(line) })}) `}
              {sentence[t.language]}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
