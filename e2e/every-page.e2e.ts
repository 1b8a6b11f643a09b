// Every page of the site map as the server sends it: there, in the reader's language, named for search engines or hidden from
// them, and never wider than the narrowest phone. npm run axe and npm run widths look at more, and take longer.
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteMap } from '../tools/site-map/index.ts'
import { findSamples, type Samples } from '../tools/site-map/samples.ts'
import { addressOf, type SitePage } from '../tools/site-map/site-page.ts'
import { type Door, openDoorWithoutApi } from '../tools/sweep/door-without-api.ts'
import { wideThings } from '../tools/sweep/wide-things.ts'
import { openPage, site, withBrowser } from './browsing.ts'

withBrowser()

let found: Samples
let withoutApi: Door
beforeAll(async () => {
  found = await findSamples(site)
  withoutApi = await openDoorWithoutApi()
}, 120_000)
afterAll(() => withoutApi?.close())

const urlOf = (page: SitePage): string | undefined => {
  const address = addressOf(page, found)
  return address && (page.apiIsAway ? withoutApi.url : site) + address
}

interface Head {
  status: number
  language: string | undefined
  title: string
  meta: Record<string, string>
  links: string[]
}

async function headOf(page: SitePage, language: 'en' | 'sw'): Promise<Head> {
  const cookie = [...(found.visits[page.as]?.cookies ?? []), ['amana_language', language]].map((each) => each.join('='))
  const response = await fetch(urlOf(page)!, {
    headers: { cookie: cookie.join('; '), accept: 'text/html' },
    redirect: 'manual',
  })
  const html = await response.text()
  const meta = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name, text]) => [
    name,
    text,
  ])
  return {
    status: response.status,
    language: /<html lang="(\w+)"/.exec(html)?.[1],
    title: /<title>([^<]*)/.exec(html)?.[1] ?? '',
    meta: Object.fromEntries(meta),
    links: [...html.matchAll(/<link rel="(canonical|alternate)"(?: hrefLang="([\w-]+)")? href="([^"]*)"/g)].map(
      ([, rel, of, href]) => `${of ?? rel} ${href}`,
    ),
  }
}

/** Those that a person reaches without doing something in a browser first, and that this small market has. */
const reached = () => siteMap.filter((page) => !['newcomer', 'unproven', 'halfway'].includes(page.as) && urlOf(page))
const ofReact = ({ route }: SitePage) => !route.startsWith('handover')

/** Of each person's pages one in Swahili too, and everything that is for everybody or has gone wrong. */
const alsoInSwahili = (pages: SitePage[]) =>
  pages.filter((page, at) => page.isPublic || page.status || pages.findIndex(({ as }) => as === page.as) === at)

test('every page answers as it should, in the language that was chosen, errors as well, and says what it is', async () => {
  const pages = reached()
  expect(pages.length).toBeGreaterThan(85)
  const faults: unknown[] = []
  for (const [language, some] of [['en', pages] as const, ['sw', alsoInSwahili(pages)] as const])
    for (const page of some) {
      const head = await headOf(page, language)
      const described = !ofReact(page) || (head.meta.description?.length ?? 0) > 30
      const answered = { status: head.status, language: head.language, named: /\S{3}/.test(head.title), described }
      const expected = { status: page.status ?? 200, language, named: true, described: true }
      if (!isDeepStrictEqual(answered, expected)) faults.push({ page: page.name, ...answered })
      faults.push(...(ofReact(page) && language === 'en' ? faultsForSearchEngines(page, head) : []))
    }
  expect(faults).toEqual([])
}, 120_000)

const publicRoutes = new Set(siteMap.filter(({ isPublic }) => isPublic).map(({ route }) => route))

/** What is for everybody has one address, one in each language, and a preview; nothing else is for search engines. */
function faultsForSearchEngines(page: SitePage, { meta, links }: Head): string[] {
  if (!page.isPublic)
    return meta.robots === 'noindex' || (publicRoutes.has(page.route) && !page.status)
      ? []
      : [`${page.name}: not hidden`]
  const here = links.find((each) => each.startsWith('canonical '))?.split(' ')[1] ?? ''
  const wanted = [`canonical ${here}`, `x-default ${here}`, `en ${here}?l=en`, `sw ${here}?l=sw`]
  const lacking = ['og:title', 'og:description', 'og:image', 'og:image:alt', 'og:url'].filter((name) => !meta[name])
  return [
    ...(here.endsWith(new URL(urlOf(page)!).pathname) ? [] : [`${page.name}: its own address is ${here}`]),
    ...(isDeepStrictEqual(links, wanted) ? [] : [`${page.name}: leads to ${links}`]),
    ...lacking.map((name) => `${page.name}: lacks ${name}`),
  ]
}

test('an address in one language is in that language whatever the browser says, and stays so', async () => {
  const spoken = async (address: string, headers: Record<string, string>) => {
    const response = await fetch(site + address, { headers })
    const [, language] = /<html lang="(\w+)"/.exec(await response.text())!
    return [
      language,
      response.headers
        .getSetCookie()
        .find((line) => line.startsWith('amana_language='))
        ?.split(';')[0],
    ]
  }
  expect(await spoken('/help?l=sw', { 'accept-language': 'en' })).toEqual(['sw', 'amana_language=sw'])
  expect(await spoken('/help?l=en', { cookie: 'amana_language=sw' })).toEqual(['en', 'amana_language=en'])
  expect(await spoken('/help', { 'accept-language': 'sw' })).toEqual(['sw', undefined])
})

test('no page that a buyer or a guest sees is wider than 320 pixels, in the longer language', async () => {
  const people = ['visitor', 'shopper', 'provenGuest', 'achieng', 'naliaka'] as const
  const wide: Record<string, string[]> = {}
  for (const person of people) {
    const page = await openPage({ width: 320, height: 640 }, { javaScriptEnabled: false })
    const kept = [...(found.visits[person]?.cookies ?? []), ['amana_language', 'sw'] as const]
    await page.context().addCookies(kept.map(([name, value]) => ({ name, value, url: site })))
    for (const each of reached().filter(({ as }) => as === person)) {
      await page.goto(urlOf(each)!, { waitUntil: 'load' })
      const things = await wideThings(page)
      if (things.length > 0) wide[each.name] = things
    }
    await page.close()
  }
  expect(wide).toEqual({})
}, 120_000)
