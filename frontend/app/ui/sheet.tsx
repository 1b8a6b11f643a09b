// What opens and closes a sheet (`className="sheet"` with `popover`): the browser's own popover, so that it works without
// scripts and closes by Escape, by its button, or by a press beside it.
import { X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useWords } from '#app/messages/use-words.ts'

export function SheetButton({
  opens,
  does = 'toggle',
  ...rest
}: ComponentProps<'button'> & { opens: string; does?: 'toggle' | 'hide' }) {
  return <button type="button" popoverTarget={opens} popoverTargetAction={does} {...rest} />
}

export function SheetHead({ sheet, title, className = '' }: { sheet: string; title: string; className?: string }) {
  const t = useWords()
  return (
    <div className={`flex items-center justify-between gap-4 border-b border-line py-1.5 pr-2 pl-5 ${className}`}>
      <h2 className="text-title!">{title}</h2>
      <SheetButton
        opens={sheet}
        does="hide"
        aria-label={t('ui.close')}
        className="grid tap place-items-center rounded-full hover:bg-sand"
      >
        <X className="size-5.5" aria-hidden />
      </SheetButton>
    </div>
  )
}

export const closeSheet = (id: string): void => {
  const sheet = document.getElementById(id)
  if (sheet?.matches(':popover-open')) sheet.hidePopover()
}
