// People and their accounts in a real browser: opened with codes, kept with a second step, left and taken along; and guests,
// who have nothing but a link and a phone.
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import {
  codeByMail,
  codeBySms,
  desk,
  enterAuthenticatorCode,
  enterSignIn,
  eventually,
  lookAtBothWidths,
  mailTo,
  openPage,
  openTab,
  phone,
  signIn,
  site,
  smsOf,
  withBrowser,
} from './browsing.ts'
import { buyAsGuest, moveClockToTheDayBeforePayout, shipAs } from './seller-and-guest.ts'

withBrowser()

interface Person {
  name: string
  email: string
  /** As she types it. */
  typed: string
  msisdn: string
  password: string
}

/** Somebody nobody has met: the same market can be gone through again while a journey is written. */
function somebody(name: string, password: string): Person {
  const digits = String(randomInt(1_000_000)).padStart(6, '0')
  return {
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}-${digits}@example.com`,
    typed: `0721 ${digits.slice(0, 3)} ${digits.slice(3)}`,
    msisdn: `254721${digits}`,
    password,
  }
}

const zuhura = somebody('Zuhura Omar', 'samaki wa kupaka 7')
const newPassword = 'pilau ya jumapili 9'
// Not Salim's: whose orders wait unshipped when days pass is not paid, and his journey is about another wait.
const shopOfFaith = 'zuri-wa-nakuru'
const faith = 'faith@amana.example'
const salim = 'salim@amana.example'

const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

/** From the first field to the button by the keyboard alone. */
async function signUpByKeyboard(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Name').focus()
  for (const text of [person.name, person.email, person.typed, person.password]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-up\/sup_/)
}

async function enterCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByLabel('The six digits').fill(code)
  await press(page, button)
}

async function verifyPhone(page: Page, person: Person): Promise<void> {
  await page.waitForURL(/\/account\/verify-phone/)
  await press(page, 'Send me the code')
  await says(page, 'We sent six digits')
  await enterCode(page, await codeBySms(person.msisdn), 'This is my phone')
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${site}/account`)
  await page.getByLabel(/^Account of/).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in' }).waitFor()
}

let recoveryCodes: string[] = []

