// How the errands of trust.ts say what they found.
import type { Replay, Tally } from '#trust'

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
