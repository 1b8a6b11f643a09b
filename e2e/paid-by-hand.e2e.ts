// A guest lets the prompt run out and pays from M-Pesa's own menu instead; a code she makes up changes nothing, her real one is found.
import { expect, test } from 'vitest'
import { eventually, lookAtBothWidths, network, openPage, phone, site, withBrowser } from './browsing.ts'

const guest = { name: 'Nafula Wekesa', typed: '0711 009 077', msisdn: '254711009077' }

withBrowser()

test('a guest pays by hand with what the page told her, and the order goes on by itself', async () => {
  const buyer = await openPage(phone)
  await buyer.goto(`${site}/search?q=hiking+boot`)
  await buyer
    .locator('main')
    .getByRole('link', { name: /hiking boot/i })
    .first()
    .click()
  await buyer.waitForURL(/\/p\/prd_/)
  await buyer.getByRole('button', { name: 'Put into the cart' }).waitFor()
  for (const options of await buyer.locator('main fieldset').all())
    await options.locator('input[type=radio]:enabled').first().check()
  await buyer.getByRole('button', { name: 'Put into the cart' }).click()
  await buyer.getByRole('link', { name: 'Go to the cart' }).click()
  await buyer.getByRole('link', { name: 'Check out' }).click()
  await buyer.waitForURL(/\/checkout\//)
  await buyer.getByLabel('Name').fill(guest.name)
  await buyer.getByLabel('M-Pesa number').fill(guest.typed)
  await buyer.getByLabel('County', { exact: true }).selectOption('Nakuru')
  await buyer.getByLabel('Town or estate', { exact: true }).fill('Naivasha')
  await buyer
    .getByRole('button', { name: /by M-Pesa/ })
    .first()
    .click()
  await buyer.waitForURL(/\/pay\/ord_/)
  await eventually(
    () => network('GET', `/phones/${guest.msisdn}`),
    (state) => state.prompt !== null,
    'the prompt on the phone',
  )
  await network('POST', `/phones/${guest.msisdn}/prompt`, { cancel: true })
  await buyer.getByText('You cancelled on your phone').waitFor()

  await buyer.getByText('I have paid: check my receipt code').click()
  await buyer.getByLabel('The code in M-Pesa’s SMS').fill('paid!')
  await buyer.getByRole('button', { name: 'Ask M-Pesa' }).click()
  await buyer.getByText(/An M-Pesa code has ten letters/).waitFor()
  await buyer.getByLabel('The code in M-Pesa’s SMS').fill('UKM7RT61SV')
  await buyer.getByRole('button', { name: 'Ask M-Pesa' }).click()
  await buyer.getByText(/M-Pesa is being asked about/).waitFor()

  await buyer.getByText('Pay by hand from the M-Pesa menu').click()
  await lookAtBothWidths(buyer, 'pay-by-hand')
  const told = async (name: string) =>
    (await buyer.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd').first().textContent()) ?? ''
  const amount = Number((await told('Amount')).replace(/[^0-9]/g, ''))
  const paid = await network('POST', `/phones/${guest.msisdn}/pay`, {
    shortcode: await told('Business number'),
    account: (await told('Account number')).toLowerCase(),
    amount,
  })
  expect(paid).toMatchObject({ resultCode: 0 })
  await buyer.waitForURL(/\/order\/ord_/, { timeout: 60_000 })
  await buyer.getByText('Held by Amana').first().waitFor()
})
