// 3G that loses two packets in a hundred, and breaks in the middle of forms: bought once, nothing typed is lost, every wait is shown.
// And whoever wants to use less data is sent less.
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

test('what is ticked among the filters before the scripts are there applies when they come', async () => {
  const page = await openPage(phone)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${site}/search?q=shoes`, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('checkbox', { name: 'Sold out too' }).check()
  release()
  await page.waitForURL(/stock=all/)
  await expect.poll(() => page.getByRole('checkbox', { name: 'Sold out too' }).isChecked()).toBe(true)
  await page.context().close()
})

test('what is chosen and typed at the till while the scripts come stays', async () => {
  const page = await openPage(phone)
  const found = await (await fetch(`${site}/search?q=boot`)).text()
  await page.goto(site + /\/[\w-]+\/p\/prd_[\w-]+/.exec(found)![0])
  for (const options of await page.locator('main fieldset').all())
    await options.locator('input[type=radio]:enabled').first().check()
  await page.getByRole('button', { name: 'Put into the cart' }).click()
  await page.getByText('It is in your cart.').waitFor()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${site}/cart`, { waitUntil: 'commit' })
  await page.getByRole('link', { name: 'Check out' }).click({ noWaitAfter: true })
  const county = page.getByLabel('County', { exact: true })
  await county.selectOption('Mombasa')
  const town = page.getByLabel('Town or estate', { exact: true })
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  release()
  await town.pressSequentially('Nyali, by the lighthouse', { delay: 50 })
  await page.getByRole('button', { name: 'Show what reaches me' }).waitFor({ state: 'detached' })
  await town.press('!')
  expect([await county.inputValue(), await town.inputValue()]).toEqual(['Mombasa', 'Nyali, by the lighthouse!'])
  await page.context().close()
})

interface Came {
  name: string
  transferSize: number
}

/** What came over the line for the pages before the cart, each as somebody opens it, with what was kept from those before. */
async function whatCame(product: string, headers: Record<string, string>) {
  const page = await openPage(phone, { deviceScaleFactor: 2, extraHTTPHeaders: headers })
  const came: Came[] = []
  for (const path of ['/', '/search?q=boot', product]) {
    await page.goto(site + path, { waitUntil: 'networkidle' })
    const entries: Came[] = await page.evaluate(`[...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource')].map(({ name, transferSize }) => ({ name, transferSize }))`)
    came.push(...entries)
  }
  await page.context().close()
  const widths = came.map(({ name }) => Number(/-(\d+)\.webp$/.exec(name)?.[1] ?? 0))
  return {
    kB: Math.round(came.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000),
    letters: new Set(came.filter(({ name }) => name.endsWith('.woff2')).map(({ name }) => name)).size,
    widest: Math.max(...widths),
  }
}

test('who saves data is sent no letters, no wide picture, and 30 kB less', async () => {
  const found = await (await fetch(`${site}/search?q=boot`)).text()
  const product = /\/[\w-]+\/p\/prd_[\w-]+/.exec(found)![0]
  const [all, less] = [await whatCame(product, {}), await whatCame(product, { 'save-data': 'on' })]
  console.log(`home, search and a product: ${all.kB} kB, saving data ${less.kB} kB`)
  expect([all.letters, less.letters]).toEqual([2, 0])
  expect(all.widest).toBeGreaterThan(400)
  expect(less.widest).toBeLessThanOrEqual(400)
  expect(less.kB).toBeLessThan(all.kB - 30)
})
