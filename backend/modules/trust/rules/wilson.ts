// How high a share surely is: the lower end of Wilson's 95 % interval. Two of three says little, twenty of thirty says a lot.
const z = 1.96

/** Between 0 and 1; 0 where there is nothing to count. */
export function surelyAtLeast(count: number, of: number): number {
  if (of <= 0) return 0
  const share = Math.min(1, Math.max(0, count / of))
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return Math.max(0, (share + (z * z) / (2 * of) - spread) / (1 + (z * z) / of))
}
