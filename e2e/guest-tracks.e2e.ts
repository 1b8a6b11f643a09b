// A guest on her phone: fills a cart, makes a mistake at the checkout, pays, closes the page that waits, and comes back by the link
// in her SMS. At 390 px, with and without scripts.
import { readProduct } from '@amana/contract/catalogue'
import { searchListings } from '@amana/contract/search'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openVisit } from '../tools/smoke/client.ts'
import {
  eventually,
  look,
  lookAtBothWidths,
  network,
  openPage,
  phone,
  picture,
  site,
  smsOf,
  withBrowser,
} from './browsing.ts'
import { moveClockBy } from './seller-and-guest.ts'

withBrowser()

const shop = 'wanjiku-shoes'
const guest = { name: 'Nekesa Barasa', typed: '0711 009 071', msisdn: '254711009071' }

/** What a product page does, without the way there, which is another journey's. */
async function putSomethingIntoTheCart(page: Page): Promise<void> {
  const visit = openVisit(site)
  const { listings } = await visit.call(searchListings, { query: { shop, sort: 'price_high', limit: 20 } })
  const { productId } = listings.find(({ available }) => available > 0) ?? expect.fail(`${shop} has something to sell`)
  const product = await visit.call(readProduct, { params: { productId } })
  const { id } = product.variants.find(({ available }) => available > 0)!
  const reply = await page.request.put(`${site}/api/carts/lines/${id}`, { data: { quantity: 1 } })
  expect(reply.status(), await reply.text()).toBe(200)
}

const prompted = (msisdn: string) =>
  eventually(
    () => network('GET', `/phones/${msisdn}`),
    (state) => state.prompt !== null,
    'the prompt on the phone',
  )
const pay = (page: Page) => page.getByRole('button', { name: /by M-Pesa/ }).click()

test('a guest buys, closes the page that waits, follows the link in her SMS, and sees that her money is held', async () => {
  const page = await openPage(phone)
  await putSomethingIntoTheCart(page)
  await page.goto(`${site}/cart`)
  await page.getByText(/more and the delivery is free|The delivery is free/).waitFor()
  await page.getByRole('button', { name: /^Save for later/ }).click()
  await page.getByText('1 thing saved for later').click()
  await look(page, 'cart-aside')
  await page.getByRole('button', { name: /^Put back/ }).click()
  await page.getByRole('link', { name: 'Check out' }).waitFor()
  await lookAtBothWidths(page, 'cart')

  await page.getByRole('link', { name: 'Check out' }).click()
  await page.waitForURL(/\/checkout\//)
  await page.getByLabel('Name').fill(guest.name)
  await page.getByLabel('M-Pesa number').fill('0712 34')
  await page.getByLabel('County', { exact: true }).selectOption('Nakuru')
  await page.getByLabel('Town or estate', { exact: true }).fill('🏠🏠')
  await page.getByLabel(/Landmark/).fill('Opposite the bus park')
  await pay(page)
  await page.getByText('Not sent yet.').waitFor()
  await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("name")')).toBe('phone')
  expect(await page.getByLabel('Name').inputValue()).toBe(guest.name)
  expect(await page.getByLabel('County', { exact: true }).inputValue()).toBe('Nakuru')
  await lookAtBothWidths(page, 'checkout-faults')
  await page.getByLabel('M-Pesa number').fill(guest.typed)
  await page.getByLabel('Town or estate', { exact: true }).fill('Naivasha')
  await page.getByText('Naivasha, Nakuru').first().waitFor()
  await lookAtBothWidths(page, 'checkout')
  await pay(page)
  await page.waitForURL(/\/pay\/ord_/)
  await prompted(guest.msisdn)
  await page.getByText('Enter your PIN on your phone').waitFor()
  await page.getByText('You can close this page.').waitFor()
  await lookAtBothWidths(page, 'waiting')

  await network('POST', `/phones/${guest.msisdn}/prompt`, { cancel: true })
  await page.getByRole('heading', { name: 'You cancelled on your phone' }).waitFor()
  await lookAtBothWidths(page, 'failed')
  await page.close()

  const sms = await eventually(
    () => smsOf(guest.msisdn),
    (all) => all.some(({ text }) => /\/order\/ord_/.test(text)),
    'the SMS with the link of the order',
  )
  const link = sms.map(({ text }) => /https?:\S+\/order\/ord_\S+/.exec(text)?.[0]).find(Boolean)!
  const other = await openPage(phone)
  await other.goto(link.replace(/^https?:\/\/[^/]+/, site))
  await other.getByRole('link', { name: 'What you and the seller agreed' }).waitFor()
  await other.locator('main').getByRole('link', { name: /pay/i }).first().click()
  await other.waitForURL(/\/pay\/ord_/)
  await moveClockBy(61_000)
  await other.reload()
  await other.getByRole('button', { name: /^Send the prompt to/ }).click()
  await prompted(guest.msisdn)
  await network('POST', `/phones/${guest.msisdn}/prompt`, { pin: '1234' })
  await other.waitForURL(/\/order\/ord_/)
  await other.getByText('Held by Amana').first().waitFor()
  await lookAtBothWidths(other, 'paid')
  await other.getByRole('link', { name: 'What you and the seller agreed' }).click()
  await other.getByRole('heading', { name: 'Who has the money, and until when' }).waitFor()
  await lookAtBothWidths(other, 'agreement')
}, 240_000)

test('before any script runs, who collects says three things, presses twice, and is asked to pay once', async () => {
  const collector = { typed: '0711 009 072', msisdn: '254711009072' }
  const page = await openPage(phone, { javaScriptEnabled: false })
  await putSomethingIntoTheCart(page)
  await page.goto(`${site}/checkout/${shop}`)
  await page.getByText('I collect it').click()
  expect(await page.getByLabel('County', { exact: true }).isVisible()).toBe(false)
  await page.getByLabel('Name').fill('Wafula Simiyu')
  await page.getByLabel('M-Pesa number').fill(collector.typed)
  await picture(page, 'checkout-collect')
  // The total beside the form is that of the parcel: nobody pays another one than she has seen.
  await pay(page)
  await page.getByText('With this it comes to').waitFor()
  expect(await page.getByLabel('Name').inputValue()).toBe('Wafula Simiyu')
  await picture(page, 'checkout-collect-total')
  await page.getByRole('button', { name: /by M-Pesa/ }).dblclick()
  await page.waitForURL(/\/pay\/ord_/)
  await prompted(collector.msisdn)
  expect(await page.content()).toContain('http-equiv="refresh" content="8"')
  await page.getByRole('link', { name: 'Stop this page from reloading' }).click()
  expect(await page.content()).not.toContain('http-equiv="refresh"')
  const requests: { path: string; body: { PhoneNumber?: string } }[] = await network('GET', '/requests')
  expect(
    requests.filter(({ path, body }) => path.includes('stkpush/v1') && body?.PhoneNumber === collector.msisdn),
  ).toHaveLength(1)
  await network('POST', `/phones/${collector.msisdn}/prompt`, { pin: '1234' })
  await eventually(
    async () => {
      await page.reload()
      return page.getByText('Held by Amana').count()
    },
    (count) => count > 0,
    'the page of the paid order',
  )
}, 120_000)
