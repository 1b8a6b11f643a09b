// The nonce of the page, for a style element of our own: told by the server while it renders, read from the page itself in the browser.
import { createContext, use } from 'react'

export const NonceContext = createContext('')

let ofThisPage: string | undefined

/** Pages shown without a reload stay within the first one's policy, and so keep its nonce. */
export function useNonce(): string {
  const rendering = use(NonceContext)
  if (rendering || typeof document === 'undefined') return rendering
  ofThisPage ??= document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  return ofThisPage
}
