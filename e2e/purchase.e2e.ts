// One real purchase in a real browser: a guest buys on her phone, the seller ships and enters the code, the operator moves the clock,
// and on Friday the seller's phone is paid.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from '../tools/browser.ts'

const site = inject('siteUrl')
const password = 'karibu-sokoni'
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }
const guest = { name: 'Akinyi Auma', typed: '0711 009 001', msisdn: '254711009001' }

let browser: Awaited<ReturnType<typeof openBrowser>>
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser?.close()
})

async function openPage(viewport: typeof phone): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-KE', timezoneId: 'Africa/Nairobi' })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  page.on('pageerror', (error) => expect.fail(`the page failed: ${error.message}`))
  return page
}

/** Where pictures are wanted (E2E_PICTURES names the folder), keeps one of the whole page. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()!.width}.png`), fullPage: true })
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      (each) => `${page.url()}: ${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    ),
  ).toEqual([])
}

async function look(page: Page, name: string): Promise<void> {
  await picture(page, name)
  await isAccessible(page)
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${site}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

// biome-ignore lint/suspicious/noExplicitAny: replies of the control API, each used for what it is known to hold
async function network(method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(`${site}/telco/__sim${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return response.json()
}

/** Asks again until it is so: what a worker does a moment later. */
async function eventually<T>(ask: () => Promise<T>, isSo: (value: T) => boolean, what: string): Promise<T> {
  const until = performance.now() + 60_000
  for (;;) {
    const value = await ask()
    if (isSo(value)) return value
    if (performance.now() > until) expect.fail(`${what}: still ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

test('a guest finds shoes, pays with her PIN, gets them, and the seller is paid on Friday', async () => {
  const buyer = await openPage(phone)
  await buyer.goto(site)
  await expect.poll(() => buyer.title()).toContain('Amana')
  await look(buyer, 'home')

  await buyer.locator('main').getByRole('searchbox').first().fill('hiking boot')
  await buyer.keyboard.press('Enter')
  await buyer.waitForURL(/\/search\?/)
  await look(buyer, 'search')
  await buyer
    .locator('main')
    .getByRole('link', { name: /hiking boot/i })
    .first()
    .click()
  await buyer.waitForURL(/\/p\/prd_/)
  await look(buyer, 'product')
  const shopLink = buyer.locator('main').getByRole('link', { name: 'Wanjiku Shoes' }).first()
  await shopLink.click()
  await buyer.waitForURL(/\/wanjiku-shoes$/)
  await look(buyer, 'shop')
  await buyer.goBack()
  await buyer.waitForURL(/\/p\/prd_/)

  await buyer.getByRole('button', { name: 'Put into the cart' }).waitFor()
  for (const options of await buyer.locator('main fieldset').all())
    await options.locator('input[type=radio]:enabled').first().check({ force: true })
  await buyer.getByRole('button', { name: 'Put into the cart' }).click()
  await buyer.getByText('It is in your cart.').waitFor()
  await buyer.getByRole('link', { name: 'Go to the cart' }).click()
  await buyer.waitForURL(/\/cart$/)
  await look(buyer, 'cart')
  await buyer.getByRole('link', { name: 'Check out' }).click()
  await buyer.waitForURL(/\/checkout\//)
  await buyer.getByLabel('Name').fill(guest.name)
  await buyer.getByLabel('M-Pesa number').fill(guest.typed)
  await buyer.getByLabel('County').selectOption('Nakuru')
  await buyer.getByLabel('Town or estate').fill('Naivasha')
  await buyer.getByLabel(/Landmark/).fill('Opposite the bus park')
  await look(buyer, 'checkout')
  await buyer
    .getByRole('button', { name: /by M-Pesa/ })
    .first()
    .click()
  await buyer.waitForURL(/\/pay\/ord_/)

  const prompt = await eventually(
    () => network('GET', `/phones/${guest.msisdn}`),
    (state) => state.prompt !== null,
    'the prompt on the phone',
  )
  await look(buyer, 'waiting')
  const handset = await openPage(phone)
  await handset.goto(`${site}/telco/phone/${guest.msisdn}`)
  await handset
    .getByText(/Do you want to pay/)
    .first()
    .waitFor()
  await picture(handset, 'phone')
  for (const digit of '1234') await handset.getByRole('button', { name: digit, exact: true }).click()
  await handset.getByRole('button', { name: /send|ok/i }).click()
  await buyer.waitForURL(/\/order\/ord_/)
  await buyer.getByText('Held by Amana').first().waitFor()
  await look(buyer, 'order-paid')
  const orderUrl = buyer.url()
  const number = (
    await buyer
      .getByText(/AM-[A-Z0-9]{4}-[A-Z0-9]{4}/)
      .first()
      .textContent()
  )?.match(/AM-[A-Z0-9]{4}-[A-Z0-9]{4}/)?.[0]
  if (!number) return expect.fail('the order page shows its number')

  const seller = await openPage(desk)
  await signIn(seller, 'wanjiku@amana.example')
  await seller.goto(`${site}/seller`)
  await look(seller, 'seller')
  await seller.goto(`${site}/seller/orders?state=paid`)
  await look(seller, 'seller-orders')
  await seller
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click()
  await seller.waitForURL(/\/seller\/orders\/ord_/)
  await seller.getByRole('button', { name: 'It is on its way' }).click()
  await seller.getByLabel('The buyer’s six digits').waitFor()
  await look(seller, 'seller-order')

  await buyer.goto(orderUrl)
  await buyer.getByText('Your handover code').waitFor()
  await look(buyer, 'order-shipped')
  const sms = await eventually(
    () => network('GET', `/phones/${guest.msisdn}`),
    (state) => state.sms.some((each: { text: string }) => /\b\d{3} ?\d{3}\b/.test(each.text)),
    'the SMS with the handover code',
  )
  const code = sms.sms.map((each: { text: string }) => each.text.match(/\b(\d{3}) ?(\d{3})\b/)).find(Boolean)
  const wrong = code[1] === '000' ? '111111' : '000000'
  await seller.getByLabel('The buyer’s six digits').fill(wrong)
  await seller.getByRole('button', { name: 'It is delivered' }).click()
  await seller
    .getByText(/not the buyer/)
    .first()
    .waitFor()
  await seller.getByLabel('The buyer’s six digits').fill(`${code[1]} ${code[2]}`)
  await seller.getByRole('button', { name: 'It is delivered' }).click()
  await seller.getByText('Delivered', { exact: false }).first().waitFor()

  await buyer.goto(orderUrl)
  await look(buyer, 'order-delivered')

  const operator = await openPage(desk)
  await signIn(operator, 'operator@amana.example')
  await operator.goto(`${site}/operator`)
  await look(operator, 'operator')
  const owner = (await network('GET', '/phones')).find((each: { name: string }) => each.name === 'Wanjiku Kamau')
  const before = (await network('GET', `/phones/${owner.msisdn}`)).balance
  await operator
    .getByRole('button', { name: '+ 3 days' })
    .or(operator.locator('button[name=hours][value="72"]'))
    .first()
    .click()
  await eventually(
    async () => {
      await buyer.goto(orderUrl)
      return buyer.getByText('All done').count()
    },
    (count) => count > 0,
    'the order completed after the inspection time',
  )
  await look(buyer, 'order-completed')
  await operator.goto(`${site}/operator`)
  await operator.locator('button[name=to][value=next_payout]').click()
  await eventually(
    async () => (await network('GET', `/phones/${owner.msisdn}`)).balance,
    (balance) => balance > before,
    'the payout on the seller’s phone',
  )
  await signIn(seller, 'wanjiku@amana.example')
  await seller.goto(`${site}/seller/money`)
  await look(seller, 'seller-money')
  await operator.goto(`${site}/operator`)
  await look(operator, 'operator-after')
  expect(prompt.prompt.business).toBe('AMANA')
}, 420_000)

test('the main pages are whole without JavaScript', async () => {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(site)
  await page.locator('main').getByRole('searchbox').first().fill('headphones')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?/)
  await page.locator('main a[href*="/p/prd_"]').first().click()
  await page.waitForURL(/\/p\/prd_/)
  await page.goto(`${site}/c/shoes`)
  expect(await page.locator('main').textContent()).not.toBe('')
  for (const path of ['/cart', '/help', '/sign-in', '/sign-up', '/wanjiku-shoes']) {
    const response = await page.goto(site + path)
    expect(response?.status(), path).toBe(200)
  }
})

test('an address where nothing is says so, with a way on', async () => {
  const page = await openPage(phone)
  const response = await page.goto(`${site}/nothing/at/all`)
  expect(response?.status()).toBe(404)
  await look(page, 'not-found')
})
