// Without a network no form is sent: what was typed stays where it is, and one is told so.
import { useEffect, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

export function OfflineNote() {
  const t = useWords()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const hold = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      if (navigator.onLine || form.method !== 'post') return
      event.preventDefault()
      event.stopImmediatePropagation()
      setHeld(true)
    }
    const letGo = () => setHeld(false)
    // Before anybody else hears of it.
    window.addEventListener('submit', hold, true)
    window.addEventListener('online', letGo)
    return () => {
      window.removeEventListener('submit', hold, true)
      window.removeEventListener('online', letGo)
    }
  }, [])
  return (
    <div role="alert" className="fixed inset-x-0 bottom-0 z-40 mx-auto w-full max-w-xl p-4 empty:hidden">
      {held && (
        <Notice tone="held" className="shadow-lift">
          {t('offline.held')}
        </Notice>
      )}
    </div>
  )
}
