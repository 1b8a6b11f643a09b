// Without a network no form is sent: what was typed stays where it is, and one is told so.
import { useEffect, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'

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
        <p className="rounded-card bg-held-soft px-4 py-3.5 font-[600] text-on-held-soft shadow-lift">
          {t('offline.held')}
        </p>
      )}
    </div>
  )
}
