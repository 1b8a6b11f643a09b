// Cookies that scripts cannot read: behind TLS they carry the `__Host-` prefix, so that no neighbouring host can set them.
import type { Request, Response } from 'express'
import type { Config } from './config.ts'

const secure = (config: Config): boolean => config.PUBLIC_URL.startsWith('https:')

export const cookieName = (config: Config, name: string): string => (secure(config) ? `__Host-${name}` : name)

export function readCookie(config: Config, request: Request, name: string): string | undefined {
  const wanted = cookieName(config, name)
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === wanted) return pair.slice(at + 1).trim() || undefined
  }
  return undefined
}

/** Sets the cookie for `seconds`. The value must be plain letters, digits and `-_.` */
export function setCookie(config: Config, response: Response, name: string, value: string, seconds: number): void {
  const parts = [`${cookieName(config, name)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`]
  response.append('set-cookie', [...parts, ...(secure(config) ? ['Secure'] : [])].join('; '))
}

export const clearCookie = (config: Config, response: Response, name: string): void =>
  setCookie(config, response, name, '', 0)
