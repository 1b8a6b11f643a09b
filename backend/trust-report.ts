// How the errands of trust.ts say what they found.
import {
  type Backtest,
  baseOf,
  honestHitShareOf,
  isReady,
  type Outcomes,
  precisionOf,
  type Replay,
  readyFrom,
  type ShadowTrial,
  type Tally,
  type Trial,
} from '#trust'

const shownDifferences = 10
const whole = (count: number): string => count.toLocaleString('en').padStart(9)

function sayTally(title: string, tally: Tally): string[] {
  const { seen, equal, differences, withoutVerdict, notReplayable } = tally
  return [
    `${title} ${whole(seen)}`,
    `  equal, byte for byte      ${whole(equal)}`,
    `  different                 ${whole(differences.length)}`,
    `  without a verdict of rules${whole(withoutVerdict)}`,
    ...[...notReplayable].map(([because, count]) => `  not to be judged again    ${whole(count)}  ${because}`),
    ...differences
      .slice(0, shownDifferences)
      .flatMap(({ id, kind, rulesetHash, stored, judgedAgain }) => [
        `  ${kind} ${id}, rules ${rulesetHash}:`,
        `    stored  … ${stored}`,
        `    again   … ${judgedAgain}`,
      ]),
  ]
}

export const sayReplay = ({ decisions, judgements, byRuleset }: Replay, seconds: number): string[] => [
  ...sayTally('decisions                   ', decisions),
  ...sayTally('judgements, by their hash    ', judgements),
  ...[...byRuleset].map(([hash, count]) => `by the rules ${hash} ${whole(count)}`),
  `in ${seconds.toFixed(1)} s`,
]

const percent = (share: number | null): string => (share === null ? 'unknown' : `${(share * 100).toFixed(1)} %`)

const sayOutcomes = ({ lost, money_back, clean, quiet, not_yet }: Outcomes): string =>
  `lost ${lost}, money back ${money_back}, clean ${clean}, nothing ended ${quiet}, 14 days not over ${not_yet}`

const sayTrial = (trial: Trial): string[] => [
  `${trial.rule}, version ${trial.version}: ${trial.action} by ${trial.kind}`,
  `  judged         ${whole(trial.judged)} times, ${trial.shops} shops`,
  `  hits           ${whole(trial.hits)}, ${trial.shopsHit} shops`,
  `  would change   ${whole(trial.changes)}, ${trial.shopsChanged} shops on which nothing as strong was in force`,
  ...trial.overlap.map(({ rule, hits }) => `  also hit by    ${whole(hits)}  ${rule}`),
  `  of those hit:      ${sayOutcomes(trial.hit)}`,
  `  of those left:     ${sayOutcomes(trial.passed)}`,
  `  right in ${percent(precisionOf(trial))} of its hits; of those left in peace ${percent(baseOf(trial))} ended so`,
  `  hits ${percent(honestHitShareOf(trial))} of what came to a good end`,
]

const sayReadiness = (trial: Trial): string =>
  isReady(trial)
    ? '  ready to be obeyed'
    : `  not ready: it takes ${readyFrom.judgedMin} judgements, ${percent(readyFrom.precisionMin)} right and ${percent(readyFrom.honestHitShareMax)} of the good ends at most`

export const sayShadow = (trials: readonly ShadowTrial[]): string[] =>
  trials.length === 0
    ? ['No rule has been in shadow.']
    : trials.flatMap((trial) => [
        ...sayTrial(trial),
        `  written down   ${whole(trial.noted)} decisions in its name`,
        sayReadiness(trial),
        '',
      ])

const dayOf = (instant: Date | null): string => instant?.toISOString().slice(0, 10) ?? 'never'

export const sayBacktest = (tried: Backtest): string[] => [
  `tried on what was judged from ${dayOf(tried.since)} to ${dayOf(tried.until)}`,
  ...sayTrial(tried),
  `  could not tell ${whole(tried.unknown)} times`,
  `  newly hit shops: ${tried.newlyHit.join(', ') || 'none'}${tried.shopsChanged > tried.newlyHit.length ? ' …' : ''}`,
  sayReadiness(tried),
]
