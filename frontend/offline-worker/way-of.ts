// How the service worker answers a request: most of them not at all.

export type Way =
  /** Built files never change under their name: once here, they are not asked for again. */
  | 'kept'
  /** From the network; without one, the order as it was last seen, or the page that says so. */
  | 'page'
  /** Passed on untouched, and what this browser keeps of orders is gone. */
  | 'sign-out'
  /** As if there were no service worker: forms, data, payments, pictures, other people's servers. */
  | 'untouched'

interface Asked {
  url: string
  method: string
  mode: string
}

const passedOn = /^\/(api|media|og|telco|handover)\//
const endsVisit = new Set(['/sign-out', '/account/data'])

export function wayOf({ url, method, mode }: Asked, origin: string): Way {
  const address = new URL(url)
  if (address.origin !== origin) return 'untouched'
  if (method === 'POST' && endsVisit.has(address.pathname.replace(/\.data$/, ''))) return 'sign-out'
  if (method !== 'GET') return 'untouched'
  if (address.pathname.startsWith('/assets/')) return 'kept'
  return mode === 'navigate' && !passedOn.test(address.pathname) ? 'page' : 'untouched'
}
