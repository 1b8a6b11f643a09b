// Numbers of other countries and older forms, told by how they are written and what stands beside them rather than by their digits.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { thingHints } from './number-words.ts'

/** Words that make nearly any number one to be called: before it … */
const before =
  /(?:(?:customer|cust) ?(?:care|services?)|help ?desk|mobileupd8|(?<![a-z])(?:call(?:s|ing)?(?: (?:us|me|our|your|the|to|now|on|at|free|freephone|landline|customer|care|services?|representative|help|support|or|claim))*|calnumber|cal|phone|telephone|tel|mobile|mobile no|cell|fax|desk|office|ofisi|home|ph|cnt|contact|dial(?:-n-ask)?|ring|reach|hotline|help ?line|help ?desk|hlp|helpdesk|help|landline|free ?phone|cust(?:omer)? ?(?:care|services?)|care|cc|answering at|messages to|registered|whatsapp|sms|text|txt|chat now|leave msg|line|area|number|no|numbers|message|office ph|i'?m on|disc|details|support|reference|uk|us|usa|operator (?:to|2) claim))[\s.:=()*#\\,-]{0,4}(?:(?:now|on|at|is|ni|to|no|number|free|for help|for details)[\s.:()=-]{1,3}){0,2}\+?$/
/** … and after it. */
const after =
  /^[\s,;\\/.-]{0,4}(?:office|fax|mobile|desk|to claim|now|for (?:help|details|del|delivery|more)|ring me|call me|text me|ask for|ext|or call|customer)/

const group = /[+(]?\d(?:[\d() ./*-]{4,22})\d(?!\d)(?:x\d{1,6}| (?:x|ext\.?|extension) ?\d{1,6})?/g
const digitsIn = /\d/g

/** Written as American, British and Indian numbers are, and hardly anything else. */
const shapes: readonly RegExp[] = [
  /^\(\d{2,4}\) ?\d{3,4}[ -]\d{3,4}(?: ?(?:x|ext\.?) ?\d+)?$/,
  /^\(\d{3}\)\d{3}-\d{4}(?: ?(?:x|ext\.?) ?\d+)?$/,
  /^[2-9]\d{2}-[2-9]\d{2}-\d{4}(?: ?(?:x|ext\.?) ?\d+)?$/,
  /^\d{3}[.-]\d{3}[.-]\d{4} ?x\d+$/,
  /^001-\d{3}-\d{3}-\d{4}/,
  /^\+[1-9][\d() ./-]{5,18}\d(?: ?(?:x|ext\.?) ?\d+)?$/,
]
/** As one dials another country. */
const foreignFromHere = /^00(?:1|2[0-7]|211|2[2-6]\d|3[0-469]|4[0-9]|6[0-6]|8[1-6]|9[0-8]|9[67]\d)\d{8,10}$/
/** Eleven digits in one go that begin as British mobiles, service numbers and Nigerian mobiles do; or grouped. */
const eleven = /^0(?:7[1-9]\d{8}|8[0147]\d{8}|9\d{9}|[12]\d{9})$/
const grouped = /^0(?:80\d|84\d|87\d|9\d\d|7\d{3}) ?\d{3} ?\d{3,4}$/

const beforeReach = 60
const thingReach = 24
const countMax = 15

export function findOtherPhones({ text }: Plain): Finding[] {
  if (!/\d{2}/.test(text)) return []
  const findings: Finding[] = []
  for (const match of text.matchAll(group)) {
    const shown = match[0].replace(/[ .*/-]+$/, '')
    const start = match.index
    const count = shown.replace(/ ?(?:x|ext).*$/, '').match(digitsIn)!.length
    if (count > countMax) continue
    const end = start + shown.length
    if (isCounting(shown) || isPartOfWord(text, start, end) || isOfAThing(text, start)) continue
    if (isPhone(text, shown, start, end, count)) findings.push({ code: 'phone_number', weight: 'hard', start, end })
  }
  return findings
}

/** `0 1 2 3 4 5`, and a row of decimals: `+1.00 +1.50 +2.00`. */
const isCounting = (shown: string): boolean =>
  /^\+?\d\.\d{2}(?: \+?\d\.\d{2})+$/.test(shown) ||
  (/^\d(?:[ ,]*\d)+$/.test(shown) && '01234567890'.includes(shown.replace(/\D/g, '')))

/** A letter or a figure's point right before it: a code, an amount. */
const isPartOfWord = (text: string, start: number, end: number): boolean => {
  const left = text.slice(Math.max(0, start - 5), start)
  const right = text.slice(end, end + 2)
  if (/[a-z0-9][-/]$/.test(left) && !/(?:dial|cal|cnt|ph|tel|fax)[-/]$/.test(left)) return true
  if (/[a-z0-9_.,/£$€]$/.test(left) && !/(?:^|[^a-z])(?:call|tel)$/.test(left)) return true
  return /^[%"'”a-z]/.test(right) && !/^(?:ts|am|pm|or|p |x\d)/.test(right)
}

const isOfAThing = (text: string, start: number): boolean =>
  text
    .slice(Math.max(0, start - thingReach), start)
    .split(/[^a-z]+/)
    .some((word) => thingHints.has(word))

function isPhone(text: string, shown: string, start: number, end: number, count: number): boolean {
  if (shapes.some((shape) => shape.test(shown)) || foreignFromHere.test(shown.replace(/[ -]/g, ''))) return count >= 7
  const bare = shown.replace(/[^\d]/g, '')
  if (
    count >= 10 &&
    count <= 14 &&
    /^0[89]\d+$/.test(bare) &&
    before.test(text.slice(Math.max(0, start - beforeReach), start))
  )
    return true
  if (eleven.test(shown) || (grouped.test(shown) && count >= 10)) return true
  if (isAlone(text, start, end)) return count === 10 || (bare.startsWith('0') && count >= 7 && count <= 12)
  if (!looksCallable(shown, count)) return false
  const lead = text.slice(Math.max(0, start - beforeReach), start)
  return before.test(lead) || (count >= 8 && after.test(text.slice(end, end + 16)))
}

/** Ten digits in one go, or parted as numbers are that one reads aloud. */
const looksCallable = (shown: string, count: number): boolean =>
  /^\d+$/.test(shown)
    ? count >= 9 && count <= 12
    : count >= 7 &&
      shown.split(/[^\d]+/).filter(Boolean).length <= 6 &&
      !/\d[./*]\d/.test(shown.replace(/\d{2,}\.\d{2,}(?:\.\d{2,}){1,3}/, ''))

/** The text is nothing but this number. */
const isAlone = (text: string, start: number, end: number): boolean =>
  text.length <= 30 && !/[a-z0-9]/.test(text.slice(0, start)) && !/[a-wyz0-9]/.test(text.slice(end))
