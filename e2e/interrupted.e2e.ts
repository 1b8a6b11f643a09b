// A session ends while somebody is writing: from another phone, or by time. Nothing that she typed is lost.
import { listMyOrders } from '@amana/contract/orders'
import { readMyReviews } from '@amana/contract/reviews'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import { putIntoCart } from '../tools/site-map/play.ts'
import { openVisit } from '../tools/smoke/client.ts'
import { openPage, phone, signIn, site, withBrowser } from './browsing.ts'

withBrowser()

const wanjiku = 'wanjiku@amana.example'
const naliaka = 'naliaka@amana.example'
const photo = {
  name: 'sole.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

async function visitOf(email: string) {
  const visit = openVisit(site)
  await visit.signIn(email, demoPassword)
  return visit
}

/** As when the session was ended from another phone, and this one does not know yet. */
const loseSession = (page: Page) => page.context().clearCookies({ name: /amana_(access|refresh)/ })

async function signInAgain(page: Page, email: string): Promise<void> {
  await page.waitForURL(/\/sign-in\?/)
  await page.getByText('nothing was sent').waitFor()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('What you typed is back in the form').waitFor()
}

const textOf = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first().inputValue()
const chosenOf = (page: Page, name: string) => page.locator(`main [name="${name}"]:checked`).inputValue()
const filesOf = (page: Page, name: string) =>
  page
    .locator(`main input[type=file][name="${name}"]`)
    .evaluate((field) => 'files' in field && (field.files as []).length)

async function write(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await page.locator(`main [name="${name}"]`).first().fill(text)
}
const written = async (page: Page, texts: Record<string, string>) =>
  Object.fromEntries(await Promise.all(Object.keys(texts).map(async (name) => [name, await textOf(page, name)])))

test('a seller finds her new product as she wrote it, the details of its category and its picture as well', async () => {
  const page = await openPage(phone)
  await signIn(page, wanjiku)
  await page.goto(`${site}/seller/products/new`)
  const texts = {
    title: 'Sandals with a strap',
    description: 'Cut from one hide, sewn by hand.',
    price: '1450',
    stock: '3',
  }
  await write(page, texts)
  await page.locator('main [name=categorySlug]').selectOption('sandals-slippers')
  const detail = page.locator('main select[name^="attribute-"]').first()
  await detail.selectOption({ index: 1 })
  const [name, value] = [(await detail.getAttribute('name'))!, await detail.inputValue()]
  await page.locator('main input[type=file][name=picture]').setInputFiles(photo)
  await loseSession(page)
  await page.locator('main button[name=do][value=draft]').click()
  await signInAgain(page, wanjiku)
  expect(await written(page, texts)).toEqual(texts)
  await expect.poll(() => textOf(page, name)).toBe(value)
  expect(await filesOf(page, 'picture')).toBe(1)
})

test('a buyer finds the problem she reports and the review she writes, with what she chose', async () => {
  const visit = await visitOf(naliaka)
  const { orders } = await visit.call(listMyOrders, { query: {} })
  const arrived = orders.find(({ state }) => state === 'delivered') ?? expect.fail('something has arrived')
  const page = await openPage(phone)
  await signIn(page, naliaka)
  await page.goto(`${site}/order/${arrived.id}/problem`)
  const report = { text: 'The heel came off on the stairs of the station.' }
  await write(page, report)
  await page.locator('main input[name=wish][value=part]').check({ force: true })
  await loseSession(page)
  await page.locator('main button[name=do][value=report]').click()
  await signInAgain(page, naliaka)
  expect([await written(page, report), await chosenOf(page, 'wish')]).toEqual([report, 'part'])

  const [ready] = (await visit.call(readMyReviews, { query: {} })).orders
  await page.goto(`${site}/account/reviews/${ready!.orderId}`)
  const review = { text: 'They hold on wet stone.' }
  await write(page, review)
  await page.locator('main input[name=stars][value="4"]').check({ force: true })
  await loseSession(page)
  await page.getByRole('button', { name: 'Publish' }).click()
  await signInAgain(page, naliaka)
  expect([await written(page, review), await chosenOf(page, 'stars')]).toEqual([review, '4'])
})

test('a buyer whose session ends at the till is told so, and finds her name and her town there', async () => {
  const visit = await visitOf(naliaka)
  await putIntoCart(visit, 'zuri-wa-nakuru')
  const page = await openPage(phone)
  await signIn(page, naliaka)
  await page.goto(`${site}/checkout/zuri-wa-nakuru`)
  const texts = {
    name: 'Naliaka wa Wanyama',
    phone: '0711001116',
    town: 'Naivasha',
    landmark: 'Court 11, the blue gate',
  }
  await page.getByLabel('County', { exact: true }).selectOption('Nakuru')
  await write(page, texts)
  await loseSession(page)
  await page.getByRole('button', { name: /by M-Pesa/ }).click()
  await signInAgain(page, naliaka)
  expect({ ...(await written(page, texts)), county: await textOf(page, 'county') }).toEqual({
    ...texts,
    county: 'Nakuru',
  })
})

test('without scripts the form is some steps back, as it was typed', async () => {
  const page = await openPage(phone, { javaScriptEnabled: false })
  await signIn(page, wanjiku)
  await page.goto(`${site}/seller/products/new`)
  const texts = { title: 'Sandals with a strap', description: 'Cut from one hide.', price: '1450', stock: '3' }
  await write(page, texts)
  await page.locator('main [name=categorySlug]').selectOption('sandals-slippers')
  await loseSession(page)
  await page.locator('main button[name=do][value=draft]').click()
  await page.waitForURL(/\/sign-in\?/)
  expect(await page.locator('main noscript').textContent()).toContain('go back, page by page')
  await page.getByLabel('E-mail').fill(wanjiku)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/products\/new/)
  expect(await textOf(page, 'title')).toBe('')
  await page.goBack()
  await page.goBack()
  expect(await written(page, texts)).toEqual(texts)
})
