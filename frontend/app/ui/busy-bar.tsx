// A line at the very top while the next page is on its way: not before a third of a second, so that quick answers stay quiet.
// Whoever listens hears that it loads, and then what the new page is called.
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'

export function BusyBar() {
  const t = useWords()
  const busy = useNavigation().state !== 'idle'
  const title = useTitleOfNewPage()
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1">
      {busy ? (
        <span className="busy-bar block h-full bg-action">
          <span className="sr-only">{t('layout.loading')}</span>
        </span>
      ) : (
        <span className="sr-only">{title}</span>
      )}
    </div>
  )
}

/** Scripts change the page without the browser saying so, and what had the focus is often gone with the page before. */
function useTitleOfNewPage(): string {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  const [title, tell] = useState('')
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    tell(document.title)
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
  return title
}
