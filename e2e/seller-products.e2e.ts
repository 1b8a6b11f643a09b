// A seller brings products as a file, changes their prices in one table, and remakes one of them; then the same without scripts.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newSpokenCode } from '../backend/platform/ids.ts'
import { eventually, lookAtBothWidths, openPage, phone, signIn, site, withBrowser } from './browsing.ts'

withBrowser()

const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).click()
// Forms have a place of their own that speaks up while somebody types; it says nothing here.
const said = (page: Page, role: 'status' | 'alert') =>
  page.locator(`main [role=${role}]`).filter({ hasText: /\S/ }).first().textContent()

/** Three products, one of them without a price. */
function file() {
  const mark = newSpokenCode(6).toLowerCase()
  const body = 'A speaker for the shelf with a cable of two metres.'
  const lines = [
    'Handle,Title,Body (HTML),Type,Tags,Variant SKU,Variant Inventory Qty,Variant Price,Status',
    `${mark}-1,Shelf speaker ${mark},${body},Speakers,${mark},S1-${mark},9,2500,draft`,
    `${mark}-2,Floor speaker ${mark},${body},Speakers,${mark},S2-${mark},2,9000,draft`,
    `${mark}-3,Lost speaker ${mark},${body},Speakers,${mark},S3-${mark},2,,draft`,
  ]
  return { mark, upload: { name: `${mark}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) } }
}

async function send(page: Page, upload: ReturnType<typeof file>['upload']): Promise<void> {
  await page.goto(`${site}/seller/products/import`)
  await page.locator('input[type=file]').setInputFiles(upload)
  await press(page, 'Send and look')
  await page.waitForURL(/\/import\/imp_/)
}

test('a seller brings a file, sees what is wrong with it, and takes the rest over', async () => {
  const page = await openPage(phone)
  await signIn(page, 'salim@amana.example')
  await page.goto(`${site}/seller/products`)
  await lookAtBothWidths(page, 'seller-products')
  const { mark, upload } = file()
  await send(page, upload)
  await page.getByText('2 products can be taken over. One cannot: see below.').waitFor()
  await page.getByText('The price is missing.').waitFor()
  await lookAtBothWidths(page, 'seller-import')
  await press(page, 'Take 2 products over')
  const report = page.getByRole('link', { name: 'Download the report' })
  await report.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), report.click()])
  expect(download.suggestedFilename()).toBe('import-report.csv')
  await lookAtBothWidths(page, 'seller-import-done')

  await page.goto(`${site}/seller/products/stock?q=${mark}`)
  await page.getByText('Change many by the same').first().click()
  await page.getByLabel('How much').fill('+10 %')
  await press(page, 'Fill in')
  await expect.poll(() => page.getByLabel(/Price, KES: Shelf/).inputValue()).toBe('2750')
  // Up and down and Enter go from row to row.
  const prices = page.locator('[data-column=price]')
  await prices.first().focus()
  await page.keyboard.press('Enter')
  expect(await prices.nth(1).evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
  await press(page, 'Save all changes')
  await expect.poll(() => said(page, 'status')).toBe('Saved: 2 rows.')
  await lookAtBothWidths(page, 'seller-stock')
  await page.getByRole('link', { name: /^Shelf speaker/ }).click()
  await page.getByText('from a file').waitFor()
  await lookAtBothWidths(page, 'seller-stock-history')

  await page.goto(`${site}/seller/products?q=${mark}`)
  for (const speaker of ['Shelf', 'Floor']) await page.getByLabel(`Choose ${speaker} speaker ${mark}`).check()
  await lookAtBothWidths(page, 'seller-products-ticked')
  await press(page, 'Take off show')
  await expect.poll(() => said(page, 'status')).toBe('Done: 2 products.')
  await expect.poll(() => page.locator('main li').getByText('Taken off', { exact: true }).count()).toBe(2)
})

test('without scripts a seller does the same by looking again, and remakes a product', async () => {
  const page = await openPage(phone, { javaScriptEnabled: false })
  await signIn(page, 'salim@amana.example')
  const { mark, upload } = file()
  await send(page, upload)
  const shows = (text: string) =>
    eventually(
      async () => {
        // The form that was just sent may still be on its way.
        const isThere = await page.reload().then(
          () => true,
          () => false,
        )
        return isThere ? page.locator('main').textContent() : null
      },
      (all) => all?.includes(text) ?? false,
      text,
    )
  await shows('Ready to start')
  await press(page, 'Take 2 products over')
  await shows('Download the report')
  await page.goto(`${site}/seller/products?q=${mark}`)
  await page.getByRole('link', { name: /^Shelf speaker/ }).click()
  await page.getByLabel('Option 1').first().fill('Colour')
  await page.locator('[name=optionValues0]').fill('Black, White')
  await press(page, 'Save the options')
  expect(await said(page, 'status')).toBe('Saved.')
  expect(
    await page
      .getByLabel(/In stock: /)
      .evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value)),
  ).toEqual(['9', '0'])
  await page.getByLabel('Put it on show later').fill('2020-01-01T08:00')
  await press(page, 'Set the time')
  await page.getByText('This time has passed already.').waitFor()
  await press(page, 'Copy it')
  await page.getByText('This is the copy').waitFor()
})

test('the place of her shop that a seller gives before the scripts are there stays when they come', async () => {
  // The worker of the page would bring them from what it has kept.
  const page = await openPage(phone, { serviceWorkers: 'block' })
  await signIn(page, 'salim@amana.example')
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${site}/seller/shop`, { waitUntil: 'commit' })
  const suggested = page.waitForResponse(/\/api\/counties\/Kiambu\/towns/)
  await page.getByLabel('County').selectOption('Kiambu')
  await page.getByLabel('Town').fill('Kikuyu')
  release()
  await suggested
  await page.locator('datalist option[value="Kikuyu"]').waitFor({ state: 'attached' })
  expect(await page.getByLabel('County').inputValue()).toBe('Kiambu')
  expect(await page.getByLabel('Town').inputValue()).toBe('Kikuyu')
})
