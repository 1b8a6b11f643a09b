// What a hand, a machine or somebody with bad will can put into a text field: over HTTP each is answered at once, with a code to rely on.
import { toWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { routes, syncCategories } from '#catalogue'
import * as identity from '#identity'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, visit } from '../../test/serve-modules.ts'
import { giveTier, openStall, sandals, stallPassword } from '../../test/stalls.ts'

const world = await openTestWorld()
const url = await serveModules(world, identity.routes, routes)
await syncCategories(world.ctx())

async function seller(name = 'Duka la Viatu') {
  const stall = await openStall(world, { name })
  await giveTier(world, stall.shopId, 'trusted')
  const browser = visit(url)
  await browser.send('POST', '/api/sessions', { email: stall.email, password: stallPassword })
  const path = `/api/seller/shops/${toWireId('shop', stall.shopId)}/products`
  return { browser, path }
}
const first = await seller()

/** As a draft: it is screened, and no limit on listings comes into it. */
const write = async (description: string, { browser, path } = first) =>
  browser.send('POST', path, { ...sandals(), status: 'draft', description })
const zalgo = (text: string): string => text.replace(/\S/g, (sign) => `${sign}\u0336\u0347\u0351\u036f\u031b`)

test.each([
  ['nothing', ''],
  ['blanks', '        \n\t        '],
  ['a hundred kilobytes', 'Good shoes for rain. '.repeat(5_000)],
  ['zero bytes', 'Good shoes\0for the rain'],
])('%s as a description: the field is named, nothing is kept', async (_what, description) => {
  const { status, body } = await write(description)
  expect([status, body.code, Object.keys(body.fields ?? {})]).toEqual([400, 'invalid_request', ['description']])
})

test('bytes that are no text at all are refused before anybody reads them', async () => {
  const bytes = Uint8Array.from({ length: 4_096 }, (_, at) => (at * 31) % 256)
  const { status, body } = await first.browser.send('POST', first.path, bytes, { 'content-type': 'application/json' })
  expect([status, body.code]).toEqual([400, 'not_json'])
})

test.each([
  ['turned round by a right-to-left override', 'Nice sandals \u202e8765432170\u202c today'],
  ['under a heap of accents', `Nice sandals ${zalgo('0712345678')} today`],
  ['between signs that cannot be seen', 'Nice sandals 0\u200b7\u200c1\u200d2\u20603\ufeff45678 today'],
  ['behind four thousand signs', `${'Good shoes for rain. '.repeat(200)}0712345678`],
])('a number %s is found and shown', async (_what, description) => {
  const { status, body } = await write(description, await seller())
  expect([status, body.code]).toEqual([422, 'contact_details_in_text'])
  const [span] = body.data.spans
  expect(span.code).toBe('phone_number')
  expect(0 <= span.start && span.start < span.end && span.end <= description.length).toBe(true)
})

test.each([
  ['accents without end', zalgo('Nice sandals with a sole of tyre')],
  ['a right-to-left override', 'Nice sandals \u202ewith a sole of tyre'],
  ['Arabic', 'صندل جلد طبيعي بنعل من إطار السيارة'],
  ['emoji only', '👡👡👡 🌧️🌧️🌧️ 👍🏾👍🏾👍🏾👍🏾'],
])('an honest text with %s passes', async (_what, description) => {
  expect((await write(description)).status).toBe(201)
})

const bombs = [
  'a',
  '(',
  '0 ',
  '07',
  'x.',
  '@a',
  'zero',
  'na ',
  'ig ',
  '|| ',
  'a=1 ',
  '%30',
  '\u0301',
  '. - ',
  'call me ',
  'same name ',
]

test.each(bombs.map((part) => [part]))(
  'five thousand signs of %j are no bomb: they are answered like any other text',
  async (part) => {
    const description = part.repeat(Math.ceil(5_000 / part.length)).slice(0, 5_000)
    const { status, body } = await write(description)
    expect([201, 400, 422]).toContain(status)
    if (status !== 201)
      expect(['invalid_request', 'contact_details_in_text', 'listing_limit_reached']).toContain(body.code)
  },
)

test('a number that begins in the name of the shop does not go on in the title of a product', async () => {
  const split = await seller('Mwende Fabrics 07 22')
  const { status, body } = await split.browser.send('POST', split.path, {
    ...sandals({ title: '194 635 leather sandals' }),
    status: 'draft',
  })
  expect([status, body.code, body.data.field]).toEqual([422, 'contact_details_in_text', 'title'])
  const honest = await seller('Kicks 254')
  expect(
    (await honest.browser.send('POST', honest.path, { ...sandals({ title: '7 inch sandals, 42' }), status: 'draft' }))
      .status,
  ).toBe(201)
})
