// A page left for the mail app is found again as it was; a meddled cookie is as good as none.
import type { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { codeSent, forgetCode, rememberCode } from './code-sent.ts'
import { keepsCookies, tryCookies } from './own-cookie.ts'
import { openVisit, visitContext } from './visit.ts'

const visitor = (): RouterContextProvider =>
  openVisit({ nonce: '', address: '127.0.0.1', apiUrl: 'http://api.invalid', publicUrl: '', phones: false })
const request = (url = 'http://amana.test/') => new Request(url)
const sent = { sentTo: 'w•••@example.com', expiresAt: '2026-11-23T10:10:00Z', againAt: '2026-11-23T10:01:00Z' }

test('whoever comes back from the mail app still sees where the code went', () => {
  const context = visitor()
  rememberCode(context, request(), 'email', sent, 'wanjiku@example.com')
  expect(codeSent(context, 'email')).toEqual({ ...sent, about: 'wanjiku@example.com' })
  expect(codeSent(context, 'phone')).toBeNull()
  forgetCode(context, request(), 'email')
  expect(codeSent(context, 'email')).toBeNull()
})

test('what scripts could read or another site could send is not kept', () => {
  const context = visitor()
  rememberCode(context, request('https://amana.test/'), 'phone', sent)
  expect(context.get(visitContext).cookiesToSet[0]).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/)
})

test('a meddled cookie is no code', () => {
  for (const value of ['%', '{', '1', '{"sentTo":1}', '{"sentTo":"x","expiresAt":"soon","againAt":"later"}']) {
    const context = visitor()
    context.get(visitContext).cookies.set('amana_code_phone', value)
    expect(codeSent(context, 'phone')).toBeNull()
  }
})

test('a browser that keeps no cookies is noticed', () => {
  const context = visitor()
  expect(keepsCookies(context)).toBe(false)
  tryCookies(context, request())
  expect(keepsCookies(context)).toBe(true)
})
