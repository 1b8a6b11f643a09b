// One thing on the page of the look: its name, when it is used, and itself.
import type { ReactNode } from 'react'

export function Shown({ name, use, children }: { name: string; use: string; children: ReactNode }) {
  return (
    <div className="min-w-0 border-t border-line pt-4">
      <h3 className="font-text! text-ui!">{name}</h3>
      <p className="mt-0.5 mb-3 max-w-[60ch] text-small text-ink-2">{use}</p>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  )
}

export function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-6">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
