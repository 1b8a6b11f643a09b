// Shows while somebody writes which part the server will not let through, so that nobody hears of it only after sending. It runs
// what the server decides by, fetched when the first word is typed, and stops nothing: without scripts the server's answer is enough.
import type { Code } from '@amana/contract/screening/finding'
import { type InputEvent, type ReactNode, useRef, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

const restMs = 350
const excerptMax = 60
const soft: ReadonlySet<Code> = new Set(['asks_to_leave', 'bare_handle'])

interface Props {
  /** What may stand here although it is refused elsewhere: a phone number once the order is paid. */
  allowed?: readonly Code[]
  children: ReactNode
}

export function ScreenedFields({ allowed = [], children }: Props) {
  const t = useWords()
  const [found, setFound] = useState<{ field: string; excerpt: string } | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const look = async (field: string, text: string) => {
    const { screenText } = await import('@amana/contract/screening/screen')
    const { verdict, spans } = screenText(text, field)
    const span = verdict === 'hard' ? spans.find(({ code }) => !soft.has(code) && !allowed.includes(code)) : undefined
    const excerpt = span && text.slice(span.start, Math.min(span.end, span.start + excerptMax))
    setFound((before) => (excerpt ? { field, excerpt } : before?.field === field ? null : before))
  }
  const typed = ({ target }: InputEvent<HTMLDivElement>) => {
    const isText =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
    if (!isText || !target.name) return
    const { name, value } = target
    clearTimeout(rest.current)
    rest.current = setTimeout(() => void look(name, value), restMs)
  }
  return (
    <div className="contents" onInput={typed}>
      {children}
      <div role="status">
        {found && <Notice tone="plain">{t.rich('screening.found', { excerpt: found.excerpt.trim() })}</Notice>}
      </div>
    </div>
  )
}
