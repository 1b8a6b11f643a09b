// A sentence that the api tells in both languages, in the one of the page; a sum in it never stands on two lines.
import type { InBoth } from '@amana/contract'
import { use } from 'react'
import { SpeechContext } from '#app/messages/use-words.ts'

export function useSaid(): (says: InBoth) => string {
  const { language } = use(SpeechContext)
  return (says) => says[language].replaceAll('KES ', 'KES\u00a0')
}
