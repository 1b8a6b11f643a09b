// Where sellers stand: one in her first weeks reads what she may do and when it changes, one whose doors a rule has closed reads
// why and has it decided anew, and the operator sees it. Grace's and Victor's shops are in no other journey.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  desk,
  eventually,
  lookAtBothWidths,
  openPage,
  phone,
  signIn,
  signInOperator,
  site,
  withBrowser,
} from './browsing.ts'

withBrowser()

const newSeller = 'grace@amana.example'
const restrictedSeller = 'victor@amana.example'

/** A listing with a telephone number in it: refused, kept, and counted against the shop. */
async function tryToListWithANumber(page: Page, number: string): Promise<void> {
  await page.goto(`${site}/seller/products/new`)
  await page.locator('[name=title]').fill('Torch, charged by the sun')
  await page.getByLabel('Description').fill(`A strong torch for the night. Call me on ${number} and I bring it.`)
  await page.locator('[name=categorySlug]').selectOption({ index: 1 })
  await page.locator('[name=price]').fill('900')
  await page.locator('[name=stock]').fill('3')
  await page.locator('main form').last().getByRole('button').last().click()
  await page.getByText(number).first().waitFor()
}

async function inForce(page: Page): Promise<string> {
  await page.goto(`${site}/seller/standing`)
  return (await page.locator('main').textContent()) ?? ''
}

test('a seller in her first weeks reads what she may do, what is missing to the next tier, and how far each limit is', async () => {
  const page = await openPage(phone)
  await signIn(page, newSeller)
  await page.goto(`${site}/seller`)
  await page.getByRole('link', { name: 'All figures, limits and what changes next' }).click()
  await page.getByRole('heading', { name: 'Your standing: New seller' }).waitFor()
  await page.getByRole('heading', { name: 'To become Established' }).waitFor()
  await page.getByText('Up to 10 products on show.').waitFor()
  await page.getByText('Up to 100 products on show.').waitFor()
  await page.getByText('Lost orders').waitFor()
  await lookAtBothWidths(page, 'standing-new-seller')

  await page.goto(`${site}/limuru-greens`)
  await page.getByRole('link', { name: 'What does “New seller” mean?' }).first().click()
  await page.getByRole('heading', { name: 'What the badge of a shop means' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#new')
  await lookAtBothWidths(page, 'badges')
})

test('a seller whose doors a rule has closed reads why and until when, has it decided anew, and the operator sees it', async () => {
  const page = await openPage(phone)
  await signIn(page, restrictedSeller)
  for (const number of ['0711 222 333', '0711 222 334', '0711 222 335']) await tryToListWithANumber(page, number)
  await eventually(
    () => inForce(page),
    (text) => text.includes('Ready-made messages only'),
    'three tries close the free messages',
  )
  await page.goto(`${site}/seller/money`)
  await page.getByRole('link', { name: 'Why, and what you can do' }).waitFor()
  await lookAtBothWidths(page, 'banner')
  await page.getByRole('link', { name: 'Why, and what you can do' }).click()
  await page.getByRole('heading', { name: 'In force now' }).waitFor()
  await lookAtBothWidths(page, 'standing-restricted')

  const messages = page.getByRole('listitem').filter({ hasText: 'Ready-made messages only' }).first()
  await messages.getByText('Have it decided anew').click()
  await messages.getByLabel('What do you want to say?').fill('It was the number of our counter, we are new to this.')
  await messages.getByRole('button', { name: 'Ask for it now' }).click()
  await page.getByText(/Decided as before by the rule on/).waitFor()
  await page.getByText(/Whoever runs Amana may still say otherwise until/).waitFor()
  await lookAtBothWidths(page, 'standing-decided-anew')

  const operator = await openPage(desk)
  await signInOperator(operator)
  await operator.goto(`${site}/operator/trust`)
  await operator.getByText('It was the number of our counter').first().waitFor()
  await lookAtBothWidths(operator, 'operator-trust')
  await operator.getByRole('textbox', { name: 'Look into a case' }).fill('bei-poa-deals')
  await operator.getByRole('button', { name: 'Look up' }).click()
  await operator.getByRole('heading', { name: 'Case of Victor M.' }).waitFor()
  await operator.getByText('Facts as they are counted now').first().click()
  await lookAtBothWidths(operator, 'operator-case')
})
