// What the site must stand: no mouse, no eyes, no cookies, no scripts, no api, names of every kind, a step back after paying.

import { readMe } from '@amana/contract/identity'
import { changeShop } from '@amana/contract/my-shop'
import { addProduct, changeProduct } from '@amana/contract/shop-products'
import { expect, test } from 'vitest'
import { demoPassword } from '../backend/seed/demo-login.ts'
import { paths } from '../frontend/app/paths.ts'
import { putIntoCart } from '../tools/site-map/play.ts'
import { openVisit } from '../tools/smoke/client.ts'
import { cutOff } from '../tools/sweep/cut-off.ts'
import { openDoorWithoutApi } from '../tools/sweep/door-without-api.ts'
import { overlapping } from '../tools/sweep/overlapping.ts'
import { wideThings } from '../tools/sweep/wide-things.ts'
import { desk, eventually, network, openPage, phone, picture, site, withBrowser } from './browsing.ts'
import { reached, tabAndPress, tabAndType } from './keys.ts'

withBrowser()

const shop = 'zuri-wa-nakuru'
const buyer = { name: 'أمينة حسن', typed: '0711009081', msisdn: '254711009081' }

test('with the keys alone, and by ear, a buyer gets from the cart to an order that is paid, and cannot pay it twice', async () => {
  const page = await openPage(desk)
  await page.goto(site)
  await page.keyboard.press('Tab')
  expect((await reached(page)).name).toBe('Skip to the content')
  expect((await page.getByRole('link', { name: 'Skip to the content' }).boundingBox())!.width).toBeGreaterThan(80)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')

  const visit = openVisit(site)
  await putIntoCart(visit, shop)
  await page.context().addCookies([...visit.cookies].map(([name, value]) => ({ name, value, url: site })))
  await page.goto(`${site}/cart`)
  await tabAndPress(page, /^One more/)
  await page
    .locator('main')
    .getByRole('status')
    .filter({ hasText: /^2 things/ })
    .waitFor()
  await tabAndPress(page, /^Check out/)
  await page.waitForURL(/\/checkout\//)
  for (const [field, text] of [
    [/^Name/, buyer.name],
    [/^M-Pesa number/, buyer.typed],
    [/^County/, 'Nakuru'],
    [/^Town or estate/, 'Naivasha'],
  ] as const)
    await tabAndType(page, field, text)
  await tabAndPress(page, /^Pay\s.*by\sM-Pesa/)
  await page.waitForURL(/\/pay\/ord_/)
  await page.getByRole('status').filter({ hasText: 'Enter your PIN on your phone' }).waitFor()

  await eventually(
    () => network('GET', `/phones/${buyer.msisdn}`),
    ({ prompt }) => prompt !== null,
    'the prompt',
  )
  await network('POST', `/phones/${buyer.msisdn}/prompt`, { pin: '1234' })
  await page.waitForURL(/\/order\/ord_/)
  const heard = await page.locator('main [data-money]').ariaSnapshot()
  expect(heard).toContain('heading "Where is my money?"')
  expect(heard).toMatch(/listitem.*:[\s\S]*You[\s\S]*listitem.*:[\s\S]*Held by Amana[\s\S]*listitem.*:/)
  expect(await page.locator('main [data-money] [aria-current=step]').textContent()).toContain('Held by Amana')

  await page.goBack()
  await page.waitForURL(/\/(order\/ord_|cart|checkout)/)
  expect(await page.getByRole('button', { name: /by M-Pesa/ }).count()).toBe(0)
}, 120_000)

test('a dialog keeps the keys inside, and gives them back where they came from', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/search?q=dress`)
  await page.locator('main a[href*="/p/prd_"]').first().click()
  await page.waitForURL(/\/p\/prd_/)
  const opener = page.getByRole('link', { name: /^Enlarge/ }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  for (let steps = 0; steps < 8; steps++) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        'document.activeElement === document.body || document.activeElement.closest("[role=dialog], dialog") !== null',
      ),
    ).toBe(true)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await opener.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true)
})

test('a shop with a name of sixty letters, in one word too, and a thing without a picture fit the narrowest phone', async () => {
  const seller = openVisit(site)
  await seller.signIn('faith@amana.example', demoPassword)
  const { id, name } = (await seller.call(readMe, {})).shops[0]!
  const params = { shopId: id }
  const names = [
    'Zuri wa Nakuru na Binti Zake: Nguo, Viatu na Mapambo ya Nyumba',
    'ZuriwaNakurunaBintiZakeNguoViatunaMapamboyaNyumbanayaOfisini',
  ]
  const body = {
    ...{ title: 'Kitenge-apron-without-any-picture-of-it', description: 'Sewn from one cloth, with a pocket.' },
    ...{ categorySlug: 'dresses', condition: 'new' as const, variants: [{ priceCents: 95_000, stock: 4 }] },
  }
  const product = await seller.call(addProduct, { params, body })
  const own = paths.product(shop, product.id, product.title)
  try {
    const page = await openPage({ width: 320, height: 640 })
    await page.context().addCookies([...seller.cookies].map(([key, value]) => ({ name: key, value, url: site })))
    for (const long of names.map((each) => each.slice(0, 60))) {
      await seller.call(changeShop, { params, body: { name: long } })
      for (const path of [own, `/${shop}`, `/search?q=kitenge apron`, '/seller']) {
        await page.goto(site + path)
        await page.locator('main').getByText(long).first().waitFor()
        await picture(page, `hard-${path.length}-${long.length}`)
        expect([path, ...(await wideThings(page)), ...(await cutOff(page)), ...(await overlapping(page))]).toEqual([
          path,
        ])
      }
    }
    await page.goto(site + own)
    await page.getByText('No pictures yet').waitFor()
  } finally {
    await seller.call(changeShop, { params, body: { name } })
    await seller.call(changeProduct, { params: { ...params, productId: product.id }, body: { status: 'archived' } })
  }
})

test('a browser that keeps no cookies is told why it cannot sign in, and what to do', async () => {
  const page = await openPage(phone)
  await page.goto(`${site}/sign-in`)
  await page.context().clearCookies()
  await page.getByLabel('E-mail').fill('achieng@amana.example')
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Your browser did not keep our cookie.').waitFor()
})

test('while the api is away every page says so as a page of ours, with 503 and without scripts', async () => {
  const door = await openDoorWithoutApi()
  const page = await openPage(phone, { javaScriptEnabled: false, locale: 'sw-KE' })
  for (const path of ['/', '/search?q=shoes', '/cart', `/${shop}`]) {
    const response = await page.goto(door.url + path)
    expect([path, response!.status(), await page.getAttribute('html', 'lang')]).toEqual([path, 503, 'sw'])
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await door.close()
})
