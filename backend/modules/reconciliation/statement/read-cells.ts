// Amounts and instants as the provider's portal writes them: "1,234.50", "2026-11-22 12:15:30" or "22-11-2026 12:15:30", in Nairobi.

/** Cents, exactly; undefined when it is no amount. Empty is nothing. */
export function centsIn(text: string): number | undefined {
  const plain = text.replaceAll(',', '').trim()
  if (plain === '' || plain === '-') return 0
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(plain)
  if (!parts) return undefined
  const cents = Number(parts[2]) * 100 + Number((parts[3] ?? '').padEnd(2, '0') || 0)
  return parts[1] === '-' && cents !== 0 ? -cents : cents
}

const yearFirst = /^(\d{4})[-/](\d\d)[-/](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?$/
const dayFirst = /^(\d\d)[-/](\d\d)[-/](\d{4})[ T](\d\d):(\d\d)(?::(\d\d))?$/

/** Undefined when there is no such day or time. */
export function instantIn(text: string): Date | undefined {
  const plain = text.trim()
  const ahead = yearFirst.exec(plain)
  const behind = ahead ? null : dayFirst.exec(plain)
  const [year, month, day] = ahead ? ahead.slice(1, 4) : behind ? [behind[3], behind[2], behind[1]] : []
  const [hour, minute, second = '00'] = (ahead ?? behind)?.slice(4, 7) ?? []
  if (!year) return undefined
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+03:00`)
  if (Number.isNaN(instant.getTime())) return undefined
  // The 31st of a month that has none would quietly become the 1st of the next.
  return new Date(instant.getTime() + 3 * 3_600_000).getUTCDate() === Number(day) ? instant : undefined
}
