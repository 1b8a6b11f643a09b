// A browser for each person of the site map, who is in already: by the cookies of her visit, or by what she does in the browser.
import { randomInt } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoPassword } from '../../backend/seed/demo-login.ts'
import type { PersonKey } from '../site-map/people.ts'
import { people } from '../site-map/people.ts'
import type { Samples } from '../site-map/samples.ts'
import { codeIn } from '../smoke/codes.ts'
import { eventually } from '../smoke/steps.ts'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

interface Wish {
  browser: Browser
  site: string
  found: Samples
}

/** One page for the person, in which everything of hers is opened. */
export async function openVisitor({ browser, site, found }: Wish, person: PersonKey): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone,
    locale: 'en-KE',
    timezoneId: 'Africa/Nairobi',
    reducedMotion: 'reduce',
  })
  const kept = [...(found.visits[person]?.cookies ?? [])]
  if (kept.length > 0) await context.addCookies(kept.map(([name, value]) => ({ name, value, url: site })))
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  if (person === 'newcomer') found.newcomer = { signUp: await askForAccount(page, site) }
  if (person === 'unproven') await openAccount(page, site)
  if (person === 'halfway') await givePassword(page, site)
  return page
}

export const speak = (context: BrowserContext, site: string, language: 'en' | 'sw'): Promise<void> =>
  context.addCookies([{ name: 'amana_language', value: language, url: site }])

async function openAccount(page: Page, site: string): Promise<void> {
  const email = `amina-${randomInt(1_000_000)}@example.com`
  await askForAccount(page, site, email)
  const letters = async () =>
    (await (await fetch(`${site}/telco/__sim/mail?to=${encodeURIComponent(email)}`)).json()) as { subject: string }[]
  const [letter] = await eventually(letters, (all) => all.length > 0, 'the letter with the code')
  await page.getByLabel('The six digits').fill(codeIn(letter!.subject)!)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/account\/verify-phone/)
}

async function askForAccount(
  page: Page,
  site: string,
  email = `zuhura-${randomInt(1_000_000)}@example.com`,
): Promise<string> {
  const digits = String(randomInt(1_000_000)).padStart(6, '0')
  await page.goto(`${site}/sign-up`)
  await page.getByLabel('Name').fill('Zuhura Omar')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Phone').fill(`0721${digits}`)
  await page.getByLabel('Password', { exact: true }).fill('samaki wa kupaka 7')
  // The browser's small calculation first.
  await page.locator('main input[name=proof][value]:not([value=""])').waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-up\/sup_/)
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

async function givePassword(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/sign-in`)
  await page.getByLabel('E-mail').fill(people.operator.email!)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-in\/second-factor/)
}
