// Problems with an order, at 390 px: won because the seller is silent, and settled by goods that go back with a code of their own.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, test } from 'vitest'
import { eventually, lookAtBothWidths, network, openPage, phone, signIn, site, smsOf, withBrowser } from './browsing.ts'
import { arrowTo, tabAndPress, tabAndType, tabTo } from './keys.ts'
import { answerProblemAs, buyAsGuest, handOverAs, moveClockBy, shipAs } from './seller-and-guest.ts'

withBrowser()

const shop = 'wanjiku-shoes'
const seller = 'wanjiku@amana.example'
const hours = (count: number) => count * 3_600_000

// Journeys before this one have bought at the same shop, which takes so many orders a day.
beforeAll(() => moveClockBy(hours(25)))

const newest = async (msisdn: string, pattern: RegExp): Promise<string> => {
  const all = await eventually(
    () => smsOf(msisdn),
    (texts) => texts.some(({ text }) => pattern.test(text)),
    String(pattern),
  )
  return pattern
    .exec(all.findLast(({ text }) => pattern.test(text))!.text)!
    .slice(1)
    .join('')
}

async function prove(page: Page, msisdn: string): Promise<void> {
  await page.getByRole('button', { name: 'Send me the code' }).click()
  const code = await newest(msisdn, /^(\d{3}) (\d{3}) is your Amana code for order/)
  await page.getByLabel('The six digits').fill(code)
  await page.getByRole('button', { name: 'Show my order' }).click()
  await page.getByRole('link', { name: 'There is a problem' }).waitFor()
}

/** Bought, shipped, handed over by the code, and then looked at. */
async function deliverTo(guest: { name: string; msisdn: string }): Promise<{ page: Page; orderId: string }> {
  // Dear enough to be sent back.
  const order = await buyAsGuest(shop, guest, 'price_high')
  await shipAs(seller, order.orderId)
  const code = await newest(guest.msisdn, /code (\d{3}) ?(\d{3})/)
  await handOverAs(seller, order.orderId, code)
  const page = await openPage(phone)
  await page.goto(order.link)
  await prove(page, guest.msisdn)
  return { page, orderId: order.orderId }
}

/** By the keys alone. */
async function report(page: Page, what: string): Promise<void> {
  await tabAndPress(page, /^There is a problem/)
  await page.getByRole('heading', { name: 'What is the problem?' }).waitFor()
  await lookAtBothWidths(page, 'dispute-report')
  await page.getByRole('radio').first().focus()
  await arrowTo(page, new RegExp(`^${what}`))
  await tabAndType(page, /^Say what is wrong/, 'The left shoe is a 42 and the right one a 39.')
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#6b7a4e' } })
    .jpeg()
    .toBuffer()
  // Asked for before the keys that lead there: the browser hears of it on another way than of the keys.
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, /^Photos of the problem/)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles([{ name: 'shoes.jpg', mimeType: 'image/jpeg', buffer: photo }])
  await tabAndPress(page, /^Report the problem/)
  await page.getByRole('heading', { name: 'The seller is asked' }).waitFor()
}

test('goods go back with a code of their own, and the money follows when the seller has entered it', async () => {
  const guest = { name: 'Muthoni Gachau', msisdn: '254711009082' }
  const { page, orderId } = await deliverTo(guest)
  await report(page, 'It is the wrong thing')
  await answerProblemAs(seller, orderId, 'asks_return')
  await page.reload()
  await page.getByRole('heading', { name: 'Your return code' }).waitFor()
  await lookAtBothWidths(page, 'dispute-return')
  const code = await newest(guest.msisdn, /Return code (\d{3}) (\d{3})/)
  await page.getByText('I have handed it over').click()
  await page.getByRole('button', { name: 'Yes, it is handed over' }).click()
  await page.getByRole('heading', { name: 'Are the goods back?' }).waitFor()

  const hers = await openPage(phone)
  await signIn(hers, seller)
  await hers.goto(`${site}/seller/problems`)
  await hers.getByRole('heading', { name: 'Problems' }).waitFor()
  await lookAtBothWidths(hers, 'dispute-list')
  await hers
    .getByRole('link', { name: /It is the wrong thing/ })
    .first()
    .click()
  await hers.getByLabel('The buyer’s return code').fill(code)
  await lookAtBothWidths(hers, 'dispute-return-code')
  await hers.getByRole('button', { name: 'The goods are back' }).click()
  await hers.getByRole('heading', { name: 'Decided', exact: true }).waitFor()
  await page.reload()
  await page
    .getByText(/The seller entered your return code/)
    .first()
    .waitFor()
  await lookAtBothWidths(page, 'dispute-decided')
}, 240_000)

test('a buyer shows what is wrong, the seller says nothing for two days, and her money comes back', async () => {
  const guest = { name: 'Chebet Koech', msisdn: '254711009081' }
  const { page } = await deliverTo(guest)
  const before = (await network('GET', `/phones/${guest.msisdn}`)).balance
  await report(page, 'It is not as described')
  await page.getByText(/^If nobody does anything, KES\s.* comes back to you by itself on /).waitFor()
  await lookAtBothWidths(page, 'dispute-seller-asked')
  await moveClockBy(hours(48) + 60_000)
  await eventually(
    () => network('GET', `/phones/${guest.msisdn}`),
    ({ balance }) => balance > before,
    'the money on the phone',
  )
  // Decided at night, it is told in the morning.
  await moveClockBy(hours(10))
  await newest(guest.msisdn, /decided: KES (.*) comes back to you/)
  await page.getByRole('link', { name: /^Order AM-/ }).click()
  await page.getByText('The problem was decided for you, so your money comes back.').waitFor()
}, 240_000)