test('a buyer opens an account with the codes from her mailbox and her phone, signs out and comes back', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/sign-up`)
  await lookAtBothWidths(page, 'sign-up')
  await signUpByKeyboard(page, zuhura)
  await lookAtBothWidths(page, 'sign-up-code')
  const code = await codeByMail(zuhura.email, /your code for Amana/)
  await enterCode(page, code === '000000' ? '111111' : '000000', 'Open my account')
  await says(page, 'That is not the code.')
  await enterCode(page, code, 'Open my account')
  await page.waitForURL(/\/account\/verify-phone/)
  await lookAtBothWidths(page, 'verify-phone')

  await page.goto(`${site}/sell`)
  await says(page, 'First, show that the phone is yours')
  await lookAtBothWidths(page, 'open-shop-verify-first')
  await page.getByRole('link', { name: 'Verify my phone' }).click()
  await verifyPhone(page, zuhura)
  await page.waitForURL(/\/sell$/)
  await page.getByLabel('Name of the shop').waitFor()

  await page.goto(`${site}/account`)
  await lookAtBothWidths(page, 'account')
  await page.goto(`${site}/account/profile`)
  await lookAtBothWidths(page, 'account-profile')
  await signOut(page)
  await page.goto(`${site}/account/orders`)
  await page.waitForURL(/\/sign-in\?/)
  await lookAtBothWidths(page, 'sign-in')
  await signIn(page, zuhura.email, zuhura.password)
  await page.getByLabel('Account of Zuhura Omar').waitFor()
})

test('whoever turns the pages into Swahili while signed in is written to in Swahili from then on', async () => {
  const page = await openPage(phone)
  await signIn(page, zuhura.email, zuhura.password)
  await page.goto(`${site}/account/profile`)
  for (const [button, heading, kept] of [
    ['Kiswahili', 'Wasifu', 'sw'],
    ['English', 'Profile', 'en'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    expect(await page.locator('main select[name=language]').inputValue()).toBe(kept)
  }
})

test('she switches a second step on, signs in with it elsewhere, and signs the other place out', async () => {
  const page = await openPage(phone)
  await signIn(page, zuhura.email, zuhura.password)
  await page.goto(`${site}/account/security`)
  await lookAtBothWidths(page, 'account-security')
  await press(page, 'Switch it on')
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Switch it on' }) })
  await form.getByLabel('Your password').fill(zuhura.password)
  await press(page, 'Switch it on')
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  await lookAtBothWidths(page, 'second-factor-scan')
  const secret = (await page.locator('main code').textContent())!.replaceAll(' ', '')
  await enterAuthenticatorCode(page, secret, { label: 'The six digits in the app', button: 'Switch it on now' })
  await says(page, 'Keep these ten codes')
  await lookAtBothWidths(page, 'recovery-codes')
  recoveryCodes = await page.locator('[aria-labelledby=recovery] li').allTextContents()
  expect(recoveryCodes).toHaveLength(10)
  await page.getByRole('link', { name: 'I have kept them' }).click()

  const laptop = await openPage(desk)
  await enterSignIn(laptop, zuhura.email, zuhura.password)
  await laptop.waitForURL(/\/sign-in\/second-factor/)
  await lookAtBothWidths(laptop, 'second-factor')
  await enterAuthenticatorCode(laptop, secret, { early: true })
  await laptop.getByLabel('Account of Zuhura Omar').waitFor()

  await laptop.goto(`${site}/account/sessions`)
  await says(laptop, 'This one')
  await lookAtBothWidths(laptop, 'account-sessions')
  await laptop
    .getByRole('button', { name: /^Sign out / })
    .first()
    .click()
  await says(laptop, 'It is signed out.')
  await laptop.goto(`${site}/account/sessions`)
  const others = laptop.getByRole('button', { name: 'Sign out everywhere else' })
  if (await others.isVisible()) await others.click()
  await page.goto(`${site}/account/security`)
  await page.waitForURL(/\/sign-in\?/)
})

test('she forgets her password, sets a new one with a code, and signs in with it and a recovery code', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/sign-in`)
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await page.waitForURL(/\/reset-password/)
  await lookAtBothWidths(page, 'reset-password')
  await page.getByLabel('E-mail').fill(zuhura.email)
  await press(page, 'Send me the code')
  await page.getByLabel('The six digits').waitFor()
  await lookAtBothWidths(page, 'reset-password-code')
  await page.getByLabel('The six digits').fill(await codeByMail(zuhura.email, /new password/))
  await page.getByLabel('New password').fill(newPassword)
  await press(page, 'Set the new password')
  await says(page, 'Your new password is set')

  await enterSignIn(page, zuhura.email, zuhura.password)
  await says(page, 'This e-mail and password do not belong together.')
  await enterSignIn(page, zuhura.email, newPassword)
  await page.waitForURL(/\/sign-in\/second-factor/)
  await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[0]!)
  await press(page, 'Sign in')
  await page.getByLabel('Account of Zuhura Omar').waitFor()
  await eventually(
    () => mailTo(zuhura.email),
    (mails) => mails.some(({ subject }) => /password/i.test(subject) && !/code/.test(subject)),
    'the mail that says so',
  )
})

test('two tabs that renew the session at the same moment both stay signed in', async () => {
  const page = await openPage(desk)
  await signIn(page, 'achieng@amana.example')
  const context = page.context()
  const tab = await openTab(context)
  await context.clearCookies({ name: /amana_access$/ })
  await Promise.all([page.goto(`${site}/account/orders`), tab.goto(`${site}/account/sessions`)])
  await context.clearCookies({ name: /amana_access$/ })
  await Promise.all([page.reload(), tab.reload()])
  for (const each of [page, tab]) {
    expect(new URL(each.url()).pathname).toMatch(/^\/account\//)
    await each.getByLabel('Account of Achieng Odhiambo').waitFor()
  }
})

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

test('a person takes her data along and erases the account', async () => {
  const page = await openPage(phone)
  await enterSignIn(page, zuhura.email, newPassword)
  await page.waitForURL(/\/sign-in\/second-factor/)
  await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[1]!)
  await press(page, 'Sign in')
  await page.getByLabel('Account of Zuhura Omar').waitFor()
  await page.goto(`${site}/account/data`)
  await lookAtBothWidths(page, 'account-data')
  await page.getByLabel('Code of your authenticator app').first().fill(recoveryCodes[2]!)
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download my data')])
  const { parts } = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(JSON.stringify(parts)).toContain(zuhura.email)

  await page.goto(`${site}/account/data`)
  const form = page.locator('details', { hasText: 'I want to erase my account' })
  await form.locator('summary').click()
  await form.getByLabel('Code of your authenticator app').fill(recoveryCodes[3]!)
  await form.getByLabel(/^Type/).fill('erase')
  await press(page, 'Erase it for ever')
  await says(page, 'Your account is erased')
  await lookAtBothWidths(page, 'erased')
  await enterSignIn(page, zuhura.email, newPassword)
  await says(page, 'This e-mail and password do not belong together.')
})

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
