// Which languages Amana speaks, and which one this visitor reads.
export const languages = ['en', 'sw'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'en'
export const languageCookie = 'amana_language'
export const languageNames: Record<Language, string> = { en: 'English', sw: 'Kiswahili' }

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language)

/** The parameter of an address that is a page in one language: what search engines know, and what is shared. */
export const languageParameter = 'l'
export const inLanguage = (path: string, language: Language): string =>
  `${path}${path.includes('?') ? '&' : '?'}${languageParameter}=${language}`

/** The visitor's own choice, else the browser's first language that we speak. */
export function chooseLanguage(chosen: string | undefined, accepted: string | null): Language {
  if (isLanguage(chosen)) return chosen
  const wanted = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? defaultLanguage
}

/** In the browser: the language that the page before one's eyes is written in. */
export const languageOfPage = (): Language => (document.documentElement.lang === 'sw' ? 'sw' : 'en')
