// People and their accounts in a real browser: opened with codes, kept with a second step, left and taken along.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  codeByMail,
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
  withBrowser,
} from './browsing.ts'
import { enterCode, press, says, signUpByKeyboard, somebody, verifyPhone } from './somebody.ts'

withBrowser()

const zuhura = somebody('Zuhura Omar', 'samaki wa kupaka 7')
const newPassword = 'pilau ya jumapili 9'

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
