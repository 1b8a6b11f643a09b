// How far an import has come, by what became of its products; each figure leads to its list.
import type { ImportOutcome, ProductImportPage } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Chips } from '#app/ui/chips.tsx'
import { Download } from '#app/ui/download.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { outcomes } from './state-words.ts'

export function Progress({ found, outcome }: { found: ProductImportPage; outcome: ImportOutcome | undefined }) {
  const t = useWords()
  const { counts, products, pictures, state, id } = found
  const done = products - counts.waiting
  if (state === 'reading') return <p className="text-ink-2">{t('import.is_being_read')}</p>
  const shown = (Object.keys(outcomes) as ImportOutcome[]).filter((each) => counts[each] > 0)
  return (
    <section className="grid grid-cols-1 gap-4" aria-label={t('import.progress')}>
      {state === 'running' && (
        <>
          <Meter value={done} of={products} label={t('import.done_of', { done, count: products })} />
          <p className="text-ink-2">{t('import.done_of', { done, count: products })}</p>
          <Pictures pictures={pictures} />
          <p className="text-small text-ink-2">{t('import.may_close')}</p>
        </>
      )}
      {pictures.failed > 0 && <Notice tone="plain">{t('import.pictures_failed', { count: pictures.failed })}</Notice>}
      <Chips
        label={t('import.outcomes')}
        chips={[
          { to: paths.productImport(id), label: t('seller.all_orders'), count: products, current: !outcome },
          ...shown.map((each) => ({
            to: paths.productImport(id, { outcome: each }),
            label: t(outcomes[each]),
            count: counts[each],
            current: outcome === each,
          })),
        ]}
      />
      {(state === 'done' || state === 'cancelled') && (
        <div>
          <Download to={paths.importReport(id)} look="quiet">
            {t('import.report')}
          </Download>
        </div>
      )}
    </section>
  )
}

function Pictures({ pictures: { waiting, done, failed } }: Pick<ProductImportPage, 'pictures'>) {
  const t = useWords()
  const count = waiting + done + failed
  if (count === 0) return null
  const words = t('import.pictures_of', { done, count })
  return (
    <>
      <Meter value={count - waiting} of={count} label={words} />
      <p className="text-ink-2">{words}</p>
    </>
  )
}
