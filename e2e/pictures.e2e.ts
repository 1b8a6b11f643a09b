// A seller sends several pictures at once and puts them in order, with a mouse, with keys alone, and without scripts.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { desk, lookAtBothWidths, openPage, phone, signIn, site, withBrowser } from './browsing.ts'

withBrowser()

const soon = { timeout: 30_000 }

const photo = async (name: string, background: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})
const cards = (page: Page) => page.locator('main ol > li')
const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).click()
/** What the pictures show in words, in order. */
const words = (page: Page) =>
  cards(page)
    .locator('img:not([alt=""])')
    .evaluateAll((images) => images.map((image) => image.getAttribute('alt')))

/** The page of the pictures of the seller's newest product. */
async function openPictures(page: Page): Promise<void> {
  await signIn(page, 'wanjiku@amana.example')
  await page.goto(`${site}/seller/products`)
  const path = await page.locator('main a[href^="/seller/products/prd_"]').first().getAttribute('href')
  await page.goto(`${site}${path}/pictures`)
}

test('a seller sends three pictures at once, orders them with keys, and says what one shows', async () => {
  const page = await openPage(phone)
  await openPictures(page)
  const before = await cards(page).count()
  const files = [await photo('left.jpg', '#a33'), await photo('right.jpg', '#3a3'), await photo('sole.jpg', '#33a')]
  await page.locator('input[type=file]').setInputFiles(files)
  await expect.poll(() => cards(page).locator('button[value^="remove:"]').count(), soon).toBe(before + 3)
  await lookAtBothWidths(page, 'seller-pictures')

  const of = before + 3
  const last = cards(page).nth(of - 1)
  await last.getByText('In words').click()
  await last.getByLabel('What it shows').fill('The sole from below')
  await last.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => words(page), soon).toContain('The sole from below')
  await press(page, `Make picture ${of} of ${of} the first`)
  await expect.poll(async () => (await words(page))[0], soon).toBe('The sole from below')

  const on = page.getByRole('button', { name: `Move picture 1 of ${of} on` })
  await on.focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await words(page))[1], soon).toBe('The sole from below')
  await expect.poll(() => page.evaluate('document.activeElement.textContent'), soon).toBe(`Move picture 2 of ${of} on`)
  await page.getByText('Being saved').waitFor({ state: 'hidden' })
  await page.reload()
  expect((await words(page))[1]).toBe('The sole from below')
  for (let left = of; left > before; left--) {
    await press(page, `Take picture ${left} of ${left} down`)
    await expect.poll(() => cards(page).count(), soon).toBe(left - 1)
  }
})

test('a file that is no picture is sent back with the reason, and the others get there', async () => {
  const page = await openPage(desk)
  await openPictures(page)
  const before = await cards(page).count()
  const fake = { name: 'shoe.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') }
  await page.locator('input[type=file]').setInputFiles([fake, await photo('left.jpg', '#a83')])
  await page.getByRole('alert').filter({ hasText: 'not a picture we can read' }).waitFor()
  await expect.poll(() => cards(page).locator('button[value^="remove:"]').count(), soon).toBe(before + 1)
  await press(page, 'Let it go')
  await expect.poll(() => cards(page).count(), soon).toBe(before + 1)
})

test('without scripts the same page sends, orders and takes down', async () => {
  const page = await openPage(phone, { javaScriptEnabled: false })
  await openPictures(page)
  const before = await cards(page).count()
  await page.locator('input[type=file]').setInputFiles([await photo('plain.jpg', '#777')])
  await press(page, 'Send them')
  await expect.poll(() => cards(page).count(), soon).toBe(before + 1)
  await press(page, `Make picture ${before + 1} of ${before + 1} the first`)
  await press(page, `Take picture 1 of ${before + 1} down`)
  await expect.poll(() => cards(page).count(), soon).toBe(before)
})
