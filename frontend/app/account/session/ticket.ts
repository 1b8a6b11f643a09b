// Between password and second factor the api gives a ticket. It waits in a cookie that scripts cannot read and that only
// these pages are sent, so that it stands in no address and no page, and a reload loses nothing.
import type { RouterContextProvider } from 'react-router'
import { dropOwnCookie, keepOwnCookie, ownCookie } from '#app/api/own-cookie.ts'
import { paths } from '#app/paths.ts'

type Context = Readonly<RouterContextProvider>
const name = 'amana_ticket'
const path = paths.signIn()
const goodSeconds = 300

export const keepTicket = (context: Context, request: Request, ticket: string): void =>
  keepOwnCookie(context, request, name, ticket, { seconds: goodSeconds, path })

export const ticketIn = (context: Context): string | undefined => ownCookie(context, name)

export const dropTicket = (context: Context, request: Request): void => dropOwnCookie(context, request, name, path)
