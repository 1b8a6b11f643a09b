// Reads what the provider answers into four kinds. It has five ways of saying no, and only some of them mean that nothing was done.
export type Reply =
  /** A body without an error in it. Even this says only "accepted", never "paid". */
  | { kind: 'answered'; body: Record<string, unknown> }
  /** The provider's own error, by its code. */
  | { kind: 'refused'; status: number; code: string; message: string }
  /** The request never left, or never arrived. */
  | { kind: 'not_sent'; why: string }
  /** It may have arrived: a time-out, a broken connection, a page of a firewall. */
  | { kind: 'unclear'; why: string }

const invalidToken = new Set(['404.001.03', '401.002.01', '401.003.01', '400.003.01'])
export const isInvalidToken = (reply: Reply): boolean => reply.kind === 'refused' && invalidToken.has(reply.code)

const turnedAway = [
  /^400\./,
  /^401\./,
  /^404\./,
  /^405\./,
  /^500\.003\.0[23]$/,
  /^policies\.ratelimit\./,
  /ApplicationNotFound$/,
]

/** True when the gateway has turned the request away before anything was done with it. 500.001.1001 and its like say nothing. */
export const wasSurelyNotProcessed = (reply: Reply): boolean =>
  reply.kind === 'not_sent' || (reply.kind === 'refused' && turnedAway.some((code) => code.test(reply.code)))

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

export function readReply(status: number, body: string): Reply {
  const parsed = parseObject(body)
  if (!parsed) return { kind: 'unclear', why: `status ${status} without a JSON body` }
  if (parsed.errorCode !== undefined)
    return { kind: 'refused', status, code: text(parsed.errorCode), message: text(parsed.errorMessage) }
  const fault = parsed.fault as { faultstring?: unknown; detail?: { errorcode?: unknown } } | undefined
  if (fault) return { kind: 'refused', status, code: text(fault.detail?.errorcode), message: text(fault.faultstring) }
  if (status < 200 || status > 299) return { kind: 'unclear', why: `status ${status} without an error code` }
  // The list of received payments has a success code, and a name for it, of its own.
  const responseCode = text(parsed.ResponseCode ?? parsed.ResponseStatus)
  if (responseCode !== '0' && responseCode !== '1000')
    return { kind: 'refused', status, code: `ResponseCode ${responseCode}`, message: text(parsed.ResponseDescription) }
  return { kind: 'answered', body: parsed }
}

const neverArrived = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** What a call that threw tells: a connection that was never made carried nothing. */
export function readFailure(error: unknown): Reply {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  const why = cause?.code ?? name ?? 'unknown error'
  return neverArrived.has(cause?.code ?? '') ? { kind: 'not_sent', why } : { kind: 'unclear', why }
}
