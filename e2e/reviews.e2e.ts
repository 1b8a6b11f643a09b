// A buyer says on her phone how it was, the seller answers, and whoever looks at the shoes reads both.
import { expect, test } from 'vitest'
import { desk, look, lookAtBothWidths, openPage, phone, signIn, site, withBrowser } from './browsing.ts'

withBrowser()

const said = 'Warm, and the sole holds on wet stone. I gave the code at the gate.'
const answer = 'Asante. Rub them with fat before the rains.'

test('a buyer reviews with stars and text, the seller answers, a visitor sees both', async () => {
  const buyer = await openPage(phone)
  await signIn(buyer, 'chebet@amana.example')
  await buyer.goto(`${site}/account/reviews`)
  await look(buyer, 'reviews-to-write')
  await buyer
    .locator('main li')
    .getByRole('link', { name: /Wanjiku Shoes/ })
    .first()
    .click()
  await buyer.waitForURL(/\/account\/reviews\/ord_/)
  await buyer.locator('label').filter({ hasText: 'Good' }).first().click()
  await buyer.getByLabel('How was it?').fill('Call me on 0712 345 678')
  await buyer.getByRole('button', { name: 'Publish' }).click()
  await buyer.getByText('0712 345 678').last().waitFor()
  await buyer.getByLabel('How was it?').fill(said)
  await lookAtBothWidths(buyer, 'review-form')
  await buyer.getByRole('button', { name: 'Publish' }).click()
  await buyer.getByText('Your review is published.').waitFor()
  await look(buyer, 'review-published')
  const product = buyer.locator('main li').getByRole('link').first()
  const path = await product.getAttribute('href')

  const seller = await openPage(desk)
  await signIn(seller, 'wanjiku@amana.example')
  await seller.goto(`${site}/seller/reviews`)
  const mine = seller.locator('li').filter({ hasText: said })
  await mine.getByText('Answer it').click()
  await mine.getByLabel('Your answer').fill(answer)
  await lookAtBothWidths(seller, 'seller-reviews')
  await mine.getByRole('button', { name: 'Publish the answer' }).click()
  await seller.getByText('Your answer is published.').waitFor()

  const visitor = await openPage(phone, { javaScriptEnabled: false })
  await visitor.goto(`${site}${path}`)
  const shown = visitor.locator('article').filter({ hasText: said })
  expect(await shown.textContent()).toContain('Chebet')
  expect(await shown.textContent()).toContain(answer)
  await shown.getByRole('button', { name: 'Helpful' }).click()
  await visitor.waitForURL(/\/sign-in/)
})
