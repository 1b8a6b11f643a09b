// npm run rehearse:money -- --seed 1 --steps 10000: a whole rehearsal, and what was played in it.
import { parseArgs } from 'node:util'
import { type Rehearsal, type Report, rehearse } from './rehearse.ts'
import { shrink } from './shrink.ts'

const say = (line = '') => process.stdout.write(`${line}\n`)

function table(title: string, counts: Map<string, number>): void {
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
  say(`${title}: ${all}`)
  for (const [what, count] of [...counts].sort((a, b) => b[1] - a[1])) say(`  ${String(count).padStart(6)}  ${what}`)
}

function tell(report: Report): void {
  table('steps', report.steps)
  table('faults on the line', report.faults)
  table('orders', report.sales)
  table('payments to phones, float, deposits, comparisons', report.met)
  const { ran, died, errors } = report.jobs
  say(`jobs: ${ran} ran, of which ${died} died on the way and were done again`)
  if (errors.size > 0) table('jobs that failed and were done again', errors)
  const { givenUp, twice } = report
  say(`refunds that M-Pesa refuses for good, open and listed: ${givenUp.count} of together KES ${givenUp.cents / 100}`)
  say(
    `sent twice by M-Pesa's contradiction, borne by rule and on record: ${twice.count} of together KES ${twice.cents / 100}`,
  )
  say(`audits: ${report.audits} · days of the market: ${report.marketDays.toFixed(0)} · ${report.seconds.toFixed(1)} s`)
}

export async function main(serverUrl: string): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      steps: { type: 'string', default: '10000' },
      'audit-every': { type: 'string', default: '20' },
      shrink: { type: 'boolean', default: false },
    },
  })
  const rehearsal: Rehearsal = {
    seed: Number(values.seed),
    steps: Number(values.steps),
    auditEvery: Number(values['audit-every']),
    hear: (step, seconds) => console.error(`step ${step}, ${seconds.toFixed(0)} s`),
  }
  const report = await rehearse(serverUrl, rehearsal)
  tell(report)
  if (!report.failed) {
    say(`seed ${report.seed}: every shilling is where it belongs; our books and M-Pesa's are the same to the shilling.`)
    return true
  }
  say(`seed ${report.seed}, step ${report.failed.step} (${report.failed.what}):`)
  for (const problem of report.failed.problems) say(`  ${problem}`)
  for (const line of report.failed.evidence) say(`    ${line}`)
  if (values.shrink) await shrink(serverUrl, rehearsal, report.failed, say)
  else say(`Again: npm run rehearse:money -- --seed ${report.seed} --steps ${values.steps} --audit-every 1 --shrink`)
  return false
}
