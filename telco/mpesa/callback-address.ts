// What production says about a callback address. Faults every development machine has (plain http, a private host) are
// told apart from those worth a word at any time.
import { isIP } from 'node:net'

const FORBIDDEN_WORDS = ['mpesa', 'safaricom', 'exec', 'exe', 'cmd', 'sql', 'query']
const TUNNELS = ['ngrok', 'mockbin', 'requestbin']
const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|invalid|test|example)$/

export function addressFaults(address: string): { refused: string[]; remarked: string[] } {
  const url = new URL(address)
  const lower = address.toLowerCase()
  const refused: string[] = []
  if (url.protocol !== 'https:') refused.push('is not https')
  if (isPrivate(url.hostname)) refused.push('is not on a public host')
  const words = FORBIDDEN_WORDS.filter((word) => lower.includes(word) && !(word === 'exe' && lower.includes('exec')))
  const remarked = words.map((word) => `contains "${word}", which production refuses`)
  for (const tunnel of TUNNELS.filter((name) => url.hostname.includes(name)))
    remarked.push(`goes through ${tunnel}, which production refuses`)
  return { refused, remarked }
}

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) === 6) return /^(::1?$|f[cd]|fe[89ab])/.test(host)
  if (isIP(host) === 4)
    return /^(0|10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(host)
  return !host.includes('.') || PRIVATE_NAMES.test(host)
}
