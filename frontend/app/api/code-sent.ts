// Remembers in the browser that a code is on its way, so that the page that asks for it can be left and opened again:
// on a phone the code is read in another app.
import type { CodeOnItsWay } from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { dropOwnCookie, keepOwnCookie, ownCookie } from './own-cookie.ts'

type Context = Readonly<RouterContextProvider>

export interface CodeSent extends CodeOnItsWay {
  /** What the code is about, where the next call has to say it again: a new address, the id of a sign-up. */
  about?: string
}

const cookieOf = (purpose: string) => `amana_code_${purpose}`
const codeGoodSeconds = 600

export function rememberCode(
  context: Context,
  request: Request,
  purpose: string,
  { sentTo, expiresAt, againAt }: CodeOnItsWay,
  about?: string,
): void {
  const value = JSON.stringify({ sentTo, expiresAt, againAt, about })
  keepOwnCookie(context, request, cookieOf(purpose), value, { seconds: codeGoodSeconds })
}

export const forgetCode = (context: Context, request: Request, purpose: string): void =>
  dropOwnCookie(context, request, cookieOf(purpose))

export function codeSent(context: Context, purpose: string): CodeSent | null {
  try {
    const sent = JSON.parse(ownCookie(context, cookieOf(purpose)) ?? 'null') as Record<keyof CodeSent, unknown> | null
    if (!sent) return null
    const { sentTo, expiresAt, againAt, about } = sent
    if (typeof sentTo !== 'string' || !isInstant(expiresAt) || !isInstant(againAt)) return null
    return { sentTo, expiresAt, againAt, ...(typeof about === 'string' && { about }) }
  } catch {
    return null
  }
}

const isInstant = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))
