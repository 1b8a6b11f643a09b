// One visit: what this request knows about the visitor, kept for its loaders and actions and gone with the reply.
import { createContext, RouterContextProvider } from 'react-router'
import { defaultLanguage, type Language } from '#app/messages/languages.ts'

export interface Visit {
  /** For the scripts of this page alone. */
  nonce: string
  /** The visitor's address as the front door saw it. */
  address: string
  apiUrl: string
  /** Where people reach us, without a slash at the end; never taken from what a request says. */
  publicUrl: string
  /** Whether the simulated phones are there to be looked at. */
  phones: boolean
  language: Language
  /** She wants small pictures and nothing she did not ask for. */
  lessData: boolean
  /** Cookies as the api shall see them: the browser's, plus those it was given during this visit. */
  cookies: Map<string, string>
  /** Set-Cookie lines from the api, to be handed to the browser with the reply. */
  cookiesToSet: string[]
  passedOn: Record<string, string>
}

export const visitContext = createContext<Visit>()

export function openVisit(
  visit: Pick<Visit, 'nonce' | 'address' | 'apiUrl' | 'publicUrl' | 'phones'>,
): RouterContextProvider {
  const context = new RouterContextProvider()
  context.set(visitContext, {
    ...visit,
    language: defaultLanguage,
    lessData: false,
    cookies: new Map(),
    cookiesToSet: [],
    passedOn: {},
  })
  return context
}

export function readCookies(header: string | null): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split(/=(.*)/s))
  return new Map(pairs.filter(([name]) => name).map(([name, value]) => [name as string, value ?? '']))
}

/** Whether the browser has a cookie of this name; behind TLS it carries a prefix. */
export const hasCookie = (visit: Visit, name: string): boolean =>
  visit.cookies.has(name) || visit.cookies.has(`__Host-${name}`)

/** As far as her browser says; the api may find that the session has ended. */
export function isSignedIn(context: Readonly<RouterContextProvider>): boolean {
  const visit = context.get(visitContext)
  return hasCookie(visit, 'amana_access') || hasCookie(visit, 'amana_refresh')
}

/** Takes a Set-Cookie line over: later calls of this visit send it, and the browser gets it. */
export function keepCookie(visit: Visit, line: string): void {
  visit.cookiesToSet.push(line)
  const [name, value] = (line.split(';')[0] ?? '').split(/=(.*)/s)
  if (!name) return
  if (/;\s*max-age=0\b/i.test(line) || !value) visit.cookies.delete(name.trim())
  else visit.cookies.set(name.trim(), value)
}
