// A line at the very top while the next page is on its way: not before a third of a second, so that quick answers stay quiet.
import { useNavigation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'

export function BusyBar() {
  const t = useWords()
  const busy = useNavigation().state !== 'idle'
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1">
      {busy && (
        <span className="busy-bar block h-full bg-action">
          <span className="sr-only">{t('layout.loading')}</span>
        </span>
      )}
    </div>
  )
}
