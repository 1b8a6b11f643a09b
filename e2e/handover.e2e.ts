// Somebody else brings the parcel: the seller ships with a rider by the keys alone, the rider enters the buyer's code on a page without
// scripts that weighs next to nothing, and the buyer sees that she has it. Then the desk: many at once, slips to print, a part given back.
import { expect, test } from 'vitest'
import { handoverCodeIn } from '../tools/smoke/codes.ts'
import {
  a4,
  codeBySms,
  desk,
  eventually,
  label80,
  lookAtBothWidths,
  onPaper,
  openPage,
  phone,
  picture,
  signIn,
  site,
  smsOf,
  withBrowser,
} from './browsing.ts'
import { tabAndPress, tabAndType } from './keys.ts'
import { buyAsGuest } from './seller-and-guest.ts'

const guest = { name: 'Achieng Atieno', msisdn: '254711009065' }
const rider = { typed: '0711 009 066', msisdn: '254711009066' }
/** The whole way: opening the page, one wrong code, the right one, and what is shown then. */
const bytesMax = 30_000

withBrowser()

test('a rider enters the code on a page of a few kB without scripts, and the buyer sees that she has it', async () => {
  const order = await buyAsGuest('wanjiku-shoes', guest)
  const seller = await openPage(phone)
  await signIn(seller, 'wanjiku@amana.example')
  await seller.goto(`${site}/seller/orders?search=${order.number}`)
  await lookAtBothWidths(seller, 'orders-desk')
  await seller.locator('main').getByRole('link', { name: order.number }).click()
  await seller.waitForURL(/\/seller\/orders\/ord_/)
  const orderPage = seller.url()
  await tabAndType(seller, /^The rider’s phone, if somebody else brings it/, rider.typed)
  await lookAtBothWidths(seller, 'order-to-ship')
  await tabAndPress(seller, /^It is on its way/)
  await seller.getByText('The link was sent to').waitFor()
  await lookAtBothWidths(seller, 'order-with-rider')

  const buyer = await openPage(phone)
  await buyer.goto(order.link)
  await buyer.getByRole('button', { name: 'Send me the code' }).click()
  await buyer.getByLabel('The six digits').fill(await codeBySms(guest.msisdn))
  await buyer.getByRole('button', { name: 'Show my order' }).click()
  await buyer.getByRole('img', { name: 'The code as a picture, to scan' }).waitFor()
  await lookAtBothWidths(buyer, 'buyer-code')
  const texts = await eventually(
    () => smsOf(guest.msisdn),
    (all) => all.some(({ text }) => handoverCodeIn(text)),
    'the handover code',
  )
  const code = texts.map(({ text }) => handoverCodeIn(text)).find((each) => each !== undefined)!

  const sent = await eventually(
    () => smsOf(rider.msisdn),
    (all) => all.some(({ text }) => text.includes('/handover/')),
    'the rider’s link',
  )
  const path = /\/handover\/[\w-]+/.exec(sent[0]!.text)![0]
  // Where scripts are off, axe cannot look either.
  const looking = await openPage(phone)
  await looking.goto(site + path)
  await lookAtBothWidths(looking, 'rider-looked-at')
  const page = await openPage(phone, { javaScriptEnabled: false })
  let bytes = 0
  const asked: string[] = []
  page.on('requestfinished', async (request) => {
    asked.push(request.url())
    const sizes = await request.sizes()
    bytes += sizes.requestHeadersSize + sizes.requestBodySize + sizes.responseHeadersSize + sizes.responseBodySize
  })
  await page.goto(site + path)
  await page.getByText('Achieng', { exact: true }).waitFor()
  await picture(page, 'rider')
  await page.getByLabel('The six digits').fill(code === '111111' ? '222222' : '111111')
  await page.getByRole('button', { name: 'It is delivered' }).click()
  await page.getByText('That is not the buyer’s code.').waitFor()
  await picture(page, 'rider-wrong')
  await page.getByLabel('The six digits').fill(code)
  await page.getByRole('button', { name: 'It is delivered' }).click()
  await page.getByText('Delivered. Thank you.').waitFor()
  await picture(page, 'rider-done')
  expect(asked.every((url) => new URL(url).pathname === path)).toBe(true)
  expect(bytes).toBeGreaterThan(1_000)
  expect(bytes).toBeLessThan(bytesMax)
  console.log(`hand-over in the browser: ${asked.length} exchanges, ${bytes} bytes in all, at most ${bytesMax}`)

  await buyer.reload()
  await buyer.getByRole('heading', { name: 'You have it' }).waitFor()
  await buyer.getByText('If you do nothing').waitFor()

  await seller.goto(orderPage)
  await seller.getByText('Give a part of the money back').click()
  await seller.getByLabel('How much, KES').fill('50')
  await seller.getByRole('button', { name: 'Give it back' }).click()
  await seller.getByText('It is on its way to the buyer.').waitFor()
  await lookAtBothWidths(seller, 'order-given-back')
  await buyer.reload()
  await buyer.getByText('KES 50 back to you').waitFor()
  await lookAtBothWidths(buyer, 'buyer-part-back')
})

test('a seller ships several at once, each with its own number, and prints what goes into the parcels', async () => {
  const orders = [
    await buyAsGuest('wanjiku-shoes', { name: 'Barasa Wafula', msisdn: '254711009057' }),
    await buyAsGuest('wanjiku-shoes', { name: 'Chebet Korir', msisdn: '254711009058' }),
  ]
  const seller = await openPage(phone)
  await signIn(seller, 'wanjiku@amana.example')
  await seller.goto(`${site}/seller/orders/packing?${orders.map(({ orderId }) => `order=${orderId}`).join('&')}`)
  for (const { number } of orders) await seller.getByRole('heading', { name: number }).waitFor()
  expect(await seller.locator('article').allTextContents()).not.toContainEqual(expect.stringMatching(/KES|07\d\d/))
  await lookAtBothWidths(seller, 'packing')
  const sheets = await onPaper(seller, a4)
  expect(sheets).toHaveLength(1)
  for (const { number } of orders) expect(sheets[0]).toContain(number)
  const labels = await onPaper(seller, label80)
  expect(labels.map((label) => orders.map(({ number }) => label.includes(number)))).toEqual([
    [true, false],
    [false, true],
  ])
  expect(labels[0]).toMatch(/From Wanjiku Shoes, through Amana.*Barasa Wafula.*ask for the six digits/)
  expect(labels.join()).not.toMatch(/Sell on Amana|Print|KES|07\d\d/)
  await seller.goto(`${site}/seller/orders/ship`)
  await seller.getByLabel('Carrier').fill('Easy Coach')
  for (const { number } of orders) await seller.getByRole('checkbox', { name: new RegExp(number) }).check()
  for (const [index, { number }] of orders.entries())
    await seller
      .locator('li', { hasText: number })
      .getByLabel('Parcel number')
      .fill(index === 0 ? 'EC-90551' : 'EC 90551')
  await lookAtBothWidths(seller, 'ship-many')
  await seller.getByRole('button', { name: 'They are on their way' }).click()
  await seller.getByText('1 order is on its way.').waitFor()
  await seller.getByText('This parcel number belongs to another order already.').waitFor()
  await lookAtBothWidths(seller, 'ship-many-one-refused')
  const page = await openPage(desk)
  await page.goto(orders[0]!.link)
  await page.getByRole('heading', { name: 'On its way to you' }).waitFor()
})
