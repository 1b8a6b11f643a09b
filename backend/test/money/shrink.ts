// A failure of ten thousand steps is told by the few that matter: steps are left out by halves as long as the auditor still objects.
import { type Rehearsal, type Report, rehearse } from './rehearse.ts'

const runsMax = 60

/** Says each smaller rehearsal that still fails, and in the end its steps. */
export async function shrink(
  serverUrl: string,
  rehearsal: Rehearsal,
  failed: NonNullable<Report['failed']>,
  say: (line: string) => void,
): Promise<void> {
  const last = Math.min(failed.step, rehearsal.steps)
  let kept = Array.from({ length: last }, (_, index) => index + 1)
  let runs = 0
  for (let part = Math.ceil(kept.length / 2); part >= 1 && runs < runsMax; part = Math.floor(part / 2)) {
    for (let from = 0; from < kept.length && runs < runsMax; ) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + part)]
      const chosen = new Set(fewer)
      runs++
      const report = await rehearse(serverUrl, { ...rehearsal, steps: last, without: (step) => !chosen.has(step) })
      if (report.failed) {
        kept = fewer
        say(`  ${kept.length} steps: ${report.failed.problems[0]}`)
      } else from += part
    }
  }
  say(`The steps that matter: ${kept.join(' ')}`)
}
