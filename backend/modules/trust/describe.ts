// docs/trust.md, written from the rule files and the signals, so that it cannot say anything else than the code.
import { buyerSignals, conductSignals, listingSignals, orderSignals, sellerSignals } from './facts/all.ts'
import { buyerRules, conductRules, listingRules, orderRules, rulesetHash, sellerRules, terms } from './rules/all.ts'
import { effectsOf, steps } from './rules/lattice.ts'
import type { Rule, Term } from './rules/rule.ts'
import { type Scam, scams } from './scams.ts'
import { tierName, wholeNumber } from './wording.ts'

const inWords = (value: unknown): string =>
  typeof value === 'number' ? wholeNumberOrShare(value) : value === null ? 'no limit' : String(value)

const wholeNumberOrShare = (value: number): string => (Number.isInteger(value) ? wholeNumber(value) : String(value))

const isByTier = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Plain thresholds as a line, those that differ by tier as a table. */
function thresholdsIn(thresholds: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(thresholds)
  const plain = entries.filter(([, value]) => !isByTier(value)).map(([name, value]) => `\`${name}\` ${inWords(value)}`)
  const rows = entries.flatMap(([name, value]) =>
    isByTier(value) ? [`| \`${name}\` | ${Object.values(value).map(inWords).join(' | ')} |`] : [],
  )
  const tiers = Object.values(tierName).map(({ en }) => en)
  const table = rows.length > 0 ? [`| by tier | ${tiers.join(' | ')} |`, '|---|---|---|---|', ...rows] : []
  return [
    ...(plain.length > 0 ? [plain.join(' · ')] : []),
    ...(plain.length > 0 && table.length > 0 ? [''] : []),
    ...table,
  ]
}

const ruleSection = <Facts>(rule: Rule<Facts>): string =>
  [
    `### ${rule.id}`,
    '',
    `Version ${rule.version} · ${rule.mode} · ${rule.action.replaceAll('_', ' ')} · code \`${rule.code}\` · [file](../backend/modules/trust/rules/${rule.id}.ts)`,
    '',
    ...thresholdsIn(rule.thresholds),
    '',
    `> ${rule.text.en} *${rule.lifts.en}*`,
    '>',
    `> ${rule.text.sw} *${rule.lifts.sw}*`,
  ].join('\n')

const termSection = (term: (typeof terms)[number]): string =>
  [
    `### ${term.id}`,
    '',
    `Version ${term.version} · [file](../backend/modules/trust/rules/${term.id}.ts) · ${term.says}`,
    '',
    ...thresholdsIn(term.thresholds),
  ].join('\n')

const signalTable = (signals: Record<string, { says: string }>): string =>
  [
    '| signal | how it is counted |',
    '|---|---|',
    ...Object.entries(signals).map(([name, { says }]) => `| \`${name}\` | ${says} |`),
  ].join('\n')

const renewals: Record<Term['renews'], string> = {
  while_it_holds: 'starting again whenever it is judged and still so',
  by_new_evidence: 'starting again with each new event',
  never: 'and no longer',
}

const termInWords = ({ days, renews, endsWhenGood }: Term): string =>
  days === null
    ? 'In force for good; one reconsideration.'
    : `In force for ${days === 1 ? 'a day' : `${days} days`}, ${renews === 'never' ? renewals.never : renewals[renews]}${endsWhenGood ? '; over as soon as it is no longer so' : ''}.`

const conductSection = (rule: (typeof conductRules)[number]): string =>
  `${ruleSection(rule)}\n\n${termInWords(rule.term)} Judged by ${[...rule.needs].map((fact) => `\`${fact}\``).join(', ') || 'what may be missing'}.`

const ladder = (): string =>
  [
    '| step | level | closes | what it means |',
    '|---|---|---|---|',
    ...steps.map((step) => {
      const { level, closes, says } = effectsOf[step]
      const doors = closes.map((door) => door.replaceAll('_', ' ')).join(', ') || '–'
      return `| ${step.replaceAll('_', ' ')} | ${level === null ? '–' : `L${level}`} | ${doors} | ${says.en} |`
    }),
  ].join('\n')

const scamRow = ({ name, how, rules, door, test: [file, title], lookalike }: Scam): string =>
  `| **${name}**: ${how} | ${rules.map((id) => `[${id}](#${id})`).join(', ') || '–'} | ${door} | “${title}” in [${file.split('/').at(-1)}](../${file}) | ${lookalike} |`

const scamTable = (): string =>
  [
    '| scam | rule | door | test that plays it | who only looks like it |',
    '|---|---|---|---|---|',
    ...scams.map(scamRow),
  ].join('\n')

/** The whole page as Markdown. */
export const describeRules = (): string =>
  `${[
    '# Trust: signals, rules, tiers',
    `Generated from \`backend/modules/trust\`; ruleset \`${rulesetHash}\`. Rules are pure: a snapshot of facts in, a verdict with reasons out. A fact that is missing makes a rule answer *unknown*, and unknown never refuses, freezes or grants. Trust decides; the module that owns the thing acts. Every decision that touches somebody is kept with its facts, reasons and rule version (\`trust.decision\`).`,
    '## Tiers',
    ...sellerRules.map(ruleSection),
    '## The ladder',
    'Judged after each event and every night; several may be in force at once, and the strongest is the one action. Each ends by itself; a ban has its written notice and one reconsideration. A rule may be milder at its end than at its beginning, so that nobody goes in and out.',
    ladder(),
    ...conductRules.map(conductSection),
    '## Listings',
    ...listingRules.map(ruleSection),
    '## Orders',
    ...orderRules.map(ruleSection),
    '## Buyers',
    ...buyerRules.map(ruleSection),
    '## What a tier means for money and delivery',
    ...terms.map(termSection),
    '## Scams, and what stops them',
    'Played as people try them; where no rule is named, the money or the order’s own rules stop it without anybody being judged.',
    scamTable(),
    '## Signals',
    'Of a seller, kept order by order from facts; orders of a buyer linked to the seller are in none of them:',
    signalTable(sellerSignals),
    'Of how a seller behaves, in windows of time:',
    signalTable(conductSignals),
    'Of a buyer, with all sellers:',
    signalTable(buyerSignals),
    'Of a listing, as the catalogue hands them over:',
    signalTable(listingSignals),
    'Of an order at checkout, as orders hands them over:',
    signalTable(orderSignals),
  ].join('\n\n')}\n`
