// Nothing a seller types becomes markup: hostile words in every text of every template end as the words they are, and hostile tokens end nowhere.
import type { ShopPage, Theme, ThemeSection } from '@amana/contract'
import { presets, sectionTypes, templates, textsOf, themeDocument } from '@amana/contract'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NonceContext } from '#app/api/nonce.ts'
import { load } from '#app/messages/catalogue.ts'
import { en } from '#app/messages/en.ts'
import { SpeechContext } from '#app/messages/use-words.ts'
import { ThemeStyle, themeCss } from './theme-style.tsx'
import { ThemedShop } from './themed-shop.tsx'

// Where no stylesheet is built its address is empty, which React minds.
const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeAll(() => load('en', en))
afterAll(() => quiet.mockRestore())

const hostile = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '}.th{background:url(//evil.example/x)}',
  'red;background:url(x)',
  '#fff;}*{display:none}/*',
  'expression(alert(1))',
  '@import "//evil.example/x.css";',
  '{{constructor.constructor("alert(1)")()}}',
  ['$', '{alert(1)}'].join(''),
  '<!--<iframe src=//evil.example>-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a href="https://evil.example">pay here</a>',
]

const picture = { url: '/media/a.webp', urlLarge: '/media/b.webp', width: 1000, height: 1000, alt: 'Shoes' }
const productId = `prd_${'0'.repeat(26)}`
const price = { cents: 340000, currency: 'KES' as const }
const product = { productId, title: 'Trail runner', price, priceWas: price, picture, rating: null, available: 2 }
const shop = {
  ...{
    id: `shp_${'0'.repeat(26)}`,
    slug: 'wanjiku-shoes',
    name: 'Wanjiku Shoes',
    county: 'Nairobi',
    town: 'Eastleigh',
  },
  ...{ tier: 'new', logo: picture, banner: picture, palette: { wall: '#ffffff', floor: '#eeeeee', accent: '#222222' } },
  ...{ description: 'Shoes for the road.', status: 'active', openedAt: '2026-04-20T08:00:00Z', deliveryOptions: [] },
  facts: {
    ...{ completedOrders: 3, distinctBuyers: 2 },
    ...{ shippedOnTime: { numerator: 3, denominator: 3 }, lostOrders: { numerator: 0, denominator: 3 } },
  },
  ...{ releaseDaysAfterCode: 7, returnsPolicy: '', deliveryNotes: '', holiday: null },
} as unknown as ShopPage

/** One section of every kind, saying the same everywhere. */
function saying(text: string, template: Theme['template']): Theme {
  const short = text.slice(0, 60)
  const said: Record<string, object> = {
    hero: { title: text, lead: text, picture: 'banner', button: 'products' },
    notice: { text, tone: 'plain' },
    featured: { title: text, source: 'newest', products: [], layout: 'row' },
    products: { title: text },
    categories: { title: text, count: 6 },
    story: { title: text, text },
    pictureText: { title: text, text, picture: productId, side: 'left' },
    gallery: { title: text, pictures: [{ picture: productId, caption: text }] },
    steps: { title: text, steps: [{ title: short, text }] },
    questions: { title: text, items: [{ question: text, answer: text }] },
    figures: { title: text },
    delivery: { title: text, note: text },
    trust: {},
    divider: { look: 'line' },
  }
  const sections = sectionTypes.map((type, index) => ({ id: `part${index}`, type, ...said[type] }))
  return { version: 2, template, settings: presets[template], sections: sections as ThemeSection[] }
}

const category = (slug: string) => ({ slug, name: slug, nameSw: slug, parent: 'shoes', count: 3 })
const listing = { ...product, shop: { slug: shop.slug, name: shop.name, tier: 'new' as const, county: 'Nairobi' } }
const shelf = {
  listings: [listing],
  total: 1,
  next: null,
  facets: { categories: [category('boots'), category('sandals')] },
}
const amana = {
  sign: 'sign',
  badge: 'badge',
  standing: 'standing',
  protection: 'safe',
  notices: null,
  delivery: 'rider',
}

const rendered = (theme: Theme): string =>
  renderToString(
    <StaticRouter location="/wanjiku-shoes">
      <NonceContext value="the-nonce">
        <SpeechContext value={{ language: 'en', now: '2026-11-22T18:00:00Z' }}>
          <ThemeStyle theme={theme} />
          <ThemedShop theme={theme} shop={shop} products={[product]} shelf={shelf} amana={amana} />
        </SpeechContext>
      </NonceContext>
    </StaticRouter>,
  )

/** As React writes a text: what has a meaning in markup is spelled out. */
const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' })[letter]!,
  )
const plain = 'abcdefghijklmnopqrstuvwxyz'

test.each(templates)('in the template %s a hostile text changes nothing but the words themselves', (template) => {
  const harmless = rendered(saying(plain, template))
  expect(harmless.split(plain).length).toBeGreaterThan(20)
  for (const text of hostile) {
    const theme = saying(text, template)
    expect(themeDocument.safeParse(theme).error?.issues ?? [], text).toEqual([])
    const html = rendered(theme)
    // With the words taken out, the page is letter for letter the one with harmless words.
    const without = html
      .split(escaped(text))
      .join(plain)
      .split(escaped(text.slice(0, 60).trim()))
      .join(plain)
    expect(without, text).toBe(harmless)
    const attributes = html.match(/\s[\w:-]+="[^"]*"/g) ?? []
    expect(
      attributes.filter((attribute) => attribute.includes(escaped(text))),
      text,
    ).toEqual([])
  }
})

test('the test above knows every text there is', () => {
  expect(Object.keys(textsOf(saying(plain, 'market'))).length).toBe(21)
})

test('the one style of the page carries its nonce, and holds colours and nothing else', () => {
  for (const template of templates) {
    const html = rendered(saying(plain, template))
    const styles = [...html.matchAll(/<style([^>]*)>([^<]*)<\/style>/g)]
    expect(styles).toHaveLength(1)
    expect(styles[0]![1]).toBe(' nonce="the-nonce"')
    expect(styles[0]![2]).toMatch(/^\.th\{color-scheme:(?:light|dark)(?:;--th-[a-z-]+:#[0-9a-f]{6}){11}\}$/)
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|url\(|<script|<iframe/i)
  }
})

test('a token that is no colour is refused by the schema, and reaches no style even past it', () => {
  for (const text of hostile) {
    for (const token of Object.keys(presets.market.colours)) {
      const theme = saying(plain, 'market')
      const colours = { ...theme.settings.colours, [token]: text }
      const attacked = { ...theme, settings: { ...theme.settings, colours } }
      expect(themeDocument.safeParse(attacked).success).toBe(false)
      expect(themeCss(attacked)).toBe('')
    }
    for (const setting of ['fonts', 'radius', 'density', 'hero', 'card', 'navigation'])
      expect(
        themeDocument.safeParse({
          ...saying(plain, 'market'),
          settings: { ...presets.market, [setting]: text },
        }).success,
      ).toBe(false)
  }
})
