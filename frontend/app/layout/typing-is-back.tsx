// Above the page to which somebody comes back after signing in again: what she typed is there, and is sent by her.
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { bringTypingBack, keepTyping } from './kept-typing.ts'

export function TypingIsBack() {
  const t = useWords()
  const { pathname, key } = useLocation()
  const [backAt, setBackAt] = useState('')
  useEffect(() => {
    document.addEventListener('submit', keepTyping, true)
    return () => document.removeEventListener('submit', keepTyping, true)
  }, [])
  useEffect(() => {
    if (bringTypingBack(pathname)) setBackAt(key)
  }, [pathname, key])
  return (
    <div role="status" className="wrap empty:hidden">
      {backAt === key && <Notice className="mt-5">{t('session.typing_is_back')}</Notice>}
    </div>
  )
}
