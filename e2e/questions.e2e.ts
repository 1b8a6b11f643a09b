// A visitor asks on her phone before she orders, the seller answers, and whoever looks at the shoes reads both.
import { searchListings } from '@amana/contract'
import { expect, test } from 'vitest'
import { openVisit } from '../tools/smoke/client.ts'
import { desk, look, lookAtBothWidths, openPage, phone, signIn, site, withBrowser } from './browsing.ts'

withBrowser()

const asked = 'Does the insole come out to be washed?'
const answer = 'It does. Dry it in the shade, not on the roof.'

test('a visitor asks, is shown what may not stand in a question, and finds the answer where everybody does', async () => {
  const { listings } = await openVisit(site).call(searchListings, { query: { shop: 'wanjiku-shoes', q: 'derby' } })
  const product = `${site}/wanjiku-shoes/p/${listings[0]!.productId}`
  const stranger = await openPage(phone, { javaScriptEnabled: false })
  await stranger.goto(product)
  await stranger.getByRole('link', { name: 'Sign in to ask' }).click()
  await stranger.waitForURL(/\/sign-in\?next=/)

  const buyer = await openPage(phone)
  await signIn(buyer, 'halima@amana.example')
  await buyer.goto(product)
  await buyer.getByText('Ask the seller').click()
  await buyer.getByLabel('Your question').fill('Is it there? I am 0712 345 678')
  // With or without scripts by now: what is typed while the answer is on its way is not what this is about.
  const answered = buyer.waitForResponse((reply) => reply.request().method() === 'POST' && reply.url().includes('/p/'))
  await buyer.getByRole('button', { name: 'Ask', exact: true }).click()
  await (await answered).finished()
  await buyer.waitForLoadState('load')
  await buyer.getByText('0712 345 678').last().waitFor()
  expect(await buyer.getByLabel('Your question').inputValue()).toContain('0712 345 678')
  await buyer.getByLabel('Your question').fill(asked)
  await lookAtBothWidths(buyer, 'question-form')
  await buyer.getByRole('button', { name: 'Ask', exact: true }).click()
  await buyer.getByText('The seller has your question.').waitFor()
  expect(await buyer.locator('#questions article').filter({ hasText: asked }).textContent()).toContain(
    'Only you see it',
  )
  await look(buyer, 'question-asked')
  await stranger.goto(product)
  expect(await stranger.locator('#questions').textContent()).not.toContain(asked)

  const seller = await openPage(desk)
  await signIn(seller, 'wanjiku@amana.example')
  await seller.goto(`${site}/seller`)
  await seller.getByRole('link', { name: 'Questions', exact: true }).click()
  const mine = seller.locator('main li').filter({ hasText: asked })
  await mine.getByLabel('Your answer').fill(answer)
  await lookAtBothWidths(seller, 'seller-questions')
  await mine.getByRole('button', { name: 'Publish the answer' }).click()
  await seller.getByText('Question and answer are published.').waitFor()

  await seller.goto(product)
  await seller.getByText('Your own product, as buyers see it.').waitFor()

  await stranger.goto(product)
  expect(await stranger.getByText('Your own product').count()).toBe(0)
  const shown = stranger.locator('#questions article').filter({ hasText: asked })
  expect(await shown.textContent()).toContain('Halima A.')
  expect(await shown.textContent()).toContain(answer)
  await buyer.goto(`${site}/account/notices`)
  await buyer.getByText('Wanjiku Shoes has answered your question').first().waitFor()
})

/** What is read of a text area here. */
interface Written {
  value: string
  selectionStart: number
  selectionEnd: number
}

const refused = 'Is it there? I am 0712 345 678'
const early = [
  { what: 'what she corrects', text: 'Is it there?', marks: [3, 5] },
  { what: 'what she marks to write it anew', text: refused, marks: [0, refused.length] },
] as const

test.each(early)('$what before the scripts are there stays as it is when they come', async ({ text, marks }) => {
  const { listings } = await openVisit(site).call(searchListings, { query: { shop: 'wanjiku-shoes', q: 'derby' } })
  const buyer = await openPage(phone)
  await signIn(buyer, 'halima@amana.example')
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await buyer.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await buyer.goto(`${site}/wanjiku-shoes/p/${listings[0]!.productId}`, { waitUntil: 'commit' })
  await buyer.getByText('Ask the seller').click()
  const field = buyer.getByLabel('Your question')
  await field.fill(refused)
  await buyer.getByRole('button', { name: 'Ask', exact: true }).click({ noWaitAfter: true })
  await buyer.getByText('Leave this out, please').waitFor()
  if (text !== refused) await field.fill(text)
  await field.focus()
  await field.evaluate((area, marked) => Object.assign(area, marked), {
    selectionStart: marks[0],
    selectionEnd: marks[1],
  })
  release()
  // The part sleeps until somebody touches the page.
  const takenOver = async () => {
    await buyer.mouse.wheel(0, 20)
    return field.evaluate((area) => Object.keys(area).some((key) => key.startsWith('__reactProps')))
  }
  await expect.poll(takenOver, { timeout: 20_000 }).toBe(true)
  const written = await field.evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as unknown as Written
    return [value, selectionStart, selectionEnd]
  })
  expect(written).toEqual([text, ...marks])
})
