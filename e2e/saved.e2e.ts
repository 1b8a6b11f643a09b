// A visitor keeps what she likes: before scripts and with them, on her phone, and in her account once she signs in.
import { expect, test } from 'vitest'
import { lookAtBothWidths, openPage, phone, signIn, site, withBrowser } from './browsing.ts'

withBrowser()

const hearts = 'main [aria-pressed][form]'

test('without scripts a heart keeps the thing and leads back to where it stands', async () => {
  const page = await openPage(phone, { javaScriptEnabled: false })
  await page.goto(`${site}/search?q=shoes`)
  const heart = page.locator(hearts).nth(1)
  const productId = await heart.getAttribute('value')
  await heart.click()
  await page.waitForURL(`${site}/search?q=shoes#${productId}`)
  expect(await page.locator(hearts).nth(1).getAttribute('aria-pressed')).toBe('true')
  await page.goto(`${site}/saved`)
  await page.getByText('Kept on this phone only').waitFor()
  expect(await page.locator('main li').count()).toBe(1)
  await page.getByRole('button', { name: /^Take it off/ }).click()
  await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
})

test('with scripts the page stays; what a guest kept is in her account when she signs in', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/search?q=shoes`)
  const title = await page.locator('main h3').first().textContent()
  await page.locator(hearts).first().click()
  await page.getByText('Saved for later.').waitFor()
  expect(new URL(page.url()).hash).toBe('')
  expect(await page.locator(hearts).first().getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('link', { name: 'See your list' }).click()
  await page.waitForURL(`${site}/saved`)
  await lookAtBothWidths(page, 'saved-on-this-phone')
  await signIn(page, 'halima@amana.example')
  await page.goto(`${site}/saved`)
  await page.getByText(title!).waitFor()
  expect(await page.getByText('Kept on this phone only').count()).toBe(0)
  await page.context().clearCookies({ name: 'amana_saved' })
  await page.reload()
  await page.getByText(title!).waitFor()
})
