// Tills, paybills, bank accounts and wallets: a number beside a word that makes it a way to pay past Amana.
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import { readChunk } from './read-chunk.ts'
import type { Word } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words between the name and the number: "till no. is 567890". */
const between = set(
  'and services na huduma no number namba nambari num ni is yangu yetu my our the hii ya la hio hiyo account acc a c ac till paybill bill goods biashara code kwa to at use tumia weka jina',
)
const tillNames = set(
  'till t1ll ti11 tlll tii tiil tili til1 tii1 tiii paybill paybil paybll pbill payb1ll tillno buygoods pochi biashara pb bg',
)
/** Two words that name a till together. */
const tillPairs = set(
  'pay:bill p:bill biz:no biz:number nunua:bidhaa buy:goods buying:goods business:number business:no lipa:namba lipa:number la:biashara bizna:number store:number agent:number',
)
/** Only a number of six or seven figures is one after these: "lipa na mpesa 4500" is a price. */
const mpesaNames = set('mpesa pesa lipa lipia')
const accountNames = set('account acc akaunti acct accno')
const banks = set(
  'equity kcb coop cooperative ncba absa stanbic barclays family dtb imbank sidian postbank benki bank op gulf credit prime hfc chase',
)
const walletNames = set('binance usdt btc bitcoin crypto wallet paypal payoneer skrill cashapp zelle venmo wise')

/** "Till 50000 hours" speaks of time: round thousands are no till. */
const isTill = (digits: string): boolean => /^[1-9]\d{4,6}$/.test(digits) && !digits.endsWith('000')
const isLongTill = (digits: string): boolean => /^[1-9]\d{5,6}$/.test(digits) && !digits.endsWith('000')
const isAccount = (digits: string): boolean => /^\d{8,16}$/.test(digits)

const gapMax = 6

interface Number {
  digits: string
  /** The first part alone: a till may be followed by other figures. */
  first: string
  start: number
  end: number
}

/** The figures that begin at `position`, said or typed, over blanks and dashes. */
function numberAt(plain: Plain, words: readonly Word[], position: number): Number | undefined {
  const start = words[position]
  const first = start && readChunk(start.text)
  if (!start || !first || first.weak > 0) return undefined
  let digits = first.digits
  let end = start.end
  for (let at = position + 1; at < words.length; at++) {
    const word = words[at]!
    const read = readChunk(word.text, true)
    if (
      !read ||
      read.weak > 0 ||
      !/^[\s.,-]{0,3}$/.test(plain.text.slice(end, word.start)) ||
      digits.length + read.digits.length > 16
    )
      break
    digits += read.digits
    end = word.end
  }
  return { digits, first: first.digits, start: start.start, end }
}

const hit = (start: number, end: number): Finding => ({ code: 'payment_number', weight: 'hard', start, end })

export function findPaymentNumbers(plain: Plain, words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!
    const pair = `${word.text}:${words[position + 1]?.text}`
    const found = tillPairs.has(pair)
      ? tillAfter(plain, words, position, 2, isTill)
      : tillNames.has(word.text)
        ? (tillAfter(plain, words, position, 1, isTill) ?? tillBefore(plain, words, position))
        : mpesaNames.has(word.text)
          ? tillAfter(plain, words, position, 1, isLongTill)
          : accountNames.has(word.text) || (word.text === 'a' && words[position + 1]?.text === 'c')
            ? accountAfter(plain, words, position)
            : banks.has(word.text)
              ? bankBefore(plain, words, position)
              : walletNames.has(word.text)
                ? walletAfter(words, position)
                : undefined
    if (found) findings.push(found)
  }
  return [...findings, ...inOneWord(words), ...wallets(plain)]
}

/** The number after a naming word, over words that may stand between. */
function numberAfter(plain: Plain, words: readonly Word[], position: number, skip: number): Number | undefined {
  for (let at = position + skip; at <= position + skip + 4 && at < words.length; at++) {
    const gap = plain.text.slice(words[at - 1]!.end, words[at]!.start)
    if (gap.length > gapMax || gap.includes('\n')) return undefined
    const number = numberAt(plain, words, at)
    if (number && !(between.has(words[at]!.text) && number.digits.length < 4)) return number
    if (!between.has(words[at]!.text) && !banks.has(words[at]!.text)) return undefined
  }
  return undefined
}

