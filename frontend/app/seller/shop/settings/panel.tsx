// One card of the settings: what it is about, and its form.
import { type ReactNode, useId } from 'react'
import { Notice } from '#app/ui/notice.tsx'

interface Props {
  title: string
  /** Where a link can jump to. */
  anchor?: string
  lead?: ReactNode
  /** A refusal that no field can say. */
  fault?: string | undefined
  /** What has just been done. */
  done?: string | undefined
  children?: ReactNode
}

export function Panel({ title, anchor, lead, fault, done, children }: Props) {
  const id = useId()
  return (
    <section id={anchor} aria-labelledby={id} className="surface scroll-mt-4 grid gap-4 p-5 sm:p-7">
      <h2 id={id} className="text-[1.2rem]!">
        {title}
      </h2>
      {lead && <div className="-mt-2 text-ink-2">{lead}</div>}
      {done && <Notice role="status">{done}</Notice>}
      {fault && (
        <Notice tone="plain" role="alert">
          {fault}
        </Notice>
      )}
      {children}
    </section>
  )
}
