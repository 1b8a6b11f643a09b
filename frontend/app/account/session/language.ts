// Keeps the chosen language in a cookie and goes back to the page one was on.
import { redirect } from 'react-router'
import { isLanguage } from '#app/messages/languages.ts'
import { paths, safeNext } from '#app/paths.ts'
import type { Route } from './+types/language'
import { languageCookieFor } from './language-cookie.ts'

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const language = form.get('language')
  const headers = isLanguage(language) ? { 'set-cookie': languageCookieFor(language) } : undefined
  return redirect(safeNext(form.get('next'), paths.home), { headers })
}

export const loader = () => redirect(paths.home)