function tillAfter(
  plain: Plain,
  words: readonly Word[],
  position: number,
  skip: number,
  fits: (digits: string) => boolean,
) {
  const number = numberAfter(plain, words, position, skip)
  if (!number || isMeasured(plain.text, number)) return undefined
  return fits(number.first) || fits(number.digits) ? hit(words[position]!.start, number.end) : undefined
}

/** "Till 50000 hours", "till 12500 prints". */
const isMeasured = (text: string, { end, digits }: Number): boolean =>
  digits.length <= 5 &&
  /^ ?(?:hours|hrs|prints|pages|km|cycles|times|units|pcs|pieces|bob|shillings?|\/=|\/-)/.test(
    text.slice(end, end + 12),
  )

const glued = /^(?:till|tillno|paybill|buygoods)([1-9]\d{4,6})$/

/** `till482913`, also from letters that stood apart. */
const inOneWord = (words: readonly Word[]): Finding[] =>
  words.flatMap((word) =>
    glued.test(word.text) && isTill(glued.exec(word.text)![1]!) ? [hit(word.start, word.end)] : [],
  )

const linking = set('ni ndio ndiyo is the our my yetu yangu as')

/** "567890 ndio till yetu". */
function tillBefore(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  let linked = false
  for (let at = position - 1; at >= Math.max(0, position - 4); at--) {
    const word = words[at]!
    const gap = plain.text.slice(word.end, words[at + 1]!.start).trim()
    if (gap === '(' || gap === '=' || gap === '-') linked = true
    else if (gap !== '') return undefined
    if (/^\d{5,7}$/.test(word.text))
      return linked && isLongTill(word.text) ? hit(word.start, words[position]!.end) : undefined
    if (!linking.has(word.text)) return undefined
    linked = true
  }
  return undefined
}

const bankReach = 6
const bankNear = (words: readonly Word[], position: number): boolean =>
  words.slice(Math.max(0, position - bankReach), position + bankReach).some(({ text }) => banks.has(text))

function accountAfter(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  const number = numberAfter(plain, words, position, words[position]!.text === 'a' ? 2 : 1)
  return number && isAccount(number.digits) && (number.digits.length >= 10 || bankNear(words, position))
    ? hit(words[position]!.start, number.end)
    : undefined
}

const bankNames = set('equity kcb coop ncba absa stanbic dtb sidian postbank')
/** Everyday words, until "bank" follows. */
const bankWords = set('family gulf credit prime chase')

/** A bank's own name right before a long number: "KCB 1234567890". "Bank" alone is too little. */
function bankBefore(plain: Plain, words: readonly Word[], position: number): Finding | undefined {
  const { text, start } = words[position]!
  const worded = bankWords.has(text) && words[position + 1]?.text === 'bank'
  if (!bankNames.has(text) && !worded && !(text === 'op' && words[position - 1]?.text === 'co')) return undefined
  const bank = words[position + 1]?.text === 'bank' ? 2 : 1
  const number = numberAfter(plain, words, position, bank)
  return number && /^\d{9,16}$/.test(number.digits) ? hit(start, number.end) : undefined
}

function walletAfter(words: readonly Word[], position: number): Finding | undefined {
  for (let at = position + 1; at <= position + 4 && at < words.length; at++)
    if (/^\d{8,12}$/.test(words[at]!.text)) return hit(words[position]!.start, words[at]!.end)
  return undefined
}

const walletAddresses = /(?<![a-z0-9])(?:bc1[a-z0-9]{25,60}|0x[0-9a-f]{40}|t[a-z0-9]{33})(?![a-z0-9])/g
const cashTag = /cash ?app.{0,6}\$[a-z][a-z0-9]{2,}/g

function wallets({ text }: Plain): Finding[] {
  return [...text.matchAll(walletAddresses), ...text.matchAll(cashTag)].map((match) =>
    hit(match.index, match.index + match[0].length),
  )
}
