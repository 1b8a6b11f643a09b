// A seller sends pictures where pictures are looked into: an honest one appears by itself, one with her number painted on it and one with
// a code that opens a chat are shown to nobody, and she reads why and what to do. Faith's shop is in no other journey.
import { expect, test } from 'vitest'
import { honestPhoto, photoWithACode, photoWithANumber } from '../backend/test/photos.ts'
import { eventually, lookAtBothWidths, openPage, phone, picture, signIn, withBrowser } from './browsing.ts'
import { openSecondDoor } from './second-door.ts'

withBrowser()

const soon = { timeout: 60_000 }
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

test('a seller reads what becomes of each picture, and buyers see the honest one alone', async () => {
  const site = await openSecondDoor({ READ_PICTURES: 'on' })
  const page = await openPage(phone)
  await signIn(page, 'faith@amana.example', undefined, site)
  await page.goto(`${site}/seller/products/new`)
  await page.locator('input[type=file]').setInputFiles(file('number.jpg', await photoWithANumber('Piga 0712 345 678')))
  await page.locator('[name=title]').fill('Kitenge wrap dress, lined')
  await page.getByLabel('Description').fill('Cotton kitenge with a lining of the same colour. Knee length.')
  await page.locator('[name=categorySlug]').selectOption('dresses')
  await page.locator('[name=price]').fill('2400')
  await page.locator('[name=stock]').fill('2')
  await page.getByRole('button', { name: 'Put it on show' }).click()
  await page.waitForURL(/\/seller\/products\/prd_/)
  const productId = /prd_\w+/.exec(page.url())![0]
  const asBuyersSeeIt = async () => (await fetch(`${site}/api/products/${productId}`)).status
  expect(await asBuyersSeeIt()).toBe(404)

  await page.getByText('Nobody is shown this: it shows a phone number.').waitFor(soon)
  await page.getByText('so nobody is shown it. Add one without').waitFor(soon)
  await lookAtBothWidths(page, 'picture-refused')
  expect(await asBuyersSeeIt()).toBe(404)

  await page.goto(`${site}/seller/products/${productId}/pictures`)
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('code.jpg', await photoWithACode('https://wa.me/254712345678')),
      file('dress.jpg', await honestPhoto()),
    ])
  await page.getByText('Being looked at: nobody sees it yet.').first().waitFor()
  await page.locator('main ol img[alt^="Kitenge wrap dress"]').waitFor(soon)
  await page.getByText('it shows a link, or a code that leads to one').waitFor(soon)
  await lookAtBothWidths(page, 'pictures-looked-into')

  await eventually(
    asBuyersSeeIt,
    (status) => status === 200,
    'the product is on sale by itself, with its honest picture',
  )
  await page.goto(`${site}/seller/products/${productId}`)
  const buyer = await openPage(phone, { javaScriptEnabled: false })
  await buyer.goto(site + (await page.getByRole('link', { name: 'As buyers see it' }).getAttribute('href')))
  expect(await buyer.locator('main img[src^="/media/"]').count()).toBeGreaterThan(0)
  const { pictures } = (await (await fetch(`${site}/api/products/${productId}`)).json()) as { pictures: unknown[] }
  expect(pictures).toHaveLength(1)

  await page.goto(`${site}/account/notices`)
  await page.getByText('A picture of “Kitenge wrap dress, lined” is not shown').first().waitFor()
  await page.goto(`${site}/seller/standing`)
  await page.getByText('In a picture').first().waitFor()
  await page.getByText('Counts until').first().waitFor()
  await lookAtBothWidths(page, 'standing-refused')

  await page.goto(`${site}/seller/shop`)
  // The button is for browsers without scripts: with them a chosen picture is on its way at once.
  await page.getByRole('button', { name: 'Add this picture', exact: true }).first().waitFor({ state: 'hidden' })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(file('logo.jpg', await honestPhoto('#2d6a4f')))
  const logo = page.locator('main img[alt^="Logo of"]')
  await page.getByText('The new logo is being looked at.').or(logo).first().waitFor(soon)
  await picture(page, 'logo-looked-into')
  await logo.waitFor(soon)
})
