// Which addresses belong to the public internet: an address a person typed must never lead us to a machine of our own network, to
// this machine itself, or to what a cloud tells its machines in confidence (IANA's special-purpose registries, and Azure's one).
import { BlockList, isIPv4, isIPv6 } from 'node:net'

const notPublic = new BlockList()
for (const [start, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(start, bits)

// Only what is given out to the world, less what stands for an IPv4 address, a tunnel or an example.
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
for (const [start, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(start, bits, 'ipv6')

export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !notPublic.check(address)
    : isIPv6(address) && !address.includes('%') && global.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
