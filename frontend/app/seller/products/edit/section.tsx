// One section of the page of a product: a heading, what was saved or refused in it, and its form.
import type { ReactNode } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { LimitsLink } from '../limits-link.tsx'
import type { ProductFaults } from '../product-faults.ts'

export interface SectionState {
  faults: ProductFaults
  /** What was typed before it was refused. */
  typed: Record<string, string>
  saved: boolean
}

interface Props {
  id: string
  title: string
  state: Pick<SectionState, 'faults' | 'saved'>
  children: ReactNode
}

export function Section({ id, title, state: { faults, saved }, children }: Props) {
  const t = useWords()
  return (
    <section aria-labelledby={id} className="surface grid min-w-0 scroll-mt-20 gap-5 p-5 sm:p-7">
      <h2 id={id} className="text-[1.2rem]!">
        {title}
      </h2>
      {saved && <Notice role="status">{t('products.saved')}</Notice>}
      {faults.whole && (
        <Notice tone="plain" role="alert">
          {faults.whole} {faults.byRule && <LimitsLink />}
        </Notice>
      )}
      {children}
    </section>
  )
}
