// The signed-in account of this visit, asked for once however many loaders want it.
import { type Account, readMe } from '@amana/contract'
import { createContext, type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router'
import { paths } from '#app/paths.ts'
import { read } from './client.ts'

type Context = Readonly<RouterContextProvider>
const asked = new WeakMap<Context, Promise<Account>>()

/** Leads to sign-in when nobody is. */
export function me(context: Context, request: Request): Promise<Account> {
  const account = asked.get(context) ?? read(context, request, readMe, {})
  asked.set(context, account)
  return account
}

export const shopContext = createContext<Account['shops'][number]>()

/** For the seller's pages: the account's shop, or the page where one opens a shop. */
export const needShop: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const account = await me(context, request)
  const shop = account.shops[0]
  if (!shop) throw redirect(paths.openShop)
  context.set(shopContext, shop)
  return next()
}
