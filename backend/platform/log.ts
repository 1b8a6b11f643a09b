// Log lines as JSON; secrets, tokens and phone numbers never reach them.
import { type Logger, pino } from 'pino'

export type Log = Logger

const hidden = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'phone',
  'msisdn',
  'secret',
  'key',
  'authorization',
  'cookie',
]

export function makeLog(level: string, name: string): Log {
  return pino({
    name,
    level,
    base: { name },
    redact: { paths: hidden.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '•' },
  })
}

/** For errors from elsewhere that may quote a number: keeps the words, hides runs of nine digits and more. */
export const withoutNumbers = (text: string): string => text.replace(/\d{9,}/g, '•')
