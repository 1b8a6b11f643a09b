// npm run slow-line [-- http://localhost:8080 --runs 3 --quality town]: a guest buys over 3G that loses two packets in a hundred and
// breaks in the middle of forms, at a running demo market or at one of its own. Says how long each step took. Exits 1 when something
// was doubled or lost, or when a page was silent while it made her wait.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { openPassingMarket } from './launch/passing-market.ts'
import { type Bought, buyOver, type Wanted, whatIsWanted } from './slow-line/journey.ts'
import { openLine, type Quality, qualities } from './slow-line/line.ts'
import { watchWaits } from './slow-line/waits.ts'
import { openVisit } from './smoke/client.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '1' }, quality: { type: 'string' } },
})
const given = positionals[0]?.replace(/\/$/, '')
const market = given ? undefined : await openPassingMarket((words) => console.log(`  ${words}`))
const site = given ?? market!.url
const browser = await openBrowser()
let faults = 0
try {
  const wanted = await whatIsWanted(site)
  const asked = Object.entries(qualities).filter(([name]) => (values.quality ?? 'town,edge').split(',').includes(name))
  for (const [name, quality] of asked)
    for (let seed = 1; seed <= Number(values.runs); seed++) {
      console.log(
        `\n${name}, ${quality.roundTripMs} ms there and back, ${kbit(quality)} kbit/s, 2 % lost, seed ${seed}`,
      )
      await once(browser, wanted, quality, seed).catch((error: unknown) => {
        faults += 1
        console.error(`  ${error instanceof Error ? error.message : error}`)
      })
    }
} finally {
  await browser.close()
  await market?.stop()
}
process.exit(faults > 0 ? 1 : 0)

function kbit({ downBytesPerSecond }: Quality): number {
  return (downBytesPerSecond * 8) / 1_000
}

async function once(browser: Browser, wanted: Wanted, quality: Quality, seed: number): Promise<void> {
  const line = await openLine(Number(new URL(site).port), quality, seed)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-KE' })
  try {
    await watchWaits(context)
    const page = await context.newPage()
    page.setDefaultTimeout(90_000)
    const msisdn = `2547${randomInt(10, 19)}${String(randomInt(1_000_000)).padStart(6, '0')}`
    say(await buyOver({ page, line, wanted, msisdn, network: openVisit(site).network }))
    const { connections, resets, segments, lost, bytesDown } = line.counted()
    console.log(
      `  ${connections} connections, ${resets} reset, ${lost} of ${segments} segments lost, ${Math.round(bytesDown / 1_000)} kB down`,
    )
  } finally {
    await context.close()
    await line.close()
  }
}

function say({ steps, wholeMs, silent }: Bought): void {
  const seconds = (ms: number) => (ms / 1_000).toFixed(1).padStart(6)
  for (const { name, ms, firstByteMs, largestMs } of steps) {
    const first =
      firstByteMs === undefined ? '' : `   first byte ${seconds(firstByteMs)}, largest part ${seconds(largestMs!)}`
    console.log(`  ${name.padEnd(26)}${seconds(ms)} s${first}`)
  }
  console.log(`  ${'from home to tracked'.padEnd(26)}${seconds(wholeMs)} s`)
  for (const { address, ms, silentMs } of silent)
    console.error(`  ${address} took ${seconds(ms)} s, and for ${seconds(silentMs)} s the page showed nothing of it`)
  faults += silent.length
}
