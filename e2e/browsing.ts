// What every journey in the browser does: open pages, look at them (as a person and as axe), read phones and mailboxes, sign in.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { demoPassword, demoSecondFactorSecret } from '../backend/seed/demo-login.ts'
import { openBrowser } from '../tools/browser.ts'
import { wordsOfPdf } from '../tools/printed/words-of-pdf.ts'
import { authenticatorCode, codeIn } from '../tools/smoke/codes.ts'

export const site = inject('siteUrl')
export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

let browser: Browser
const contexts: BrowserContext[] = []

/** Opens one browser for the journeys of a file, and closes it after them; of one that fails, says where its people were. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const page of contexts.flatMap((context) => context.pages()))
      console.log(`${page.url()}\n${(await page.locator('main').allInnerTexts()).join().slice(0, 800)}\n`)
    console.log(`the network's last callbacks: ${JSON.stringify(await network('GET', '/callbacks?limit=4'))}`)
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser?.close()
  })
}

/** A browser of somebody's own: nothing is shared with other pages but what her next tabs share. */
export async function openPage(viewport: typeof phone, more: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-KE', timezoneId: 'Africa/Nairobi', ...more })
  contexts.push(context)
  return openTab(context)
}

export async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  page.on('pageerror', (error) => expect.fail(`the page failed: ${error.message}`))
  return page
}

/** Where pictures are wanted (E2E_PICTURES names the folder), keeps one of the whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()!.width}.png`), fullPage: true })
}

async function isAccessible(page: Page): Promise<void> {
  // Our pages have no frames, so axe need not open a page of its own to put their results together; what is well it need not describe.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  expect(
    violations.map(
      (each) => `${page.url()}: ${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    ),
  ).toEqual([])
}

export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name)
  await isAccessible(page)
}

/** At both widths, in the browser's own size afterwards. */
export async function lookAtBothWidths(page: Page, name: string): Promise<void> {
  const own = page.viewportSize()!
  await look(page, name)
  await page.setViewportSize(own.width === phone.width ? desk : phone)
  await look(page, name)
  const sideways = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  expect(sideways, `${page.url()} is wider than the screen`).toBe(false)
  await page.setViewportSize(own)
}

// biome-ignore lint/suspicious/noExplicitAny: replies of the control API, each used for what it is known to hold
export async function network(method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(`${site}/telco/__sim${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return response.json()
}

/** Asks again until it is so: what a worker does a moment later. */
export async function eventually<T>(ask: () => Promise<T>, isSo: (value: T) => boolean, what: string): Promise<T> {
  const until = performance.now() + 60_000
  for (;;) {
    const value = await ask()
    if (isSo(value)) return value
    if (performance.now() > until) expect.fail(`${what}: still ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

interface Message {
  at: string
  text: string
}

/** Newest first. */
export const smsOf = async (msisdn: string): Promise<Message[]> => {
  const { sms } = (await network('GET', `/phones/${msisdn}`)) as { sms: Message[] }
  return sms.toSorted((one, other) => other.at.localeCompare(one.at))
}

/** The newest code on the phone; with `after`, one that is not it. */
export async function codeBySms(msisdn: string, after?: string): Promise<string> {
  const codes = async () => (await smsOf(msisdn)).map(({ text }) => codeIn(text)).filter((each) => each !== undefined)
  const found = await eventually(codes, (all) => all.some((code) => code !== after), `the code by SMS to ${msisdn}`)
  return found.find((code) => code !== after)!
}

interface Mail {
  subject: string
}

export const mailTo = (address: string): Promise<Mail[]> => network('GET', `/mail?to=${encodeURIComponent(address)}`)

/** The code in the newest mail whose subject says what it is for. */
export async function codeByMail(address: string, about: RegExp): Promise<string> {
  const mails = await eventually(
    () => mailTo(address),
    (all) => all.some(({ subject }) => about.test(subject)),
    `a mail to ${address} about ${about}`,
  )
  const code = codeIn(mails.find(({ subject }) => about.test(subject))!.subject)
  return code ?? expect.fail(`a mail to ${address} about ${about} carries its code in the subject`)
}

/** The market's own time, by which authenticator apps are asked. */
export async function siteTime(): Promise<string> {
  const { now } = (await (await fetch(`${site}/api/time`)).json()) as { now: string }
  return now
}

export async function enterSignIn(page: Page, email: string, password = demoPassword, at = site): Promise<void> {
  await page.goto(`${at}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
}

export async function signIn(page: Page, email: string, password?: string, at?: string): Promise<void> {
  await enterSignIn(page, email, password, at)
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

interface AppCode {
  label?: string
  button?: string
  /** The code of the next half minute, where this one's was taken already: each is good once. */
  early?: boolean
}

export async function enterAuthenticatorCode(
  page: Page,
  secret: string,
  { label = 'Code', button = 'Sign in', early = false }: AppCode = {},
): Promise<void> {
  const at = Date.parse(await siteTime()) + (early ? 30_000 : 0)
  await page.getByLabel(label, { exact: true }).fill(authenticatorCode(secret, new Date(at).toISOString()))
  await page.locator('main').getByRole('button', { name: button, exact: true }).click()
}

export async function signInOperator(page: Page): Promise<void> {
  await enterSignIn(page, 'operator@amana.example')
  await page.waitForURL(/\/sign-in\/second-factor/)
  await enterAuthenticatorCode(page, demoSecondFactorSecret)
  // Each code is good once: a journey just before this one may have used that of this half minute.
  const refused = page.getByText('That is not the code.').first()
  const inside = page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  if (await Promise.race([inside.then(() => false), refused.waitFor().then(() => true)]))
    await enterAuthenticatorCode(page, demoSecondFactorSecret, { early: true })
  await inside
}

/** What stands on paper when somebody prints the page: one string a sheet. */
export const onPaper = async (page: Page, paper: { width: string; height: string }): Promise<string[]> =>
  wordsOfPdf(await page.pdf(paper))
export const a4 = { width: '210mm', height: '297mm' }
/** The label of a label printer. */
export const label80 = { width: '80mm', height: '150mm' }
