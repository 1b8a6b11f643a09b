// The network goes away: the order one has seen is still there to be read, with its code, everything else says so, nothing typed is
// lost, and whoever signs out leaves nothing behind. And the front end alone, while the api is down.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { readMe } from '@amana/contract/identity'
import { listMyOrders } from '@amana/contract/orders'
import { listShopOrders } from '@amana/contract/shop-orders'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import { freePort } from '../tools/launch/ports.ts'
import { untilAnswering } from '../tools/launch/readiness.ts'
import { projectFolder } from '../tools/launch/settings.ts'
import { type MeasuredPage, prepareVisit } from '../tools/lighthouse/pages.ts'
import { order } from '../tools/site-map/play.ts'
import { openVisit } from '../tools/smoke/client.ts'
import { eventually, look, openPage, phone, picture, signIn, site, withBrowser } from './browsing.ts'

withBrowser()

const cookiesOf = ({ cookie }: MeasuredPage) =>
  cookie.split('; ').map((pair) => {
    const [name, value] = pair.split(/=(.*)/s)
    return { name: name!, value: value!, url: site }
  })

/** Every address that this browser keeps something of. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => {
    const found = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return found.flat().map(({ url }) => new URL(url).pathname)
  })()`)

const untilWorkerRuns = (page: Page) => page.evaluate('navigator.serviceWorker.ready.then(() => {})')
const untilKept = async (page: Page, path: string) => {
  await untilWorkerRuns(page)
  await eventually(
    () => kept(page),
    (all) => all.includes(path) && all.includes('/settings/language'),
    `the copy of ${path}`,
  )
}
const offline = (context: BrowserContext, is: boolean) => context.setOffline(is)

test('an order seen with a network is read without one; a sign-out leaves none of it', async () => {
  const pages = await prepareVisit(site)
  const bought = pages.find(({ name }) => name === 'order')!
  const page = await openPage(phone)
  await page.context().addCookies(cookiesOf(bought))
  await page.goto(site + bought.path)
  const number = (await page.locator('main').textContent())!.match(/AM-[A-Z0-9]{4}-[A-Z0-9]{4}/)![0]
  const path = new URL(page.url()).pathname
  await untilKept(page, path)

  for (const name of ['cart', 'checkout']) await page.goto(site + pages.find((each) => each.name === name)!.path)
  const all = await kept(page)
  expect(all.filter((each) => !/^\/assets\/|^\/settings\//.test(each))).toEqual([path])

  await offline(page.context(), true)
  await page.goto(site + bought.path)
  await page.getByText(/You are offline\. This is the order as seen on/).waitFor()
  await page.getByText(number).first().waitFor()
  expect(await page.locator('form, button, script').count()).toBe(0)
  await picture(page, 'order-offline')
  const answer = await page.goto(`${site}/search?q=boot`)
  expect(answer?.status()).toBe(503)
  await page.getByRole('heading', { name: 'You are offline' }).waitFor()
  await look(page, 'offline')
  await page.getByRole('link', { name: new RegExp(number) }).click()
  await page.getByText(/This is the order as seen on/).waitFor()

  await offline(page.context(), false)
  await page.goto(site + bought.path)
  await page.getByRole('button').first().waitFor()
  await signIn(page, 'akinyi@amana.example')
  await page.locator('header summary').first().click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site}/`)
  await eventually(
    () => kept(page),
    (left) => left.every((each) => !each.startsWith('/order/')),
    'nothing left of the order',
  )
})

test('an order not paid yet, and one that the seller has to hand over, are read without a network as well', async () => {
  const guest = openVisit(site)
  const unpaid = await order(guest, 'zuri-wa-nakuru', 'Akinyi Auma', '254711009131')
  const seller = openVisit(site)
  await seller.signIn('wanjiku@amana.example', demoPassword)
  const shopId = (await seller.call(readMe, {})).shops[0]!.id
  const [sold] = (await seller.call(listShopOrders, { params: { shopId }, query: {} })).orders
  const page = await openPage(phone)
  const addresses = [`/order/${unpaid.id}?key=${encodeURIComponent(unpaid.key)}`, `/seller/orders/${sold!.id}`]
  await page.goto(site + addresses[0])
  await untilKept(page, `/order/${unpaid.id}`)
  await signIn(page, 'wanjiku@amana.example')
  await page.goto(site + addresses[1])
  await untilKept(page, `/seller/orders/${sold!.id}`)
  await offline(page.context(), true)
  await page.goto(site + addresses[0])
  await page.getByText(/This is the order as seen on/).waitFor()
  await page.getByText('Where is my money?').waitFor()
  await page.goto(site + addresses[1])
  await page.getByText(/This is the order as seen on/).waitFor()
  await page.getByText(sold!.number).first().waitFor()
  expect(await page.locator('form, button, script').count()).toBe(0)
  await picture(page, 'seller-order-offline')
})

test('an order in dispute is read in Swahili without a network, and what is not there is said in Swahili', async () => {
  const kimani = openVisit(site)
  await kimani.signIn('kimani@amana.example', demoPassword)
  const { orders } = await kimani.call(listMyOrders, { query: {} })
  const disputed = orders.find(({ state }) => state === 'disputed') ?? expect.fail('Kimani has reported a problem')
  const page = await openPage(phone)
  await signIn(page, 'kimani@amana.example')
  await page.context().addCookies([{ name: 'amana_language', value: 'sw', url: site }])
  await page.goto(`${site}/order/${disputed.id}`)
  await untilKept(page, `/order/${disputed.id}`)
  await offline(page.context(), true)
  await page.goto(`${site}/order/${disputed.id}`)
  await page.getByText(/Hii ni oda kama ilivyoonekana/).waitFor()
  await page.getByText(disputed.number).first().waitFor()
  await page.goto(`${site}/c/shoes`)
  await page.getByRole('heading', { name: 'Huna mtandao' }).waitFor()
  await page.getByRole('link', { name: new RegExp(disputed.number) }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('sw')
  await look(page, 'offline-sw')
})

test('a form sent without a network is held, and what was typed stays', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/sign-in`)
  await page.getByLabel('E-mail').fill('somebody@example.com')
  await page.getByLabel('Password', { exact: true }).fill('a long password')
  await untilWorkerRuns(page)
  await offline(page.context(), true)
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').getByText('nothing was sent').waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe('somebody@example.com')
  await offline(page.context(), false)
})

test('while the api is down a page says so, with its status, and how to go on', async () => {
  const port = await freePort()
  const nobody = await freePort()
  const door = spawn(process.execPath, [join(projectFolder, 'frontend/server.ts')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), API_URL: `http://127.0.0.1:${nobody}` },
    stdio: 'ignore',
  })
  try {
    await untilAnswering(`http://127.0.0.1:${port}/healthz`)
    const page = await openPage(phone)
    const answer = await page.goto(`http://localhost:${port}/search`)
    expect(answer?.status()).toBe(503)
    await page.getByRole('heading', { name: 'Something on our side is not working' }).waitFor()
    await page.getByRole('link', { name: 'Try again' }).waitFor()
    await look(page, 'api-down')
  } finally {
    door.kill()
    await once(door, 'exit')
  }
})
