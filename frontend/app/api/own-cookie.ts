// Cookies of the pages themselves, which the api has no part in: small, short-lived, out of reach of scripts.
import type { RouterContextProvider } from 'react-router'
import { keepCookie, visitContext } from './visit.ts'

type Context = Readonly<RouterContextProvider>
interface Keeping {
  /** Until the browser is closed, unless told. */
  seconds?: number
  path?: string
}

export function keepOwnCookie(
  context: Context,
  request: Request,
  name: string,
  value: string,
  { seconds, path = '/' }: Keeping = {},
): void {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${path}`, 'HttpOnly', 'SameSite=Lax']
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`)
  if (new URL(request.url).protocol === 'https:') parts.push('Secure')
  keepCookie(context.get(visitContext), parts.join('; '))
}

export const dropOwnCookie = (context: Context, request: Request, name: string, path = '/'): void =>
  keepOwnCookie(context, request, name, '', { seconds: 0, path })

export function ownCookie(context: Context, name: string): string | undefined {
  const value = context.get(visitContext).cookies.get(name)
  try {
    return value && decodeURIComponent(value)
  } catch {
    return undefined
  }
}

const probe = 'amana_cookies'

/** For the loader of a page that signs in: its form then shows whether the browser keeps cookies at all. */
export const tryCookies = (context: Context, request: Request): void => keepOwnCookie(context, request, probe, '1')

export const keepsCookies = (context: Context): boolean => ownCookie(context, probe) !== undefined
