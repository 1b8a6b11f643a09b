// Without a network no form is sent, and on a bad line one is not answered: what was typed stays where it is, and one is told so.
import { useEffect, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { unanswered } from './stay-when-unanswered.ts'

export function OfflineNote() {
  const t = useWords()
  const [says, say] = useState<'offline.held' | 'offline.unanswered'>()
  useEffect(() => {
    const hold = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      if (form.method !== 'post') return
      if (navigator.onLine) return say(undefined)
      event.preventDefault()
      event.stopImmediatePropagation()
      say('offline.held')
    }
    const letGo = () => say(undefined)
    const tell = () => say('offline.unanswered')
    // Before anybody else hears of it.
    window.addEventListener('submit', hold, true)
    window.addEventListener('online', letGo)
    window.addEventListener(unanswered, tell)
    return () => {
      window.removeEventListener('submit', hold, true)
      window.removeEventListener('online', letGo)
      window.removeEventListener(unanswered, tell)
    }
  }, [])
  return (
    // At the top: what is to be pressed again stands at the bottom of a phone.
    <div
      role="alert"
      className="pointer-events-none fixed inset-x-0 top-0 z-40 mx-auto w-full max-w-xl p-4 empty:hidden"
    >
      {says && (
        <p className="rounded-card bg-held-soft px-4 py-3.5 font-[600] text-on-held-soft shadow-lift">{t(says)}</p>
      )}
    </div>
  )
}
