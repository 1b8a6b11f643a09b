// What a browser may do with what it gets from us: run our own scripts, show our own pictures, talk to us alone.
import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

const twoYears = 63_072_000

/**
 * For whatever leaves the public door, also what was only passed on: a program behind it may say something stricter.
 * Strict-Transport-Security goes out where the visitor came by TLS, by what our own proxy (TRUST_PROXY) says.
 */
export const doorHeaders: RequestHandler = (request, response, next) => {
  response.set({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(request.secure && { 'Strict-Transport-Security': `max-age=${twoYears}; includeSubDomains` }),
  })
  next()
}

/** For pages. Each has a nonce of its own; only `npm run dev`, where Vite puts styles into the page, allows inline styles. */
export function pageHeaders(dev: boolean): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    const framedBy = isPreview.test(request.path) ? 'self' : 'none'
    response.set({ 'Content-Security-Policy': pagePolicy(nonce, dev, framedBy), 'Cache-Control': 'private, no-cache' })
    if (framedBy === 'self') response.set('X-Frame-Options', 'SAMEORIGIN')
    next()
  }
}

/** The preview of a shop's draft, shown beside the editor: the one page that stands in a frame, and only in ours. */
const isPreview = /^\/[a-z0-9-]+\/preview$/

export const pagePolicy = (nonce: string, dev: boolean, framedBy: 'none' | 'self' = 'none'): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    dev ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `worker-src 'self'`,
    `font-src 'self'`,
    dev ? `connect-src 'self' ws:` : `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors '${framedBy}'`,
  ].join('; ')
