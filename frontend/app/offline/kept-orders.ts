// Orders that this browser has shown, kept in it to be read without a network: the page as it stood, without anything that could be
// pressed. Written by the page itself, read by the service worker, gone when one signs out.

import { ordersCache } from './names.ts'

const ordersMax = 12

export interface KeptOrder {
  /** Its address, with the key of a guest's link. */
  address: string
  number: string
  /** What its page is headed with. */
  title: string
  /** The instant of the page, by the market's clock. */
  seenAt: string
}

const header = (name: string) => `amana-${name}`
const facts = ['address', 'number', 'title', 'seenAt'] as const

/** A kept page may fetch our own styles and fonts, and nothing else: no script of it ever runs. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"

/** @param owner of whom it is kept: an account, or a guest with a link */
export async function keepOrder(order: KeptOrder, html: string, owner: string): Promise<void> {
  const cache = await caches.open(ordersCache)
  const key = new URL(order.address, location.href).pathname
  // Put anew, it stands last: what was seen longest ago goes first.
  await cache.delete(key)
  const told = facts.map((fact) => [header(fact), encodeURIComponent(order[fact])])
  await cache.put(
    key,
    new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        [header('owner')]: owner,
        ...Object.fromEntries(told),
      },
    }),
  )
  const all = await cache.keys()
  await Promise.all(all.slice(0, -ordersMax).map((old) => cache.delete(old)))
}

/** Newest first. */
export async function keptOrders(): Promise<KeptOrder[]> {
  const cache = await caches.open(ordersCache)
  const pages = await Promise.all((await cache.keys()).map((key) => cache.match(key)))
  const told = ({ headers }: Response) =>
    Object.fromEntries(
      facts.map((fact) => [fact, decodeURIComponent(headers.get(header(fact)) ?? '')]),
    ) as unknown as KeptOrder
  return pages
    .filter((page) => page !== undefined)
    .map(told)
    .reverse()
}

export const forgetOrders = (): Promise<boolean> => caches.delete(ordersCache)

/** Somebody else has signed in with this browser: what an account before her saw is not hers to read. */
export async function forgetOrdersOfOthers(account: string): Promise<void> {
  const cache = await caches.open(ordersCache)
  for (const key of await cache.keys()) {
    const owner = (await cache.match(key))?.headers.get(header('owner'))
    if (owner?.startsWith('acc_') && owner !== account) await cache.delete(key)
  }
}
