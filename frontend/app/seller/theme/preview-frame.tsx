// The shop as visitors would see the draft, in a frame; it is told of every change, a moment after it was made.
import type { Theme, ThemeProduct } from '@amana/contract'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { isReadyMessage, sendDraft } from '#app/themes/preview-messages.ts'

const afterMs = 120

export function PreviewFrame({ slug, theme, products }: { slug: string; theme: Theme; products: ThemeProduct[] }) {
  const t = useWords()
  const frame = useRef<HTMLIFrameElement>(null)
  const [isReady, setReady] = useState(false)
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return
      if (isReadyMessage(event.data)) setReady(true)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => {
      const preview = frame.current?.contentWindow
      if (preview) sendDraft(preview, theme, products)
    }, afterMs)
    return () => clearTimeout(timer)
  }, [isReady, theme, products])
  return (
    <>
      <div className="mb-2 flex items-center justify-between gap-3">
        <div className="hidden gap-1 rounded-full bg-sand p-1 md:flex noscript:hidden">
          {[false, true].map((narrow) => (
            <button
              key={String(narrow)}
              type="button"
              aria-pressed={isNarrow === narrow}
              onClick={() => setNarrow(narrow)}
              className="min-h-10 rounded-full px-4 text-small font-[620] aria-pressed:bg-card aria-pressed:shadow-rest"
            >
              {t(narrow ? 'look.as_phone' : 'look.as_wide')}
            </button>
          ))}
        </div>
        <a
          href={paths.shopPreview(slug)}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center text-small font-[620] text-trust hover:underline"
        >
          {t('look.open_preview')} <span aria-hidden>↗</span>
        </a>
      </div>
      <iframe
        ref={frame}
        src={paths.shopPreview(slug)}
        title={t('theme.preview')}
        className={`mx-auto block h-[72dvh] w-full rounded-card border border-line bg-paper md:h-[calc(100dvh-9rem)] ${isNarrow ? 'md:w-[390px]' : ''}`}
      />
    </>
  )
}
