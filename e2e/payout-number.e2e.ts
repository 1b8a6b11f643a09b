// A seller changes the number he is paid on: his password again, a code to the new phone, and payouts that wait.
// Salim's orders are in no other journey: whoever leaves orders unshipped when days pass is not paid, and this is about another wait.
import { test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import { codeBySms, desk, eventually, lookAtBothWidths, openPage, signIn, site, withBrowser } from './browsing.ts'
import { moveClockToTheDayBeforePayout } from './seller-and-guest.ts'
import { enterCode, press, says, somebody } from './somebody.ts'

withBrowser()

const salim = 'salim@amana.example'

test('a seller changes the number he is paid on, and sees that payouts wait', async () => {
  const newNumber = somebody('Salim Bakari', '')
  await moveClockToTheDayBeforePayout(salim)
  const page = await openPage(desk)
  await signIn(page, salim)
  await page.goto(`${site}/seller/money`)
  await page.getByRole('link', { name: 'Change the number' }).click()
  await page.waitForURL(/\/payout-number/)
  await lookAtBothWidths(page, 'payout-number')
  await page.getByLabel('New M-Pesa number').fill(newNumber.typed)
  await press(page, 'Send a code to it')
  await page.getByLabel('Your password').fill('not his password')
  await press(page, 'Send a code to it')
  await says(page, 'That is not your password.')
  await lookAtBothWidths(page, 'payout-number-fresh')
  await page.getByLabel('Your password').fill(demoPassword)
  await press(page, 'Send a code to it')
  await page.getByLabel('The six digits').waitFor()
  await lookAtBothWidths(page, 'payout-number-code')
  await enterCode(page, await codeBySms(newNumber.msisdn), 'Be paid on this number')
  await page.waitForURL(/\/seller\/money\?/)
  await says(page, `You are paid on 0721 ••• ${newNumber.msisdn.slice(-3)} now`)
  await eventually(
    async () => {
      await page.reload()
      return page.getByText(/The payout number was changed .* so payouts wait until/).count()
    },
    (count) => count > 0,
    'the reason beside the next payout',
  )
  await lookAtBothWidths(page, 'seller-money-on-hold')
})
