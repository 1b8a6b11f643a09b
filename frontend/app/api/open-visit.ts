// Runs before every loader and action: who is asking, from which page, in which language.
import { data, type MiddlewareFunction } from 'react-router'
import { languageCookieFor } from '#app/messages/language-cookie.ts'
import { chooseLanguage, isLanguage, languageCookie, languageParameter } from '#app/messages/languages.ts'
import { lessDataCookie, wantsLessData } from '#app/ui/less-data.ts'
import { keepCookie, readCookies, visitContext } from './visit.ts'

export const prepareVisit: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  if (!comesFromHere(request)) throw data(null, { status: 403 })
  const visit = context.get(visitContext)
  visit.cookies = readCookies(request.headers.get('cookie'))
  const asked = new URL(request.url).searchParams.get(languageParameter)
  if (isLanguage(asked) && asked !== visit.cookies.get(languageCookie)) keepCookie(visit, languageCookieFor(asked))
  visit.language = chooseLanguage(visit.cookies.get(languageCookie), request.headers.get('accept-language'))
  visit.lessData = wantsLessData(visit.cookies.get(lessDataCookie), request.headers.get('save-data'))
  visit.passedOn = {
    'x-forwarded-for': visit.address,
    'user-agent': request.headers.get('user-agent') ?? '',
    'accept-language': visit.language,
  }
  const response = await next()
  for (const line of visit.cookiesToSet) response.headers.append('set-cookie', line)
  return response
}

/** What changes something must come from our own pages. The api cannot see that, since it is we who call it. */
function comesFromHere(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  return !origin || (URL.canParse(origin) && new URL(origin).host === new URL(request.url).host)
}
