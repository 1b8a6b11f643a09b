// The operator looks at the money: is it safe to leave it alone, what is there and owed, compare with M-Pesa, stop and let go on.
import { expect, test } from 'vitest'
import { demoSecondFactorSecret } from '../backend/seed/demo-login.ts'
import { authenticatorCode } from '../tools/smoke/codes.ts'
import {
  desk,
  eventually,
  lookAtBothWidths,
  network,
  openPage,
  signIn,
  signInOperator,
  site,
  siteTime,
  withBrowser,
} from './browsing.ts'

withBrowser()

const money = `${site}/operator/money`
const nextCode = async (ahead: number) =>
  authenticatorCode(demoSecondFactorSecret, new Date(Date.parse(await siteTime()) + ahead * 30_000).toISOString())

test('the operator sees that the books and M-Pesa agree, stops payouts with a reason, and finds out what moved behind her back', async () => {
  const page = await openPage(desk)
  await signInOperator(page)
  await page.goto(`${site}/operator`)
  await page
    .getByRole('link', { name: /^Money/ })
    .first()
    .click()
  await page.waitForURL(money)
  const latest = async () => {
    await page.goto(money)
    const run = page.locator('a[href^="/operator/money/rcn_"]').first()
    return { id: await run.getAttribute('href'), says: (await run.textContent()) ?? '' }
  }
  const compare = async () => {
    const before = await latest()
    await page.getByRole('button', { name: 'Compare now' }).click()
    await page.getByText('The comparison has begun').waitFor()
    await eventually(
      latest,
      ({ id, says }) => id !== before.id && !says.includes('running'),
      'the comparison has ended',
    )
  }
  await compare()
  await page.getByRole('heading', { name: 'Yes. The books and M-Pesa agree.' }).waitFor()
  await lookAtBothWidths(page, 'operator-money')

  // Stopping asks for a reason, and once more for the second factor.
  const payouts = page.getByRole('listitem').filter({ hasText: 'Payouts to sellers' })
  await payouts.getByText('Stop', { exact: true }).click()
  await payouts.getByLabel('Why').fill('A strange batch, looking into it.')
  await payouts.getByRole('button', { name: 'Yes, stop it' }).click()
  await payouts
    .getByLabel('The code of your app')
    .or(payouts.locator('[name=freshSecret]'))
    .first()
    .fill(await nextCode(1))
  await payouts.getByRole('button', { name: 'Yes, stop it' }).click()
  await page.getByText('It is stopped.').waitFor()
  await page.getByRole('heading', { name: 'No. Here is why.' }).waitFor()
  // Meanwhile a seller reads that they are stopped, and what happens by itself; never the operator's own words.
  const seller = await openPage(desk)
  await signIn(seller, 'wanjiku@amana.example')
  for (const path of ['/seller', '/seller/money']) {
    await seller.goto(site + path)
    await seller.getByText('The operator has stopped them').waitFor()
    expect(await seller.locator('main').textContent()).not.toContain('A strange batch')
    await lookAtBothWidths(seller, `halted${path.replaceAll('/', '-')}`)
  }
  await payouts.getByText('Let it go on', { exact: true }).click()
  await payouts.getByLabel('Why').fill('It was a false alarm.')
  await payouts.getByRole('button', { name: 'Yes, let it go on' }).click()
  await page.getByText('It goes on, and what was due is caught up.').waitFor()

  // Two thousand shillings leave the float in M-Pesa's books, and nobody here asked for it.
  const { utility } = await network('GET', '/shortcodes/600200')
  await network('PUT', '/shortcodes/600200', { utility: utility - 2_000 })
  await page.goto(`${site}/operator`)
  await page.locator('button[name=hours][value="24"]').click()
  await compare()
  await page.getByRole('heading', { name: 'No. Here is why.' }).waitFor()
  await page.getByText('Say what this was').first().waitFor()
  await lookAtBothWidths(page, 'operator-money-incident')
  await page.getByText('Say what this was').first().click()
  await page.getByLabel('Why').first().fill('Taken out for the rent of the office.')
  await page.getByRole('button', { name: 'Book it so' }).first().click()
  // A day has passed: it is asked once more whether it is she.
  await page
    .locator('[name=freshSecret]')
    .first()
    .fill(await nextCode(0))
  await page.getByRole('button', { name: 'Book it so' }).first().click()
  await page.getByText('Booked. The books are compared again.').waitFor()
  await eventually(
    async () => {
      await page.goto(money)
      return page.getByText('None. Nothing needs you.').count()
    },
    (count) => count === 1,
    'the incident has ended',
  )

  await page.locator('a[href^="/operator/money/rcn_"]').nth(1).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await lookAtBothWidths(page, 'operator-comparison')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^reconciliation-.*\.csv$/)
}, 300_000)
