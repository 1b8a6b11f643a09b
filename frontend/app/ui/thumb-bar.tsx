// What a page is for, within reach of a thumb: its main buttons stay in sight above the bar of places, until their form has been passed.
import type { ReactNode } from 'react'

export function ThumbBar({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <div
      data-save-bar
      className={`tall:sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-10 grid gap-2 rounded-panel border border-line bg-card p-2.5 shadow-lift md:bottom-3 ${className}`}
    >
      {children}
    </div>
  )
}
