// Keeps the chosen language in a cookie and goes back to the page one was on. Whoever is signed in is written to in it as well.
import { changeMyAccount } from '@amana/contract'
import { redirect } from 'react-router'
import { call } from '#app/api/client.ts'
import { hasCookie, visitContext } from '#app/api/visit.ts'
import { languageCookieFor } from '#app/messages/language-cookie.ts'
import { isLanguage, type Language } from '#app/messages/languages.ts'
import { paths, safeNext } from '#app/paths.ts'
import type { Route } from './+types/language'

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const language = form.get('language')
  if (isLanguage(language) && isSignedIn(context)) await tellAccount(context, language)
  const headers = isLanguage(language) ? { 'set-cookie': languageCookieFor(language) } : undefined
  return redirect(withoutLanguage(safeNext(form.get('next'), paths.home)), { headers })
}

/** An address that is in one language would speak it again. */
const withoutLanguage = (path: string): string =>
  path.replace(/([?&])l=(en|sw)(&|$)/, (_, before, __, after) => (after ? before : ''))

const isSignedIn = (context: Route.ActionArgs['context']): boolean => {
  const visit = context.get(visitContext)
  return hasCookie(visit, 'amana_access') || hasCookie(visit, 'amana_refresh')
}

/** The page changes its language in any case, also when the session has ended meanwhile. */
const tellAccount = (context: Route.ActionArgs['context'], language: Language) =>
  call(context, changeMyAccount, { body: { language } }).catch(() => null)

export const loader = () => redirect(paths.home)
