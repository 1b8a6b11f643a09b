// Somebody nobody has met, and the few things that she does in every journey: presses, reads, signs up, enters codes.
import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { codeBySms } from './browsing.ts'

export interface Person {
  name: string
  email: string
  /** As she types it. */
  typed: string
  msisdn: string
  password: string
}

/** Somebody nobody has met: the same market can be gone through again while a journey is written. */
export function somebody(name: string, password: string): Person {
  const digits = String(randomInt(1_000_000)).padStart(6, '0')
  return {
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}-${digits}@example.com`,
    typed: `0721 ${digits.slice(0, 3)} ${digits.slice(3)}`,
    msisdn: `254721${digits}`,
    password,
  }
}

export const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click()
export const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

/** From the first field to the button by the keyboard alone. */
export async function signUpByKeyboard(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Name').focus()
  for (const text of [person.name, person.email, person.typed, person.password]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-up\/sup_/)
}

export async function enterCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByLabel('The six digits').fill(code)
  await press(page, button)
}

export async function verifyPhone(page: Page, person: Person): Promise<void> {
  await page.waitForURL(/\/account\/verify-phone/)
  await press(page, 'Send me the code')
  await says(page, 'We sent six digits')
  await enterCode(page, await codeBySms(person.msisdn), 'This is my phone')
}
