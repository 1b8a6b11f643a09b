// What follows from signing in: one language on the pages and in the letters, and the way on.
import { type Account, changeMyAccount } from '@amana/contract'
import { type RouterContextProvider, redirect } from 'react-router'
import { call } from '#app/api/client.ts'
import { visitContext } from '#app/api/visit.ts'
import { languageCookieFor } from '#app/messages/language-cookie.ts'
import { isLanguage, languageCookie } from '#app/messages/languages.ts'
import { paths, safeNext } from '#app/paths.ts'

export const nextIn = (request: Request): string | null => new URL(request.url).searchParams.get('next')

/** Throws the redirect to where one was going, else to the work of one's role. */
export async function goOn(
  context: Readonly<RouterContextProvider>,
  request: Request,
  account: Account,
): Promise<never> {
  const headers = await settleLanguage(context, account)
  throw redirect(placeAfterSigningIn(account, nextIn(request)), { headers })
}

/** What was chosen in this browser is what the account is written to in from now on; where nothing was, the account says. */
async function settleLanguage(context: Readonly<RouterContextProvider>, account: Account): Promise<HeadersInit> {
  const chosen = context.get(visitContext).cookies.get(languageCookie)
  if (!isLanguage(chosen)) return { 'set-cookie': languageCookieFor(account.language) }
  if (chosen !== account.language)
    await call(context, changeMyAccount, { body: { language: chosen } }).catch(() => undefined)
  return {}
}

function placeAfterSigningIn(account: Account, next: string | null): string {
  const usual = account.role === 'admin' ? paths.operator : account.shops.length > 0 ? paths.seller : paths.home
  return safeNext(next, usual)
}
