// 3G that loses two packets in a hundred, and breaks in the middle of forms: bought once, nothing typed is lost, every wait is shown.
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
