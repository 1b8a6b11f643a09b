// The narrow page of one form: a title, a sentence, what went wrong as a whole, and the form.
import type { ReactNode } from 'react'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

interface Props {
  title: string
  /** For the browser's tab, where the title is a greeting. */
  tab?: string
  lead?: ReactNode
  /** What was refused and belongs to no field. */
  refused?: ReactNode
  children: ReactNode
}

export function SessionPage({ title, tab = title, lead, refused, children }: Props) {
  return (
    <div className="wrap grid max-w-md! gap-6 pt-10 md:pt-16">
      <PageHead title={`${tab} · Amana`} hidden />
      <div>
        <h1>{title}</h1>
        {lead && <div className="mt-2 text-ink-2">{lead}</div>}
      </div>
      {refused && (
        <Notice tone="plain" role="alert">
          {refused}
        </Notice>
      )}
      {children}
    </div>
  )
}

export const textLink = 'inline-block py-2 font-strong text-trust underline underline-offset-4'
