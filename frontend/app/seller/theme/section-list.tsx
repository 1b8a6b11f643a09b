// The sections in their order: each can be opened, moved by buttons, keys or dragging, copied and taken out; new ones come at the end.
import type { ThemeSection } from '@amana/contract'
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { useKindName } from '#app/themes/titles.ts'
import { useEditing, useOperation } from './editing.ts'
import { mayBeAdded, mayBeCopied, mayBeTakenOut, operate, place } from './operations.ts'
import { SectionFields } from './section-fields.tsx'
import { fieldName } from './theme-form.ts'

const dragged = 'application/x-amana-section'
const tool =
  'grid size-12 place-items-center rounded-full text-ink-2 hover:bg-sand hover:text-ink disabled:opacity-35 disabled:hover:bg-transparent'

export function SectionList() {
  const { theme } = useEditing()
  return (
    <>
      <ol className="grid grid-cols-1 gap-2">
        {theme.sections.map((section, index) => (
          <SectionRow key={section.id} section={section} index={index} />
        ))}
      </ol>
      <AddSection />
    </>
  )
}

const excerptOf = (section: ThemeSection): string =>
  ('title' in section && section.title) || ('text' in section && section.text) || ''

function SectionRow({ section, index }: { section: ThemeSection; index: number }) {
  const t = useWords()
  const kindName = useKindName()
  const { theme, change, announce } = useEditing()
  const name = kindName(section.type)
  const tell = (place: number) =>
    announce(t('look.moved', { section: name, place: place + 1, of: theme.sections.length }))
  return (
    <li
      className="relative rounded-card border border-line bg-card data-over:border-trust"
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(dragged)) event.preventDefault()
      }}
      onDrop={(event) => {
        const id = event.dataTransfer.getData(dragged)
        if (!id) return
        event.preventDefault()
        change(place(theme, id, index))
        tell(index)
      }}
    >
      <input type="hidden" name={fieldName('sections', index, 'id')} value={section.id} />
      <input type="hidden" name={fieldName('sections', index, 'type')} value={section.type} />
      <div className="absolute top-1.5 right-1 flex items-center">
        <span
          className="hidden cursor-grab py-3 pl-3 text-ink-3 md:block noscript:hidden"
          draggable
          onDragStart={(event) => event.dataTransfer.setData(dragged, section.id)}
          aria-hidden
        >
          <GripVertical className="size-5" />
        </span>
        <MoveButton word={`up:${section.id}`} disabled={index === 0} then={() => tell(index - 1)}>
          <ArrowUp className="size-5" aria-hidden />
          <span className="sr-only">{t('look.up', { section: name })}</span>
        </MoveButton>
        <MoveButton
          word={`down:${section.id}`}
          disabled={index === theme.sections.length - 1}
          then={() => tell(index + 1)}
        >
          <ArrowDown className="size-5" aria-hidden />
          <span className="sr-only">{t('look.down', { section: name })}</span>
        </MoveButton>
      </div>
      <details className="group">
        <summary className="grid min-h-15 grid-cols-1 content-center py-2.5 pr-28 pl-3.5 md:pr-36">
          <b className="text-[0.97rem] leading-tight">{name}</b>
          <span className="flex gap-2 text-small">
            <span className="font-[620] text-trust">{t('look.edit_section')}</span>
            <span className="min-w-0 truncate text-ink-2">{excerptOf(section)}</span>
          </span>
        </summary>
        <div className="grid gap-4 border-t border-line p-3.5">
          <ScreenedFields>
            <SectionFields section={section} index={index} />
          </ScreenedFields>
          <SectionTools section={section} name={name} />
        </div>
      </details>
    </li>
  )
}

/** Keeps the keyboard where it was: the row moves away under the finger, and the button with it. */
function MoveButton({
  word,
  disabled,
  then,
  children,
}: {
  word: string
  disabled: boolean
  then: () => void
  children: ReactNode
}) {
  const { theme, change } = useEditing()
  const button = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (pressed.current && theme) button.current?.focus()
    pressed.current = false
  }, [theme])
  return (
    <button
      ref={button}
      type="submit"
      name="do"
      value={word}
      className={tool}
      aria-disabled={disabled}
      onClick={(event) => {
        event.preventDefault()
        const next = operate(theme, word)
        if (disabled || !next) return
        pressed.current = true
        change(next)
        then()
      }}
    >
      {children}
    </button>
  )
}

function SectionTools({ section, name }: { section: ThemeSection; name: string }) {
  const t = useWords()
  const operation = useOperation()
  const { theme } = useEditing()
  return (
    <div className="flex flex-wrap gap-1 border-t border-line pt-2">
      {mayBeCopied(theme, section) && (
        <button
          {...operation(`copy:${section.id}`)}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 text-small font-[620] hover:bg-sand"
        >
          <Copy className="size-4" aria-hidden />
          {t('look.copy')}
          <span className="sr-only">{name}</span>
        </button>
      )}
      {mayBeTakenOut(section) && (
        <button
          {...operation(`remove:${section.id}`)}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 text-small font-[620] hover:bg-sand"
        >
          <Trash2 className="size-4" aria-hidden />
          {t('look.remove')}
          <span className="sr-only">{name}</span>
        </button>
      )}
    </div>
  )
}

function AddSection() {
  const t = useWords()
  const kindName = useKindName()
  const operation = useOperation()
  const { theme } = useEditing()
  const kinds = mayBeAdded(theme)
  if (kinds.length === 0) return <p className="mt-3 text-small text-ink-2">{t('look.full')}</p>
  return (
    <details className="mt-3">
      <summary className="flex min-h-12 items-center font-[650] text-trust">{t('look.add_section')}</summary>
      <ul className="flex flex-wrap gap-2 pt-1">
        {kinds.map((type) => (
          <li key={type}>
            <button
              {...operation(`add:${type}`)}
              className="min-h-11 rounded-full bg-card px-4 text-small font-[600] shadow-[inset_0_0_0_1.5px_var(--line)] hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)]"
            >
              {kindName(type)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
