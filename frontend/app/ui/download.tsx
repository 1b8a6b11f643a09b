// A file that is made while one waits. The link works without scripts; with them it says that the file is coming and how much of it is
// here, and that it did not come, without leaving the page.
import { type MouseEvent, type ReactNode, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { buttonLook, type Look } from './button.tsx'
import { Progress } from './progress.tsx'

interface Props {
  to: string
  /** Of a button; a link within a text says its own `className`. */
  look?: Look
  className?: string
  children: ReactNode
}

type State = { is: 'idle' | 'failed' } | { is: 'coming'; bytes: number }

export function Download({ to, look, className = '', children }: Props) {
  const t = useWords()
  const [state, setState] = useState<State>({ is: 'idle' })
  const coming = state.is === 'coming'
  const start = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    if (coming) return
    setState({ is: 'coming', bytes: 0 })
    fetchFile(to, (bytes) => setState({ is: 'coming', bytes })).then(
      () => setState({ is: 'idle' }),
      () => setState({ is: 'failed' }),
    )
  }
  const kB = coming ? Math.round(state.bytes / 1_000) : 0
  return (
    <span className="inline-grid gap-1.5">
      <a
        href={to}
        download
        onClick={start}
        aria-busy={coming || undefined}
        className={look ? buttonLook(look, className) : className}
      >
        {children}
      </a>
      <span role="status" className="text-small text-ink-2 empty:hidden">
        {coming && (
          <>
            <Progress label={t('layout.file_coming')} />
            {kB > 0 ? t('layout.file_here', { count: kB }) : t('layout.file_coming')}
          </>
        )}
        {state.is === 'failed' && t('layout.file_failed')}
      </span>
    </span>
  )
}

async function fetchFile(address: string, tell: (bytes: number) => void): Promise<void> {
  const answer = await fetch(address)
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  // Whoever has to sign in first, or may not have it, is told so by the page that fits.
  if (!name) {
    if (answer.status >= 500) throw new Error(`${address} answered ${answer.status}`)
    window.location.assign(address)
    return
  }
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = answer.body!.getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    parts.push(value!)
    bytes += value!.length
    tell(bytes)
  }
  save(new Blob(parts, { type: answer.headers.get('content-type') ?? '' }), name)
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Phones take the file a moment after the press.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
