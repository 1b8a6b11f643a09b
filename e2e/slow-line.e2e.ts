// 3G that loses two packets in a hundred, and breaks in the middle of forms: bought once, nothing typed is lost, every wait is shown.
// And whoever wants to use less data is sent less.
import type { Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { buyOver, whatIsWanted } from '../tools/slow-line/journey.ts'
import { openLine, qualities } from '../tools/slow-line/line.ts'
import { watchWaits } from '../tools/slow-line/waits.ts'
import { network, openPage, phone, site, withBrowser } from './browsing.ts'

withBrowser()

test('a guest on a broken line presses everything twice, and buys what she meant once', async () => {
  const wanted = await whatIsWanted(site)
  const line = await openLine(Number(new URL(site).port), qualities.hurried)
  const page = await openPage(phone)
  await watchWaits(page.context())
  const { steps, silent } = await buyOver({ page, line, wanted, msisdn: '254711009121', network })
  expect(silent).toEqual([])
  expect(steps.at(-1)?.name).toBe('tracked')
  expect(line.counted().lost).toBeGreaterThan(0)
  expect(line.counted().resets).toBeGreaterThan(2)
  await page.context().close()
  await line.close()
})

/** What the pages before the cart weigh, and what of it is letters and wide pictures. */
async function weighed(less: boolean) {
  const page = await openPage(phone, { deviceScaleFactor: 2, extraHTTPHeaders: less ? { 'save-data': 'on' } : {} })
  const came = { bytes: 0, letters: new Set<string>(), widest: 0 }
  const counted: Promise<void>[] = []
  const count = async (request: Request) => {
    const file = /-(\d+)\.webp$/.exec(request.url())?.[1]
    came.widest = Math.max(came.widest, Number(file ?? 0))
    came.bytes += (await request.sizes()).responseBodySize
    if (request.url().endsWith('.woff2')) came.letters.add(request.url())
  }
  page.on('requestfinished', (request) => void counted.push(count(request)))
  for (const path of ['/', '/search?q=boot']) await page.goto(site + path, { waitUntil: 'networkidle' })
  await page.locator('main a[href*="/p/prd_"]').first().click()
  await page.waitForURL(/\/p\/prd_/)
  await page.waitForLoadState('networkidle')
  await Promise.all(counted)
  await page.context().close()
  return came
}

test('who saves data is sent no letters, no wide picture, and less of everything', async () => {
  const [all, less] = [await weighed(false), await weighed(true)]
  console.log(
    `home, search, product: ${Math.round(all.bytes / 1000)} kB, saving data ${Math.round(less.bytes / 1000)} kB`,
  )
  expect([all.letters.size, less.letters.size]).toEqual([2, 0])
  expect([all.widest > 400, less.widest <= 400]).toEqual([true, true])
  expect(less.bytes).toBeLessThan(all.bytes)
})
