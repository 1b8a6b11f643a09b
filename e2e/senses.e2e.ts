// Who sees little, hears pages instead, uses keys instead of a finger, wants no motion, chooses the colours, writes from right to left.
import { readMe } from '@amana/contract/identity'
import { changeShop } from '@amana/contract/my-shop'
import { addProduct, changeProduct } from '@amana/contract/shop-products'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import { paths } from '../frontend/app/paths.ts'
import { openVisit } from '../tools/smoke/client.ts'
import { largeBars } from '../tools/sweep/bars.ts'
import { walkByKeys } from '../tools/sweep/by-keys.ts'
import { cutOff } from '../tools/sweep/cut-off.ts'
import { overlapping } from '../tools/sweep/overlapping.ts'
import { turnedRound } from '../tools/sweep/turned-round.ts'
import { desk, openPage, phone, site, withBrowser } from './browsing.ts'

withBrowser()

const style = (page: Page, where: string, what: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(where)})).getPropertyValue('${what}')`)

test('what looks at every page finds on a bad one all that is wrong with it', async () => {
  const page = await openPage(phone)
  await page.setContent(`<style>* { line-height: 20px } :focus { outline: none }</style>
    <div style="width: 90px; overflow: hidden; white-space: nowrap">Nobody reads the end of this sentence</div>
    <div style="margin-left: -60px">Nobody reads the beginning</div>
    <p>One sentence</p><p style="margin-top: -36px">lies on the other</p>
    <div style="position: fixed; bottom: 0; width: 100%; height: 400px">A bar</div>
    <p>سوق 300 KES</p><p style="height: 3000px">A long page</p>`)
  expect(await cutOff(page)).toEqual([
    'cut off: "Nobody reads the end of this sentence" in div.',
    'cut off: "Nobody reads the beginning" in body.',
  ])
  expect(await overlapping(page)).toEqual(['overlapping: "One sentence" and "lies on the other"'])
  expect(await largeBars(page)).toEqual(['bars over 47 % of the window: div.'])
  await page.setContent('<p><i>سوق</i> 300</p><p>سوق <b>300</b> KES</p><p><bdi>سوق</bdi> 300</p>')
  expect(await turnedRound(page)).toEqual(['not kept apart: "سوق" in i.', 'not kept apart: "سوق" in p.'])
  await page.setContent(`<style>:focus { outline: 2px solid }</style><a href="/1">One</a>
    <a href="/2" style="outline: none">Two</a><a href="/3" style="position: absolute; left: -900px">Three</a>`)
  expect(await walkByKeys(page)).toEqual(['no focus to be seen: a. "Two"', 'focus out of sight: a. "Three"'])
  await page.setContent(
    `<a href="/1">One</a><a href="/2" onkeydown="event.preventDefault()">Two</a><a href="/3">Three</a>`,
  )
  expect(await walkByKeys(page)).toEqual(['no way out after 8 steps'])
})

test('with the Tab key alone one gets to everything on the pages of a purchase, and sees where one is', async () => {
  const page = await openPage(phone)
  const walks = [
    ['/', phone],
    ['/search?q=dress', phone],
    ['/zuri-wa-nakuru', desk],
    ['/sign-in', desk],
  ] as const
  for (const [path, size] of walks) {
    await page.setViewportSize(size)
    await page.goto(site + path)
    expect([path, ...(await walkByKeys(page))]).toEqual([path])
  }
})

test('what opens over a page closes by Escape, and gives the keys back where they came from', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/search?q=dress`)
  const opener = page.getByRole('button', { name: 'Filters' }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Filters' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.closest(".sheet") !== null')).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Filters' }).waitFor({ state: 'hidden' })
  expect(await opener.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true)
})

test('whoever listens is told what a page is called that scripts have brought, and reads on from its beginning', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/search?q=dress`)
  const link = page.locator('main h3 a').first()
  const title = await link.textContent()
  await link.click()
  await page.waitForURL(/\/p\/prd_/)
  await page.getByRole('banner').getByRole('status').filter({ hasText: title! }).waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
})

test('whoever wants no motion sees the colours of the night at once, not one part of the page after the other', async () => {
  const page = await openPage(phone, { reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(`${site}/zuri-wa-nakuru`)
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  const drawn = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))'
  expect(await page.evaluate(`${drawn}.then(() => document.getAnimations().length)`)).toBe(0)
  expect(await style(page, '.th-amana', 'color')).toBe('rgb(245, 239, 228)')
  expect(await style(page, '.th-amana b, .th-amana span', 'transition-duration')).toBe('0s')
})

test('where the reader has chosen the colours, fields and buttons keep an edge, and money its place', async () => {
  const page = await openPage(phone, { forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(`${site}/sign-in`)
  expect(await style(page, '.field-box', 'border-top-width')).toBe('1px')
  expect(await style(page, 'main .bg-action', 'border-top-width')).toBe('1px')
  await page.getByLabel('E-mail').focus()
  expect(await style(page, '.field-box:focus', 'outline-width')).toBe('3px')
  await page.goto(site)
  const dot = (at: string) => style(page, `[data-money] li${at} > span`, 'background-color')
  expect(await dot('[aria-current=step]')).not.toBe(await dot(':last-child'))
})

test('names from right to left are kept apart from what stands around them, and a text begins at its own side', async () => {
  const seller = openVisit(site)
  await seller.signIn('faith@amana.example', demoPassword)
  const { id, name, slug } = (await seller.call(readMe, {})).shops[0]!
  const params = { shopId: id }
  const body = {
    ...{ title: 'سجادة صلاة 120 × 70', description: 'سجادة ناعمة من القطن، 120 سم.' },
    ...{ categorySlug: 'dresses', condition: 'new' as const, variants: [{ priceCents: 95_000, stock: 4 }] },
  }
  const product = await seller.call(addProduct, { params, body })
  await seller.call(changeShop, { params, body: { name: 'متجر فايث' } })
  try {
    const page = await openPage(phone)
    await page.context().addCookies([...seller.cookies].map(([key, value]) => ({ name: key, value, url: site })))
    const own = paths.product(slug, product.id, product.title)
    const pages = [
      own,
      `/${slug}`,
      '/search?q=سجادة',
      '/',
      '/seller',
      '/seller/orders',
      '/seller/products',
      '/seller/shop',
    ]
    for (const path of pages) {
      await page.goto(site + path)
      expect([path, ...(await turnedRound(page))]).toEqual([path])
    }
    await page.goto(site + own)
    const side = page.getByText(body.description, { exact: true })
    expect(await side.evaluate((text) => text.ownerDocument.defaultView!.getComputedStyle(text).direction)).toBe('rtl')
  } finally {
    await seller.call(changeShop, { params, body: { name } })
    await seller.call(changeProduct, { params: { ...params, productId: product.id }, body: { status: 'archived' } })
  }
})
