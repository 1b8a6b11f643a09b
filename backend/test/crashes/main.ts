// npm run rehearse:crashes: each flow of money is killed at every boundary, and every time the books are looked at.
import { parseArgs } from 'node:util'
import { boundariesOf, type Crash, flows, never, openCrashes } from './crash.ts'

const say = (line = '') => process.stdout.write(`${line}\n`)

export async function main(serverUrl: string): Promise<boolean> {
  const { values } = parseArgs({
    options: { flow: { type: 'string' }, every: { type: 'string', default: '1' } },
  })
  const chosen = flows.filter((flow) => values.flow === undefined || values.flow === flow)
  const crashes = await openCrashes(serverUrl, 2)
  const failed: Crash[] = []
  const started = performance.now()
  try {
    for (const flow of chosen) {
      const { taken, problems } = await crashes.at(flow, never)
      if (problems.length > 0) throw new Error(`${flow} goes wrong without any crash: ${problems.join('; ')}`)
      const boundaries = boundariesOf(taken).filter((_, index) => index % Number(values.every) === 0)
      let killed = 0
      for (const [index, boundary] of boundaries.entries()) {
        if (index % 10 === 0) console.error(`${flow}: ${index} of ${boundaries.length} boundaries`)
        const crash = await crashes.at(flow, boundary)
        if (crash.diedBefore) killed++
        if (crash.problems.length === 0) continue
        failed.push(crash)
        say(`${flow}, killed before step ${boundary}, ${crash.diedBefore ?? 'which it did not reach'}:`)
        for (const problem of crash.problems) say(`  ${problem}`)
      }
      say(`${flow}: ${taken.length} steps, ${boundaries.length} boundaries, killed at ${killed} of them and resumed`)
    }
  } finally {
    await crashes.close()
  }
  say(`${((performance.now() - started) / 1000).toFixed(0)} s`)
  say(
    failed.length === 0
      ? 'After every one the books are right, and nothing was doubled.'
      : `${failed.length} times something was left.`,
  )
  return failed.length === 0
}
