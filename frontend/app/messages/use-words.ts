// The language of the page for every component below the root: words, days and the time it is for Amana.
import { createContext, use } from 'react'
import { type Calendar, calendarIn } from './calendar.ts'
import { type Words, wordsIn } from './catalogue.ts'
import { defaultLanguage, type Language } from './languages.ts'

interface Speech {
  language: Language
  /** The instant of the page, as the api told it; the clock may have been moved. */
  now: string
}

export const SpeechContext = createContext<Speech>({ language: defaultLanguage, now: '1970-01-01T00:00:00Z' })

export const useWords = (): Words => wordsIn(use(SpeechContext).language)
export const useCalendar = (): Calendar => calendarIn(use(SpeechContext).language)
export const useNow = (): string => use(SpeechContext).now
export const useLanguage = (): Language => use(SpeechContext).language
