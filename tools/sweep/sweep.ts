// Opens the pages of the site map one person after the other, and hands each to whoever looks at it.
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { siteMap } from '../site-map/index.ts'
import type { PersonKey } from '../site-map/people.ts'
import { findSamples, type Samples } from '../site-map/samples.ts'
import { addressOf, type SitePage } from '../site-map/site-page.ts'
import { type Market, openMarket } from './market.ts'
import { openVisitor, speak } from './visitors.ts'

export interface Look {
  page: Page
  sitePage: SitePage
  /** Opens it, or opens it again, and brings it into its state. */
  open: () => Promise<void>
  speak: (language: 'en' | 'sw') => Promise<void>
}

export interface Outcome {
  looked: number
  /** Samples that this market lacks, and pages that did not open as they should. */
  faults: string[]
}

/** What every sweep takes: where the market is, and which of the pages. */
export function sweepOptions() {
  return {
    /** A market that runs already; without it one is started. */
    site: { type: 'string' },
    /** Only pages whose name contains this. */
    only: { type: 'string' },
  } as const
}

export const readOptions = () => parseArgs({ options: sweepOptions() }).values

export async function sweep(
  wish: { site?: string | undefined; only?: string | undefined; pages?: SitePage[] },
  look: (each: Look) => Promise<void>,
): Promise<Outcome> {
  const market = await openMarket(wish.site)
  const browser = await openBrowser()
  const outcome: Outcome = { looked: 0, faults: [] }
  try {
    const found = await findSamples(market.site)
    const wanted = (wish.pages ?? siteMap).filter(({ name }) => name.includes(wish.only ?? ''))
    for (const person of new Set([...firstOfAll, ...wanted.map(({ as }) => as)]))
      await visitAs({ person, market, browser, found, pages: wanted.filter(({ as }) => as === person) }, look, outcome)
  } finally {
    await browser.close()
    await market.close()
  }
  return outcome
}

/** Those with an order that waits for its payment: it waits for a quarter of an hour. */
const firstOfAll: PersonKey[] = ['shopper', 'faith']

interface Round {
  person: PersonKey
  market: Market
  browser: Browser
  found: Samples
  pages: SitePage[]
}

async function visitAs(
  { person, market, browser, found, pages }: Round,
  look: (each: Look) => Promise<void>,
  outcome: Outcome,
): Promise<void> {
  const page = await openVisitor({ browser, site: market.site, found }, person).catch((error: Error) => {
    outcome.faults.push(`${person} could not come in: ${error.message.split('\n')[0]}`)
  })
  if (!page) return
  for (const sitePage of pages) {
    const address = addressOf(sitePage, found)
    if (!address) {
      outcome.faults.push(`${sitePage.name}: nothing of the kind in this market`)
      continue
    }
    const site = sitePage.apiIsAway ? market.siteWithoutApi : market.site
    try {
      await look({
        page,
        sitePage,
        open: () => openPage(page, site + address, sitePage),
        speak: (language) => speak(page.context(), site, language),
      })
      outcome.looked += 1
    } catch (error) {
      outcome.faults.push(`${sitePage.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
  await page.context().close()
}

async function openPage(page: Page, url: string, { status = 200, prepare }: SitePage): Promise<void> {
  const response = await page.goto(url, { waitUntil: 'load' })
  if (response?.status() !== status) throw new Error(`${url} answered ${response?.status()} and not ${status}`)
  const { pathname } = new URL(page.url())
  if (pathname !== new URL(url).pathname) throw new Error(`${url} led to ${pathname}`)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await prepare?.(page)
}
