// From where the provider calls back: addresses that it publishes, and that change; so they are configuration, and at first only marked.
import { BlockList, isIPv6 } from 'node:net'
import type { Config } from '#platform/config'

const lists = new Map<string, BlockList>()

function listOf(networks: readonly string[]): BlockList {
  const key = networks.join()
  const known = lists.get(key)
  if (known) return known
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  lists.set(key, list)
  return list
}

/** Undefined when there is no list to compare with. `address` is what our outermost trusted proxy saw. */
export function isListedSource(config: Config, address: string): boolean | undefined {
  if (config.DARAJA_CALLBACK_SOURCES.length === 0) return undefined
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return listOf(config.DARAJA_CALLBACK_SOURCES).check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
}
