// Tills, paybills and bank accounts: a number beside a word that makes it a way to pay past Amana.
import type { Run } from './digit-runs.ts'
import type { Finding } from './finding.ts'
import type { Plain } from './normalise.ts'
import type { Word } from './words.ts'

/** Words between the name and the number: "till no. is 567890". */
const between = new Set('no number namba nambari ni is yangu yetu my our the hii ya la hio is: acc account'.split(' '))
const tillNames = new Set(['till', 'paybill', 'tillno', 'buygoods', 'pochi', 'bill', 'goods', 'biashara', 'lipa'])
const accountNames = new Set(['account', 'acc', 'akaunti', 'acct', 'ac'])
const banks = new Set(
  'equity kcb coop cooperative ncba absa stanbic barclays family dtb bank benki imbank sidian postbank'.split(' '),
)

const digitsOf = (run: Run, from: number): string => {
  let digits = ''
  for (const piece of run.slice(from)) {
    if (digits.length + piece.digits.length > 17) break
    digits += piece.digits
  }
  return digits
}

/** "till 50000 hours" speaks of time: round thousands are no till. */
const isTill = (digits: string): boolean => /^[1-9]\d{4,6}$/.test(digits) && !digits.endsWith('000')

/** Position of the naming word before the run, over words that may stand between. */
function nameBefore(words: readonly Word[], position: number, text: string): number | undefined {
  for (let at = position - 1; at >= Math.max(0, position - 5); at--) {
    const word = words[at]!
    if (words[at + 1]!.start - word.end > 6 || text.slice(word.end, words[at + 1]!.start).includes('\n'))
      return undefined
    if (tillNames.has(word.text) || accountNames.has(word.text)) return at
    if (!between.has(word.text)) return undefined
  }
  return undefined
}

const bankNear = (words: readonly Word[], position: number): boolean =>
  words.slice(Math.max(0, position - 6), position + 1).some(({ text }) => banks.has(text))

export function findPaymentNumbers(plain: Plain, words: readonly Word[], runs: readonly Run[]): Finding[] {
  const findings: Finding[] = []
  for (const run of runs) {
    const first = run[0]!
    const name = nameBefore(words, first.word, plain.text)
    if (name === undefined) continue
    const digits = digitsOf(run, 0)
    const naming = words[name]!
    const counts = tillNames.has(naming.text)
      ? isTill(first.digits) || isTill(digits)
      : digits.length >= 8 && digits.length <= 16 && bankNear(words, name)
    if (counts) findings.push({ code: 'payment_number', weight: 'hard', start: naming.start, end: run.at(-1)!.end })
  }
  return findings
}
