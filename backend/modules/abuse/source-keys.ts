// Who a call is counted for: its account, its device, its address. None of them is stored in clear.
import { isIPv6 } from 'node:net'
import { accountIdOf, type Ctx } from '#platform/context'
import { sign } from '#platform/sealed'
import type { Kind } from './rules.ts'

export interface CountedFor {
  kind: Kind
  value: string
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')

/** An IPv4 address as it is; of an IPv6 address the /64, which one household or phone has to itself. */
export function network(address: string): string {
  const bare = plain(address)
  if (!isIPv6(bare)) return bare
  // The URL parser writes every IPv6 address in its one canonical form.
  const [head = '', tail] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return `${[...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':')}::/64`
}

const isLoopback = (address: string): boolean => /^(127\.|::1$)/.test(plain(address))

/** Whether the call comes from this very machine and the settings let such calls pass; never in production. */
export const isExempt = ({ config, source }: Ctx): boolean =>
  config.RATE_LIMITS === 'loopback_exempt' && !config.production && isLoopback(source?.address ?? '')

export function countedFor({ actor, source }: Ctx): CountedFor[] {
  const accountId = accountIdOf(actor)
  return [
    ...(accountId ? [{ kind: 'account' as const, value: accountId }] : []),
    ...(source?.deviceId ? [{ kind: 'device' as const, value: source.deviceId }] : []),
    ...(source?.address ? [{ kind: 'address' as const, value: network(source.address) }] : []),
  ]
}

/** How it stands in the database: nobody without the deployment's secret can tell what it was made of. */
export const storedKey = (ctx: Ctx, name: string): string => sign(ctx.config, 'allowance', name)
