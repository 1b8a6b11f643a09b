// The customer's number in “Other Party Info”: "254722000001 - ACHIENG ODUOR", or masked as "2547****001 - ACHIENG".

/** E.164, with `_` for each digit that is masked; undefined when the other party is no customer. */
export function phoneIn(otherParty: string): string | undefined {
  const found = /^\s*(?:\+?254|0)([17*][\d*]{5,8})(?![\d*])/.exec(otherParty)?.[1]
  if (!found) return undefined
  if (!found.includes('*')) return found.length === 9 ? `+254${found}` : undefined
  // Portals mask with as many stars as they like: what is missing to nine digits is masked too.
  const [before = '', after = ''] = [found.slice(0, found.indexOf('*')), found.slice(found.lastIndexOf('*') + 1)]
  const missing = 9 - before.length - after.length
  return missing > 0 ? `+254${before}${'_'.repeat(missing)}${after}` : undefined
}

/** Whether what a statement shows of a number, `_` for each masked digit, may be this one. */
export const isMaskOf = (shown: string | undefined, phone: string): boolean =>
  shown?.length === phone.length && [...shown].every((digit, index) => digit === '_' || digit === phone[index])
