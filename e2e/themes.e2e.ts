// The looks of shops in a real browser: six templates on one shop, an attack on all of them, and a seller who changes hers.
import { blankSection, presets, sectionTypes, type Template, type Theme, templates } from '@amana/contract'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import { shops, themeOf } from '../backend/seed/market/index.ts'
import { desk, look, openPage, phone, picture, signIn, site, withBrowser } from './browsing.ts'

const slug = 'wanjiku-shoes'
const narrow = { width: 320, height: 640 }

withBrowser()

interface Owner {
  path: string
  cookie: string
}
let owner: Owner

beforeAll(async () => {
  const session = await fetch(`${site}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'wanjiku@amana.example', password: demoPassword }),
  })
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const { id } = (await (await fetch(`${site}/api/shops/${slug}`)).json()) as { id: string }
  owner = { cookie, path: `${site}/api/seller/shops/${id}/theme` }
})

// biome-ignore lint/suspicious/noExplicitAny: replies of the api, each used for what it is known to hold
async function theme(method: 'GET' | 'PUT', body?: object): Promise<any> {
  const response = await fetch(owner.path, {
    method,
    headers: { cookie: owner.cookie, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const reply = await response.json()
  expect(response.status, JSON.stringify(reply)).toBe(200)
  return reply
}

async function publish(worn: Theme): Promise<void> {
  const { version } = await theme('GET')
  await theme('PUT', { version, theme: worn, publish: true })
}

const own = themeOf(shops.find((shop) => shop.slug === slug)!)!
const productsOf = async (): Promise<string[]> => {
  const found = (await (await fetch(`${site}/api/search?shop=${slug}`)).json()) as { listings: { productId: string }[] }
  return found.listings.map(({ productId }) => productId)
}

/** Everything there is, said in the shop's own words. */
async function everySection(template: Template): Promise<Theme> {
  const [first, second, third, fourth] = await productsOf()
  const extra = [
    {
      ...{ id: 'pair', type: 'pictureText', title: 'A stall on First Avenue', picture: first, side: 'left' },
      text: 'I began with three pairs on a cloth. Now there are forty models on the shelf.\n\nI still know which one squeaks.',
    },
    {
      ...{ id: 'pictures', type: 'gallery', title: '' },
      pictures: [second, third, fourth, 'banner'].map((each, index) => ({
        picture: each,
        caption: index === 1 ? 'By the door' : '',
      })),
    },
    { id: 'us', type: 'story', title: '', text: '' },
    { id: 'counted', type: 'figures', title: '' },
    { id: 'end', type: 'divider', look: 'ornament' },
  ]
  const sections = [...own.sections, ...extra] as Theme['sections']
  return { ...own, template, settings: presets[template], sections }
}

/** The editor without what stands in its frame: that is a page of its own, and looked at as one. */
async function lookAtEditor(page: Page, name: string): Promise<void> {
  await picture(page, name)
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .options({ resultTypes: ['violations'] })
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

/** Scrolls once through the page, so that pictures that wait to be seen are there. */
async function seeAll(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 700) {
      window.scrollTo(0, y)
      await new Promise((after) => setTimeout(after, 60))
    }
    window.scrollTo(0, 0)
  })()`)
  await expect.poll(() => page.evaluate('[...document.images].every((image) => image.complete)')).toBe(true)
}

const layoutShift = `new Promise((tell) => {
  let sum = 0
  new PerformanceObserver((list) => { for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value })
    .observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => tell(sum), 400)
})`

/** Nothing moves while it loads: one page after the other, for others beside it would make it wait. */
async function loads(page: Page, template: Template): Promise<void> {
  await page.goto(`${site}/${slug}`, { waitUntil: 'load' })
  expect(await page.evaluate(layoutShift), `${template} moves`).toBeLessThan(0.1)
}

/** Nothing is wider than the screen, and what is Amana's stands there. */
async function fits(page: Page, template: Template): Promise<void> {
  await seeAll(page)
  expect(
    await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'),
    `${template} is wider than ${page.viewportSize()!.width}`,
  ).toBe(false)
  await page.getByRole('heading', { level: 1, name: 'Wanjiku Shoes' }).waitFor()
  await page.getByRole('heading', { name: 'How your money is protected' }).waitFor()
  await page.getByText('orders completed').first().waitFor()
}

test('one shop in six looks: each can be used by everybody, fits every screen and keeps what is Amana’s', async () => {
  const [tiny, small, wide] = [await openPage(narrow), await openPage(phone), await openPage(desk)]
  const seen = new Set<string>()
  for (const template of templates) {
    await publish(await everySection(template))
    for (const page of [tiny, small, wide]) await loads(page, template)
    // At 320 px it is the document of 390 px, only narrower.
    await Promise.all([
      fits(tiny, template),
      ...[small, wide].map(async (page) => {
        await fits(page, template)
        await look(page, `theme-${template}`)
      }),
    ])
    const letters = `(({ fontFamily, fontSize, textTransform, color }) => [fontFamily, fontSize, textTransform, color].join())`
    seen.add(await wide.evaluate(`${letters}(getComputedStyle(document.querySelector('.th h1')))`))
  }
  expect(seen.size).toBe(6)
}, 420_000)

test('hostile words in every text of every look stay words, and nothing of theirs runs', async () => {
  const hostile = '"><img src=x onerror=alert(1)></style><script>alert(1)</script>'
  const said = hostile.slice(0, 60)
  const full: Record<string, object> = {
    steps: { steps: [{ title: said, text: hostile }] },
    questions: { items: [{ question: hostile, answer: hostile }] },
    gallery: { pictures: [{ picture: 'banner', caption: hostile }] },
  }
  const sections = sectionTypes.map((type, index) => {
    const section = { ...blankSection(type, `part${index}`), ...full[type] } as Record<string, unknown>
    for (const key of ['title', 'lead', 'text', 'note']) if (key in section) section[key] = hostile
    return section
  })
  const page = await openPage(desk)
  const alerts: string[] = []
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message())
    void dialog.dismiss()
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const template of templates) {
    await publish({ ...own, template, settings: presets[template], sections: sections as unknown as Theme['sections'] })
    await page.goto(`${site}/${slug}`, { waitUntil: 'networkidle' })
    const strange = await page.evaluate(`(() => {
      const root = document.querySelector('.th')
      const own = [...root.querySelectorAll('script, iframe, object, embed, base, [onerror], [onload], [onclick], [style]')]
      const pictures = [...root.querySelectorAll('img')].filter((each) => !/^(\\/media\\/|data:image\\/)/.test(each.getAttribute('src')))
      const links = [...root.querySelectorAll('a')].filter((each) => !/^[/#]/.test(each.getAttribute('href')))
      const styles = [...document.querySelectorAll('style')].filter((each) => /url\\(|@import|alert/.test(each.textContent))
      return [...own, ...pictures, ...links, ...styles].map((each) => each.outerHTML.slice(0, 120))
    })()`)
    expect(strange, template).toEqual([])
    expect(await page.getByText(hostile, { exact: true }).count(), template).toBeGreaterThan(8)
  }
  expect(alerts).toEqual([])
  expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith('data:'))).toEqual([])
}, 180_000)

