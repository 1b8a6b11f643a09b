// A line breaks in the middle of a form, or our side does not answer it: the page stays as it is, with all that was typed, and says so.
// Without this the page would make room for one about the trouble, and a form sent again would be another one.
import { data, isRouteErrorResponse } from 'react-router'

interface Result {
  type: 'data' | 'error'
  result: unknown
}
type Results = Record<string, Result>

/** What React Router keeps of the page in the browser, as far as it is looked at. */
interface Shown {
  location: Place
  loaderData: Record<string, unknown>
  actionData: Record<string, unknown> | null
  navigation: { location?: Place | undefined }
}
interface Place {
  pathname: string
  search: string
}
declare global {
  interface Window {
    __reactRouterDataRouter?: { state: Shown }
  }
}

/** Told to the window when a form was not answered. */
export const unanswered = 'amana-unanswered'

const unavailable = 503

/** So is a refusal, and the way to another page: that comes as something thrown. */
const isAnswered = ({ type, result }: Result): boolean =>
  type !== 'error' || ((result instanceof Response || isRouteErrorResponse(result)) && result.status < 500)

/** For the frame's middleware in the browser: what becomes of a question and its results. */
export function stayWhenUnanswered(request: Request, results: Results): Results {
  const shown = window.__reactRouterDataRouter?.state
  // Whoever presses again, or goes elsewhere, has given the first question up herself.
  if (!shown || request.signal.aborted || Object.values(results).every(isAnswered)) return results
  if (request.method !== 'GET') {
    window.dispatchEvent(new Event(unanswered))
    // With a status of failure, so that nothing of the page is asked for anew; a form that was answered before keeps that answer.
    return changed(results, (route) => data(shown.actionData?.[route], unavailable))
  }
  return leads(request, shown) ? results : changed(results, (route) => stillShown(request, shown, route))
}

const changed = (results: Results, to: (route: string) => unknown): Results =>
  Object.fromEntries(
    Object.entries(results).map(([route, each]) => [
      route,
      isAnswered(each) ? each : { type: 'data' as const, result: to(route) },
    ]),
  )

const isAt = ({ url }: Request, place: Place | undefined): boolean => {
  const { pathname, search } = new URL(url)
  return place?.pathname === pathname && place.search === search
}

/** To another page: there is nothing to stay on. */
const leads = (request: Request, { location, navigation }: Shown): boolean =>
  isAt(request, navigation.location) && !isAt(request, location)

/** The page as it was shown, when it was only to be shown anew; a part that a page asks for by itself is told that there is none. */
const stillShown = (request: Request, { location, loaderData }: Shown, route: string): unknown =>
  isAt(request, location) ? loaderData[route] : null
