// What a browser may do with a reply of the api: nothing. Pages that are more than data (the API reference) say so themselves.
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from './config.ts'

const twoYears = 63_072_000

/** For every reply. Browsers are told to stay with TLS where the public address has it. */
export function securityHeaders(config: Config): RequestHandler[] {
  const tls = config.PUBLIC_URL.startsWith('https:')
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: nothing },
      frameguard: { action: 'deny' },
      hsts: tls && { maxAge: twoYears, includeSubDomains: true },
    }),
    (_request, response, next) => {
      response.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
      next()
    },
  ]
}

const nothing = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/** For the API reference: our own scripts, styles and pictures, and calls to us alone. */
export const referencePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
