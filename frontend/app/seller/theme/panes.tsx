// On a phone one sees either the fields or the shop. Two radio buttons, so that it needs no script; with scripts each is also one
// press away from where the thumb is, and one comes back to the field one was at.
import { Eye, SlidersHorizontal } from 'lucide-react'
import { useRef } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Button } from '#app/ui/button.tsx'

const radios = { look: 'pane-look', preview: 'pane-preview' } as const

export function Panes() {
  const t = useWords()
  const leftAt = useRef(0)
  const label =
    'grid min-h-12 cursor-pointer place-items-center rounded-full px-5 text-small font-[620] has-checked:bg-card has-checked:shadow-rest has-focus-visible:outline-3 has-focus-visible:outline-trust'
  return (
    <fieldset className="grid grid-cols-2 gap-1 rounded-full bg-sand p-1 lg:hidden">
      <legend className="sr-only">{t('look.panes')}</legend>
      <label className={label}>
        <input
          type="radio"
          name="pane"
          id={radios.look}
          defaultChecked
          className="sr-only"
          onChange={() => requestAnimationFrame(() => window.scrollTo({ top: leftAt.current }))}
        />
        {t('look.pane_edit')}
      </label>
      <label className={label}>
        <input
          type="radio"
          name="pane"
          id={radios.preview}
          className="sr-only"
          onChange={({ currentTarget }) => {
            leftAt.current = window.scrollY
            const panes = currentTarget.closest('fieldset')
            requestAnimationFrame(() => panes?.scrollIntoView())
          }}
        />
        {t('look.pane_preview')}
      </label>
    </fieldset>
  )
}

const press = (pane: keyof typeof radios) => document.getElementById(radios[pane])?.click()

export function ToPreview() {
  const t = useWords()
  return (
    <Button
      type="button"
      look="light"
      className="size-12 px-0! lg:hidden noscript:hidden"
      onClick={() => press('preview')}
      aria-label={t('look.pane_preview')}
    >
      <Eye className="size-5" aria-hidden />
    </Button>
  )
}

export function BackToFields() {
  const t = useWords()
  return (
    <Button type="button" block onClick={() => press('look')} className="noscript:hidden">
      <SlidersHorizontal className="size-5" aria-hidden />
      {t('look.back_to_fields')}
    </Button>
  )
}
