// A seller reads where her money is and why, takes a statement along, and proves a new number with KES 10 that come straight back.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import {
  a4,
  codeBySms,
  desk,
  lookAtBothWidths,
  network,
  onPaper,
  openPage,
  signIn,
  site,
  withBrowser,
} from './browsing.ts'

withBrowser()
const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()
const wanjiku = 'wanjiku@amana.example'

test('a seller sees where every shilling is, and takes her statement along', async () => {
  const page = await openPage(desk)
  await signIn(page, wanjiku)
  await page.goto(`${site}/seller/money`)
  await says(page, 'Where your money is')
  await lookAtBothWidths(page, 'seller-money')
  await page
    .getByRole('link', { name: /^Up to / })
    .first()
    .click()
  await says(page, 'Yours at Amana at the end')
  await lookAtBothWidths(page, 'statement')
  expect((await onPaper(page, a4)).join(' ')).toMatch(
    /^Statement Wanjiku Shoes.*Commission KES −.*Yours at Amana at the end KES/,
  )
  await page.context().addCookies([{ name: 'amana_language', value: 'sw', url: site }])
  await page.reload()
  const inSwahili = (await onPaper(page, a4)).join(' ')
  expect(inSwahili).toMatch(/^Taarifa ya fedha Wanjiku Shoes.*Kamisheni KES −.*Zako kwa Amana mwishoni KES/)
  expect(inSwahili).not.toContain('PDF')
  await page.context().addCookies([{ name: 'amana_language', value: 'en', url: site }])
  await page.reload()
  for (const [name, type] of [
    ['As PDF', 'application/pdf'],
    ['For a spreadsheet', 'text/csv'],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    const file = await page.request.get(`${site}${href}`)
    expect([file.status(), file.headers()['content-type']?.split(';')[0]]).toEqual([200, type])
  }
})

test('while a statement is made the page says that it is coming, and that it did not come', async () => {
  const page = await openPage(desk)
  await signIn(page, wanjiku)
  await page.goto(`${site}/seller/money`)
  await page
    .getByRole('link', { name: /^Up to / })
    .first()
    .click()
  const pdf = page.getByRole('link', { name: 'As PDF' })
  await pdf.waitFor()
  await page.route(/\/pdf$/, (route) => route.abort('connectionreset'))
  await pdf.click()
  await says(page, 'The file did not come')
  await page.unroute(/\/pdf$/)
  const { promise: made, resolve: make } = Promise.withResolvers<void>()
  await page.route(/\/pdf$/, async (route) => {
    await made
    await route.continue()
  })
  await pdf.click()
  await says(page, 'The file is on its way')
  const [file] = await Promise.all([page.waitForEvent('download'), make()])
  expect(file.suggestedFilename()).toMatch(/\.pdf$/)
  await says(page, 'Yours at Amana at the end')
  expect(await page.getByRole('progressbar').count()).toBe(0)
})

test('she gives another number, proves it with KES 10 from that phone, and has them back', async () => {
  const msisdn = '254721990017'
  await network('PUT', `/phones/${msisdn}`, { name: 'WANJIKU KAMAU', balance: 50 })
  const page = await openPage(desk)
  await signIn(page, wanjiku)
  await page.goto(`${site}/seller/money/payout-number`)
  await page.getByLabel('New M-Pesa number').fill('0721 990 017')
  await press(page, 'Send a code to it')
  await page.getByLabel('Your password').fill(demoPassword)
  await press(page, 'Send a code to it')
  await page.getByLabel('The six digits').waitFor()
  await page.getByLabel('The six digits').fill(await codeBySms(msisdn))
  await press(page, 'Be paid on this number')
  await page.waitForURL(/\/seller\/money\?/)
  await lookAtBothWidths(page, 'seller-money-unproved')
  await page.getByRole('link', { name: /^Prove your payout number/ }).click()
  await says(page, 'Ready? Have the phone at hand')
  await lookAtBothWidths(page, 'proof-ask')
  await page.getByRole('button', { name: /^Send the request/ }).click()
  await says(page, 'Enter your PIN on the phone')
  await lookAtBothWidths(page, 'proof-waiting')
  await network('POST', `/phones/${msisdn}/prompt`, { pin: '1234' })
  await says(page, 'Your number is proved')
  await says(page, 'Wanjiku K.')
  await lookAtBothWidths(page, 'proof-done')
  expect((await network('GET', `/phones/${msisdn}`)).balance).toBe(50)
})
