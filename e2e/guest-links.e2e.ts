// Guests, who have nothing but a link and a phone: proving that the phone is theirs, replacing a link, and keeping an order in an account.
import { expect, test } from 'vitest'
import {
  codeByMail,
  codeBySms,
  eventually,
  lookAtBothWidths,
  openPage,
  phone,
  site,
  smsOf,
  withBrowser,
} from './browsing.ts'
import { buyAsGuest, shipAs } from './seller-and-guest.ts'
import { enterCode, press, says, signUpByKeyboard, somebody, verifyPhone } from './somebody.ts'

withBrowser()

const shopOfFaith = 'zuri-wa-nakuru'
const faith = 'faith@amana.example'

test('a guest with only the link sees no address, proves her phone without scripts, and says that all is well', async () => {
  const wanza = somebody('Wanza Mutua', '')
  const { orderId, link } = await buyAsGuest(shopOfFaith, wanza)
  await shipAs(faith, orderId)

  const plain = await openPage(phone, { javaScriptEnabled: false, locale: 'sw-KE' })
  await plain.goto(link)
  await says(plain, 'Kiungo hiki pekee hakionyeshi anwani yako')
  expect(await plain.locator('main').textContent()).not.toMatch(/Naivasha|bus park|Wanza/)
  await press(plain, 'Nitumie nambari')
  const code = await codeBySms(wanza.msisdn)
  const field = plain.locator('input[name=code]')
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
  await field.fill(code === '000000' ? '111111' : '000000')
  await press(plain, 'Onyesha oda yangu')
  expect(await plain.locator('main').textContent()).not.toMatch(/Naivasha|bus park|Wanza/)
  await field.fill(code)
  await press(plain, 'Onyesha oda yangu')
  await says(plain, 'Naivasha')
  await says(plain, 'Nambari yako ya makabidhiano')

  const page = await openPage(phone)
  await page.goto(link)
  await press(page, 'Send me the code')
  await says(page, 'We sent six digits')
  await lookAtBothWidths(page, 'order-code-sent')
  await enterCode(page, await codeBySms(wanza.msisdn, code), 'Show my order')
  await says(page, 'Your handover code')
  await lookAtBothWidths(page, 'order-proven')
  await page.locator('summary', { hasText: 'I have it, all is well' }).click()
  await page.getByRole('button', { name: /^Yes, pay/ }).click()
  await says(page, 'All done')
})

test('a guest whose link was shown around replaces it, and one who lost it has it sent to her phone', async () => {
  const atieno = somebody('Atieno Ouko', '')
  const { number, link } = await buyAsGuest(shopOfFaith, atieno)
  const page = await openPage(phone)
  await page.goto(link)
  await press(page, 'Send me the code')
  await enterCode(page, await codeBySms(atieno.msisdn), 'Show my order')
  await says(page, 'Naivasha')
  await page.locator('summary', { hasText: 'Somebody else has this link' }).click()
  await press(page, 'Replace the link')
  await says(page, 'The link is replaced.')
  await says(page, 'Naivasha')

  const nobody = somebody('Nobody', '')
  const stranger = await openPage(phone)
  await stranger.goto(link)
  await stranger.waitForURL(/\/find-order/)
  await says(stranger, 'The link you opened is good no more')
  await lookAtBothWidths(stranger, 'find-order')
  await stranger.getByLabel('Order number').fill(number.toLowerCase())
  await stranger.getByLabel('The phone you bought with').fill(nobody.typed)
  await press(stranger, 'Send me the link')
  await says(stranger, 'Look at your phone')
  expect(await smsOf(nobody.msisdn)).toEqual([])

  await page.goto(`${site}/find-order`)
  await page.getByLabel('Order number').fill(number.replaceAll('-', ' ').toLowerCase())
  await page.getByLabel('The phone you bought with').fill(atieno.typed)
  const before = (await smsOf(atieno.msisdn)).length
  await press(page, 'Send me the link')
  await says(page, 'Look at your phone')
  await lookAtBothWidths(page, 'find-order-sent')
  const sms = await eventually(
    () => smsOf(atieno.msisdn),
    (all) => all.length > before,
    'the SMS with the link',
  )
  await page.goto(/http\S+/.exec(sms[0]!.text)![0])
  await says(page, 'Naivasha')
})

test('a guest opens an account with the phone she bought with, and her order is in it', async () => {
  const neema = somebody('Neema Kazungu', 'nazi na maharagwe 3')
  const { number, link } = await buyAsGuest(shopOfFaith, neema)
  const page = await openPage(phone)
  await page.goto(link)
  await says(page, 'Keep this order in an account')
  await page.locator('main').getByRole('link', { name: 'Open an account' }).click()
  await page.waitForURL(/\/sign-up/)
  await signUpByKeyboard(page, neema)
  await enterCode(page, await codeByMail(neema.email, /your code for Amana/), 'Open my account')
  await verifyPhone(page, neema)
  await page.waitForURL(/\/account\/orders/)
  await says(page, 'One order that you made as a guest is here now.')
  await lookAtBothWidths(page, 'account-orders')
  await page.getByRole('link', { name: new RegExp(number) }).click()
  await says(page, 'Naivasha')

  await page.goto(`${site}/account/orders`)
  await press(page, 'Look for them')
  await says(page, 'There is none left')
  await page.goto(`${site}/account/data`)
  await says(page, 'One of your orders is not over yet.')
  await lookAtBothWidths(page, 'account-data-not-yet')
})
