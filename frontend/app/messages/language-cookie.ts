// The chosen language in a cookie that is read before anything else.
import { type Language, languageCookie } from '#app/messages/languages.ts'

const aYear = 365 * 24 * 3600

export const languageCookieFor = (language: Language): string =>
  `${languageCookie}=${language}; Path=/; Max-Age=${aYear}; SameSite=Lax`
