// One page measured by Lighthouse: its mobile preset, which simulates a slow 4G and a processor four times as slow.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findChromium } from '../browser.ts'
import { check } from '../checks/step.ts'
import { freePort } from '../launch/ports.ts'
import type { MeasuredPage } from './pages.ts'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

export interface Measurement {
  /** Of 100. */
  scores: Record<Category, number>
  lcpMs: number
  cls: number
  tbtMs: number
  /** All scripts that the page asked for, gzip. */
  scriptBytes: number
  /** What is not as Lighthouse wants it, but for what only costs speed. */
  faults: string[]
}

/** As much of Lighthouse's result as is looked at. */
interface Result {
  categories: Record<Category, { score: number | null; auditRefs: { id: string }[] }>
  audits: Record<string, { score: number | null; numericValue?: number; details?: { items?: Request[] } }>
  runtimeError?: { message: string }
  finalDisplayedUrl: string
}
interface Request {
  url: string
  resourceType?: string
}
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Result } | undefined>

/** Lighthouse stands in a package of its own beside this file, and is installed when somebody first measures. */
async function bringLighthouse(): Promise<Lighthouse> {
  const name = 'lighthouse'
  const { npm_execpath: npm } = process.env
  if (!existsSync(join(import.meta.dirname, 'node_modules', name))) {
    if (!npm) throw new Error('Lighthouse is installed by npm: please run npm run lighthouse.')
    const args = [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error']
    const { failed } = await check({ title: 'installing Lighthouse, once', args, folder: import.meta.dirname })
    if (failed > 0) throw new Error('Lighthouse could not be installed.')
  }
  return ((await import(name)) as { default: Lighthouse }).default
}

export async function withLighthouse<T>(
  work: (measure: (site: string, page: MeasuredPage) => Promise<Measurement>) => Promise<T>,
): Promise<T> {
  const lighthouse = await bringLighthouse()
  const { path, flags } = await findChromium()
  const port = await freePort()
  const browser = await chromium.launch({ executablePath: path, args: [...flags, `--remote-debugging-port=${port}`] })
  const all = await browser.newBrowserCDPSession()
  try {
    return await work(async (site, page) => {
      // Into the browser's own store: a header of ours would give way to the first cookie that a page sets.
      await all.send('Storage.setCookies', { cookies: cookiesOf(site, page) })
      const result = await lighthouse(site + page.path, {
        ...{
          port,
          logLevel: 'error',
          output: 'json',
          onlyCategories: categories,
        },
        // Whoever asks search engines not to show a page is not to be blamed that they do not.
        skipAudits: page.forEverybody ? [] : ['is-crawlable'],
      })
      if (!result || result.lhr.runtimeError) throw new Error(`${page.name}: ${result?.lhr.runtimeError?.message}`)
      const came = new URL(result.lhr.finalDisplayedUrl).pathname
      const asked = new URL(site + page.path).pathname
      // Somewhere else would be measured: a checkout without its cart leads back to the cart.
      if (came !== asked) throw new Error(`${page.name}: ${asked} leads to ${came}`)
      return summed(result.lhr)
    })
  } finally {
    await browser.close()
  }
}

const cookiesOf = (url: string, { cookie }: MeasuredPage) =>
  cookie.split('; ').map((pair) => {
    const [name, value] = pair.split(/=(.*)/s)
    return { name: name!, value: value!, url }
  })

async function summed({ categories: judged, audits }: Result): Promise<Measurement> {
  const figure = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  const scripts = (audits['network-requests']?.details?.items ?? []).filter(
    ({ resourceType }) => resourceType === 'Script',
  )
  const faults = categories
    .filter((category) => category !== 'performance')
    .flatMap((category) => judged[category].auditRefs)
    .filter(({ id }) => (audits[id]?.score ?? 1) < 1)
  return {
    scores: Object.fromEntries(
      categories.map((category) => [category, Math.round((judged[category].score ?? 0) * 100)]),
    ) as Measurement['scores'],
    lcpMs: figure('largest-contentful-paint'),
    cls: figure('cumulative-layout-shift'),
    tbtMs: figure('total-blocking-time'),
    scriptBytes: await gzipBytes([...new Set(scripts.map(({ url }) => url))]),
    faults: [...new Set(faults.map(({ id }) => id))],
  }
}

async function gzipBytes(urls: string[]): Promise<number> {
  const sizes = await Promise.all(
    urls.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
  )
  return sizes.reduce((sum, each) => sum + each, 0)
}