test('a seller moves a section, mends a colour, sees it beside her at once, publishes, and goes back', async () => {
  await publish(own)
  const page = await openPage(desk)
  await signIn(page, 'wanjiku@amana.example')
  await page.goto(`${site}/seller/theme`, { waitUntil: 'networkidle' })
  const preview = page.frameLocator('iframe')
  await preview.getByRole('heading', { level: 1, name: 'Wanjiku Shoes' }).waitFor()
  await lookAtEditor(page, 'theme-editor')

  await page.locator('ol > li').first().getByText('Change', { exact: true }).click()
  await page.getByLabel('Heading', { exact: true }).first().fill('Karibu dukani')
  const began = performance.now()
  await preview.getByText('Karibu dukani').waitFor()
  expect(performance.now() - began).toBeLessThan(1_000)

  await page.getByRole('button', { name: 'Move down: Opening' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('ol > li').nth(2).textContent()).toContain('Opening')
  await page.getByText(/Opening is now number 3 of/).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('ol > li').nth(1).textContent()).toContain('Opening')

  await page.locator('input[name="theme.settings.colours.muted"]').fill('#f0e0c0')
  await page.getByText(/Quiet text on Ground cannot be read well/).waitFor()
  await page.getByRole('button', { name: 'Save draft' }).last().click()
  await page.getByText(/Some colours cannot be read well/).waitFor()
  await page
    .getByRole('button', { name: /^Take #/ })
    .first()
    .click()
  await page.getByText('Everything can be read well.').waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published. Visitors see it now.').waitFor()

  const visitor = await openPage(phone, { javaScriptEnabled: false })
  await visitor.goto(`${site}/${slug}`)
  await visitor.getByText('Karibu dukani').waitFor()

  await page.goto(`${site}/seller/theme/history`)
  await look(page, 'theme-history')
  await page.getByRole('button', { name: 'Publish this one' }).first().click()
  await page.getByText('Published. Visitors see it now.').waitFor()
  await visitor.goto(`${site}/${slug}`)
  expect(await visitor.getByText('Karibu dukani').count()).toBe(0)
}, 180_000)

test('whoever was slower is told, keeps what she typed, and may keep it after all', async () => {
  const page = await openPage(phone)
  await signIn(page, 'wanjiku@amana.example')
  await page.goto(`${site}/seller/theme`, { waitUntil: 'networkidle' })
  await lookAtEditor(page, 'theme-editor')
  await publish({ ...own, template: 'night', settings: presets.night })
  await page.locator('ol > li').first().getByText('Change', { exact: true }).click()
  await page.getByLabel('Heading', { exact: true }).first().fill('Typed on the phone')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/The look was saved somewhere else meanwhile/).waitFor()
  expect(await page.getByLabel('Heading', { exact: true }).first().inputValue()).toBe('Typed on the phone')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await page.getByText(/The draft is saved/).waitFor()
  const { draft } = await theme('GET')
  expect([draft.template, draft.sections[0].title]).toEqual(['market', 'Typed on the phone'])
  await page.getByText('Preview', { exact: true }).click()
  await page.frameLocator('iframe').getByText('Typed on the phone').waitFor()
  await lookAtEditor(page, 'theme-preview-pane')
}, 120_000)

test('the editor works without scripts: sections move, the draft is saved, the preview shows it', async () => {
  await publish(own)
  const page = await openPage(phone, { javaScriptEnabled: false })
  await signIn(page, 'wanjiku@amana.example')
  await page.goto(`${site}/seller/theme`)
  await page.getByRole('button', { name: 'Move down: Opening' }).click()
  await page.getByText(/The draft is saved/).waitFor()
  expect((await theme('GET')).draft.sections[1].type).toBe('hero')
  await page.getByText('Add a section').click()
  await page.getByRole('button', { name: 'In figures' }).click()
  await page.getByText(/The draft is saved/).waitFor()
  expect((await theme('GET')).draft.sections.at(-1).type).toBe('figures')
  await page.goto(`${site}/${slug}/preview`)
  await page.getByRole('heading', { name: 'In figures' }).waitFor()
  await publish(own)
})

test('what a seller writes into her look before the scripts are there stays, in each of its fields', async () => {
  await publish(own)
  // The worker of the page would bring them from what it has kept.
  const seller = await openPage(phone, { serviceWorkers: 'block' })
  await signIn(seller, 'wanjiku@amana.example')
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await seller.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await seller.goto(`${site}/seller/theme`, { waitUntil: 'commit' })
  const titles = [0, 1].map((index) => seller.locator(`[name="theme.sections.${index}.title"]`))
  for (const title of titles) {
    await seller.locator('main details').filter({ has: title }).locator('summary').first().click()
    await title.fill('Viatu vya mvua')
  }
  release()
  // It can be undone once the page has heard of it; what was not heard of would go with the next letter.
  await expect
    .poll(() => seller.getByRole('button', { name: 'Undo' }).first().isEnabled(), { timeout: 20_000 })
    .toBe(true)
  await titles[1]!.press('End')
  await seller.keyboard.type('!')
  expect(await Promise.all(titles.map((title) => title.inputValue()))).toEqual(['Viatu vya mvua', 'Viatu vya mvua!'])
})
