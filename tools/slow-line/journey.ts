// A guest buys over a line: home, search, product, cart, checkout, payment, and the order that she follows. She presses everything
// twice, and three times her connections die in the middle of a form. Throws when something is doubled or lost.
import { readProduct } from '@amana/contract/catalogue'
import { searchListings } from '@amana/contract/search'
import type { Locator, Page } from 'playwright-core'
import { openVisit, type Phone } from '../smoke/client.ts'
import { eventually } from '../smoke/steps.ts'
import type { Line } from './line.ts'
import { isSilent, type Wait, waitsOf } from './waits.ts'

export interface Step {
  name: string
  /** Until what was pressed is there to be read; of a document also its first byte and its largest part. */
  ms: number
  firstByteMs?: number
  largestMs?: number
}

export interface Bought {
  steps: Step[]
  wholeMs: number
  /** Waits over a second of which the page showed nothing for a second. */
  silent: Wait[]
}

const guest = { name: 'Akinyi Auma', town: 'Naivasha', landmark: 'Opposite the bus park' }

export interface Wanted {
  title: string
  optionValues: string[]
}

/** Something of which there is enough. @param site the same market without the line */
export async function whatIsWanted(site: string): Promise<Wanted> {
  const visit = openVisit(site)
  const { listings } = await visit.call(searchListings, { query: { sort: 'price_low', limit: 60 } })
  for (const { productId, available } of listings.filter(({ available }) => available > 4)) {
    const { title, variants } = await visit.call(readProduct, { params: { productId } })
    const variant = variants.find((each) => each.available > 3)
    if (available && variant) return { title, optionValues: variant.optionValues }
  }
  throw new Error(`nothing at ${site} is there more than three times`)
}

type Network = (method: string, path: string, body?: unknown) => Promise<Phone>

interface Cast {
  page: Page
  line: Line
  wanted: Wanted
  /** The phone that pays. */
  msisdn: string
  network: Network
}

/** As a person does whose phone seems not to have heard her. */
const twice = (what: Locator) => what.first().click({ clickCount: 2, delay: 15 })

const largestOf = (page: Page): Promise<{ firstByteMs: number; largestMs: number }> =>
  page.evaluate(`new Promise((tell) => {
    const first = performance.getEntriesByType('navigation')[0]
    new PerformanceObserver((list) => tell({
      firstByteMs: Math.round(first.responseStart), largestMs: Math.round(list.getEntries().at(-1).startTime),
    })).observe({ type: 'largest-contentful-paint', buffered: true })
  })`)

export async function buyOver({ page, line, wanted, msisdn, network }: Cast): Promise<Bought> {
  const steps: Step[] = []
  const silent: Wait[] = []
  const before = (await network('GET', `/phones/${msisdn}`)).mpesa.length
  const began = performance.now()
  async function step(name: string, work: () => Promise<unknown>, document = false): Promise<void> {
    const from = performance.now()
    await work()
    const ms = Math.round(performance.now() - from)
    steps.push({ name, ms, ...(document && (await largestOf(page))) })
    silent.push(...(await waitsOf(page)).filter(isSilent))
  }

  await step(
    'home',
    () => page.goto(line.url, { waitUntil: 'commit' }).then(() => page.locator('main input[name=q]').first().waitFor()),
    true,
  )
  await page.locator('main input[name=q]').first().fill(wanted.title)
  const found = page.locator('main').getByRole('link', { name: wanted.title })
  await step('search', async () => {
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?/)
    await found.first().waitFor()
  })
  await step('product', async () => {
    await twice(found)
    await page.getByRole('button', { name: 'Put into the cart' }).waitFor()
  })
  for (const value of wanted.optionValues) await page.getByRole('radio', { name: value, exact: true }).check()

  const add = page.getByRole('button', { name: 'Put into the cart' })
  const added = page.getByText('It is in your cart.')
  await step('into the cart', async () => {
    await twice(add)
    await added.waitFor()
  })
  const unanswered = page.getByRole('alert').filter({ hasText: 'The line broke' })
  const heard = line.breakAt(/^POST .*\/p\/prd_/, 'before-the-answer')
  await step('another, the answer lost', async () => {
    await twice(add)
    await unanswered.waitFor()
  })
  heard.mend()
  await step('another', async () => {
    await twice(add)
    await unanswered.waitFor({ state: 'detached' })
    await added.waitFor()
  })
  await step('cart', async () => {
    await page.getByRole('link', { name: 'Go to the cart' }).click()
    await page.waitForURL(/\/cart$/)
    await page.getByRole('link', { name: /^Check out/ }).waitFor()
  })
  const inCart = await page.getByLabel('How many').first().textContent()
  if (inCart?.trim() !== '2') throw new Error(`two were put into the cart, and it holds ${inCart}`)
  await step('checkout', async () => {
    await twice(page.getByRole('link', { name: /^Check out/ }))
    await page.waitForURL(/\/checkout\//)
    await page.getByLabel('M-Pesa number').waitFor()
  })
  await page.getByLabel('Name').fill(guest.name)
  await page.getByLabel('M-Pesa number').fill(`0${msisdn.slice(3)}`)
  await page.getByLabel('County', { exact: true }).selectOption('Nakuru')
  await page.getByLabel('Town or estate', { exact: true }).fill(guest.town)
  await page.getByLabel(/Landmark/).fill(guest.landmark)

  const pay = /by M-Pesa/
  for (const when of ['half-way', 'before-the-answer'] as const) {
    const broken = line.breakAt(/^POST .*\/checkout\//, when)
    await step(`order, ${when === 'half-way' ? 'lost on the way' : 'its answer lost'}`, async () => {
      await twice(page.getByRole('button', { name: pay }))
      await unanswered.waitFor()
    })
    broken.mend()
    const typed = [
      page.getByLabel('Name'),
      page.getByLabel('Town or estate', { exact: true }),
      page.getByLabel(/Landmark/),
    ]
    const kept = await Promise.all(typed.map((field) => field.inputValue()))
    if (kept.join() !== [guest.name, guest.town, guest.landmark].join())
      throw new Error(`what was typed is lost: ${kept}`)
  }
  await step('ordered', async () => {
    await twice(page.getByRole('button', { name: pay }))
    await page.waitForURL(/\/pay\/ord_/)
  })
  await eventually(
    () => network('GET', `/phones/${msisdn}`),
    ({ prompt }) => prompt !== null,
    'the prompt',
  )
  await step('paid', async () => {
    await network('POST', `/phones/${msisdn}/prompt`, { pin: '1234' })
    await page.waitForURL(/\/order\/ord_/)
    await page.getByText('Held by Amana').first().waitFor()
  })
  await step(
    'tracked',
    async () => {
      await page.reload({ waitUntil: 'commit' })
      await page.getByText('Held by Amana').first().waitFor()
    },
    true,
  )
  const payments = (await network('GET', `/phones/${msisdn}`)).mpesa.length - before
  if (payments !== 1) throw new Error(`M-Pesa wrote ${payments} times: one payment was meant`)
  return { steps, wholeMs: Math.round(performance.now() - began), silent }
}
