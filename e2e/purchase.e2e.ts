// One real purchase in a real browser: a guest buys on her phone, the seller ships and enters the code, the operator moves the clock,
// and on Friday the seller's phone is paid.
import { expect, test } from 'vitest'
import { createTelco } from '../telco/app.ts'
import { handoverCodeIn } from '../tools/smoke/codes.ts'
import {
  codeBySms,
  desk,
  eventually,
  look,
  lookAtBothWidths,
  network,
  openPage,
  phone,
  signIn,
  signInOperator,
  site,
  smsOf,
  withBrowser,
} from './browsing.ts'

const guest = { name: 'Akinyi Auma', typed: '0711 009 001', msisdn: '254711009001' }

withBrowser()

test('a guest finds shoes, pays with her PIN, gets them, and the seller is paid on Friday', async () => {
  const buyer = await openPage(phone)
  await buyer.goto(site)
  await expect.poll(() => buyer.title()).toContain('Amana')
  await look(buyer, 'home')

  await buyer.locator('main input[name=q]').first().fill('hiking boot')
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
    await options.locator('input[type=radio]:enabled').first().check()
  await buyer.getByRole('button', { name: 'Put into the cart' }).click()
  await buyer.getByText('It is in your cart.').waitFor()
  await buyer.getByRole('link', { name: 'Go to the cart' }).click()
  await buyer.waitForURL(/\/cart$/)
  await look(buyer, 'cart')
  await buyer.getByRole('link', { name: 'Check out' }).click()
  await buyer.waitForURL(/\/checkout\//)
  await buyer.getByLabel('Name').fill(guest.name)
  await buyer.getByLabel('M-Pesa number').fill(guest.typed)
  await buyer.getByLabel('County', { exact: true }).selectOption('Nakuru')
  await buyer.getByLabel('Town or estate', { exact: true }).fill('Naivasha')
  await buyer.getByLabel(/Landmark/).fill('Opposite the bus park')
  await look(buyer, 'checkout')
  await buyer
    .getByRole('button', { name: /by M-Pesa/ })
    .first()
    .click()
  await buyer.waitForURL(/\/pay\/ord_/)
  // A quote that was asked for a moment before she pressed must not take her back to a cart that is empty now.
  const late = await buyer.request.get(`${site}/checkout/wanjiku-shoes.data?county=Nakuru&town=Naivasha&anew=`)
  expect(await late.text()).not.toContain('SingleFetchRedirect')

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
  await look(handset, 'phone')
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
  await buyer.getByText('This link alone does not show your address').waitFor()
  expect(await buyer.locator('main').textContent()).not.toMatch(/Naivasha|bus park|Akinyi|Your handover code/)
  await lookAtBothWidths(buyer, 'order-link-only')
  await buyer.getByRole('button', { name: 'Send me the code' }).click()
  await buyer.getByLabel('The six digits').fill(await codeBySms(guest.msisdn))
  await buyer.getByRole('button', { name: 'Show my order' }).click()
  await buyer.getByText('Your handover code').waitFor()
  await buyer.getByText('Naivasha').first().waitFor()
  await look(buyer, 'order-shipped')
  const sms = await eventually(
    () => smsOf(guest.msisdn),
    (all) => all.some(({ text }) => handoverCodeIn(text)),
    'the SMS with the handover code',
  )
  const code = sms.map(({ text }) => handoverCodeIn(text)).find((each) => each !== undefined)!
  const wrong = code === '000000' ? '111111' : '000000'
  await seller.getByLabel('The buyer’s six digits').fill(wrong)
  await seller.getByRole('button', { name: 'It is delivered' }).click()
  await seller
    .getByText(/not the buyer/)
    .first()
    .waitFor()
  await seller.getByLabel('The buyer’s six digits').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await seller.getByRole('button', { name: 'It is delivered' }).click()
  await seller.getByText('Delivered', { exact: false }).first().waitFor()

  await buyer.goto(orderUrl)
  await look(buyer, 'order-delivered')

  const operator = await openPage(desk)
  await signInOperator(operator)
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
  const page = await openPage(phone, { javaScriptEnabled: false })
  await page.goto(site)
  await page.locator('main input[name=q]').first().fill('headphones')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?/)
  await page.locator('main a[href*="/p/prd_"]').first().click()
  await page.waitForURL(/\/p\/prd_/)
  await page.goto(`${site}/c/shoes`)
  expect(await page.locator('main').textContent()).not.toBe('')
  for (const path of ['/cart', '/help', '/sign-in', '/sign-up', '/find-order', '/wanjiku-shoes']) {
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

test('a bill is paid by hand on one of two phones, which lie side by side', async () => {
  const telco = await createTelco()
  const page = await openPage(desk)
  await page.goto(`${telco.url}/phone/0712345678,0723456789`)
  const [mine, other] = [page.locator('[data-phone="254712345678"]'), page.locator('[data-phone="254723456789"]')]
  await mine.getByRole('link', { name: 'Unlock the phone' }).press('Enter')
  await mine.getByRole('link', { name: 'M-PESA balance' }).click()
  await mine.getByRole('link', { name: 'Pay Bill' }).click()
  await mine.getByLabel('Business number').fill('600100')
  await mine.getByLabel('Account number').fill('INV-7')
  await mine.getByLabel('Amount in KES').fill('1500')
  await mine.getByRole('button', { name: 'Continue' }).click()
  await mine.getByText('Pay KES 1,500.00 to 600100 - AMANA Account no. INV-7?').waitFor()
  await page.keyboard.type('12345')
  await page.keyboard.press('Enter')
  await mine.getByText('Sent. M-PESA will write to you.').waitFor()
  await mine.locator('[data-banner]').getByText('for account INV-7').waitFor()
  await look(page, 'phones')
  expect(await mine.locator('[data-balance]').textContent()).toBe('KES98,500.00')
  expect(await other.locator('[data-balance]').textContent()).toBe('KES100,000.00')
  await page.close()
  await telco.close()
})
