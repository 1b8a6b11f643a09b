// A seller changes what her shop looks like: draft, publishing, history, and two editors at once; contact details and faint colours stay out.
import {
  blankSection,
  type MyTheme,
  openShop,
  presets,
  saveTheme as saveThemeEndpoint,
  signIn,
  type Theme,
} from '@amana/contract'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import * as catalogue from '#catalogue'
import * as identity from '#identity'
import { transactForShop } from '#platform/context'
import * as shops from '#shops'
import * as themes from '#themes'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, somebody, type Visitor, visit } from '../../test/serve-modules.ts'

const world = await openTestWorld()
shops.reactions()
themes.reactions()
const url = await serveModules(world, identity.routes, shops.routes, catalogue.routes, themes.routes)

interface Seller {
  browser: Visitor
  slug: string
  shopId: string
  path: string
}
let opened = 0

async function newSeller(more: object = {}): Promise<Seller> {
  const person = { ...somebody(), phone: `+25471334${String(++opened).padStart(4, '0')}` }
  await identity.createAccount(world.ctx(), { ...person, verified: true })
  const browser = visit(url)
  await browser.send('POST', signIn.path, { email: person.email, password: person.password })
  const { status, body } = await browser.send('POST', openShop.path, {
    name: 'Zuri Crafts',
    slug: `zuri-crafts-${opened}`,
    county: 'Nairobi',
    town: 'Eastleigh',
    description: 'Things made by hand, one after the other.',
    payoutPhone: '0712 345 678',
    deliveryOptions: [{ name: 'Parcel', zone: 'nationwide', feeCents: 20000, daysMin: 1, daysMax: 3 }],
    ...more,
  })
  expect([status, body.code]).toEqual([201, undefined])
  return { browser, slug: body.slug, shopId: body.id, path: `/api/seller/shops/${body.id}/theme` }
}

const mine = async ({ browser, path }: Seller): Promise<MyTheme> => (await browser.send('GET', path)).body
const worn = async ({ slug }: Seller): Promise<Theme> =>
  (await visit(url).send('GET', `/api/shops/${slug}/theme`)).body.theme
const save = (seller: Seller, version: number, theme: unknown, publish = false) =>
  seller.browser.send('PUT', seller.path, { version, theme, publish })

let seller: Seller
beforeAll(async () => {
  seller = await newSeller()
})

const night = (theme: Theme): Theme => ({ ...theme, template: 'night', settings: presets.night })
const saying = (theme: Theme, text: string): Theme => ({
  ...theme,
  sections: [
    { ...blankSection('notice', 'note'), text } as Theme['sections'][number],
    ...theme.sections.filter(({ id }) => id !== 'note'),
  ],
})

test('a shop that never chose wears a theme in its own colours, and its owner starts from it', async () => {
  const first = await mine(seller)
  expect(first).toMatchObject({ version: 0, savedAt: null, publishedAt: null, isPublished: false })
  expect(saveThemeEndpoint.reply!.safeParse(first).success).toBe(true)
  expect(await worn(seller)).toEqual(first.draft)
})

test('a draft is for its seller alone until she publishes it', async () => {
  const before = await worn(seller)
  const { version, draft } = await mine(seller)
  const saved = await save(seller, version, night(draft))
  expect(saved.body).toMatchObject({ version: version + 1, draft: { template: 'night' }, isPublished: false })
  expect(await worn(seller)).toEqual(before)
  const published = await save(seller, version + 1, night(draft), true)
  expect(published.body).toMatchObject({ version: version + 2, isPublished: true })
  expect((await worn(seller)).template).toBe('night')
})

test('she goes back to an earlier theme, and what came after it stays in the history', async () => {
  const { version, draft } = await mine(seller)
  await save(seller, version, saying(draft, 'Closed on Sunday'), true)
  const history = (await seller.browser.send('GET', `${seller.path}/revisions`)).body
  const first = history.revisions.at(-1)
  const back = await seller.browser.send('POST', `${seller.path}/restoration`, {
    version: history.version,
    revision: first.number,
    publish: true,
  })
  expect([back.status, back.body.isPublished]).toEqual([200, true])
  expect((await worn(seller)).sections.some(({ type }) => type === 'notice')).toBe(false)
  const after = (await seller.browser.send('GET', `${seller.path}/revisions`)).body
  expect(after.revisions).toHaveLength(history.revisions.length + 1)
  expect(after.revisions[0]).toMatchObject({ restoredFrom: first.number, isDraft: true, isPublished: true })
  const nowhere = { version: after.version, revision: 999, publish: true }
  expect((await seller.browser.send('POST', `${seller.path}/restoration`, nowhere)).status).toBe(404)
})

test('of two who publish at once one is told that the theme has changed, and both texts are kept', async () => {
  const { version, draft } = await mine(seller)
  const replies = await Promise.all([
    save(seller, version, saying(draft, 'From the phone'), true),
    save(seller, version, saying(draft, 'From the desk'), true),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const late = replies.find(({ status }) => status === 409)!
  expect(late.body).toMatchObject({ code: 'theme_changed_meanwhile', data: { version: version + 1 } })
  const loser = replies.indexOf(late) === 0 ? 'From the phone' : 'From the desk'
  const again = await save(seller, late.body.data.version, saying(draft, loser), true)
  expect(again.status).toBe(200)
  const { rows } = await world.owner.query(
    `select document->'sections'->0->>'text' as text from themes.revision where published_at is not null`,
  )
  expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining(['From the phone', 'From the desk']))
})

test('two first themes at once: one is there, the other hears of it', async () => {
  const other = await newSeller()
  const { draft } = await mine(other)
  const replies = await Promise.all([save(other, 0, draft, true), save(other, 0, night(draft), true)])
  expect(replies.map(({ body }) => body.code ?? 'saved').sort()).toEqual(['saved', 'theme_changed_meanwhile'])
  expect((await mine(other)).version).toBe(1)
})

test('colours that cannot be read are refused, with the pair named and one offered that can', async () => {
  const { version, draft } = await mine(seller)
  const colours = { ...draft.settings.colours, muted: '#2a3444' }
  const reply = await save(seller, version, { ...draft, settings: { ...draft.settings, colours } })
  expect([reply.status, reply.body.code]).toEqual([422, 'theme_contrast_too_low'])
  expect(reply.body.detail).toMatch(/^The quiet text cannot be read on the background: the contrast is 1\.\d+:1/)
  const { ink, offer } = reply.body.data.pairs[0]
  const mended = { ...colours, [ink]: offer }
  expect((await save(seller, version, { ...draft, settings: { ...draft.settings, colours: mended } })).status).toBe(200)
})

test('a phone number in any text of a theme is refused, and the text is named', async () => {
  const { version, draft } = await mine(seller)
  const reply = await save(seller, version, saying(draft, 'Call 0712 345 678 and pay there'))
  expect([reply.status, reply.body.code]).toEqual([422, 'contact_details_in_text'])
  expect(reply.body.data.field).toBe('sections.0.text')
  expect((await mine(seller)).version).toBe(version)
})

test('what the schema does not know is refused with its place, and nothing is written', async () => {
  const { version, draft } = await mine(seller)
  const wrong = async (theme: unknown) => Object.keys((await save(seller, version, theme)).body.fields)
  expect(await wrong({ ...draft, version: 3 })).toEqual(['theme.version'])
  expect(await wrong({ ...draft, settings: { ...draft.settings, css: 'body{}' } })).toEqual(['theme.settings.css'])
  expect(await wrong({ ...draft, sections: [] })).toEqual(['theme.sections'])
  expect((await mine(seller)).version).toBe(version)
})

test('another seller neither sees nor changes the theme, and visitors see no draft', async () => {
  const other = await newSeller()
  for (const [method, path, body] of [
    ['GET', seller.path, undefined],
    ['PUT', seller.path, { version: 0, theme: (await mine(other)).draft }],
    ['GET', `${seller.path}/revisions`, undefined],
    ['POST', `${seller.path}/restoration`, { version: 1, revision: 1 }],
  ] as const) {
    expect((await other.browser.send(method, path, body)).status).toBe(403)
    expect((await visit(url).send(method, path, body)).status).toBe(401)
  }
})

test('a product of another shop is not shown, however it came into the theme', async () => {
  const { version, draft } = await mine(seller)
  const featured = {
    ...blankSection('featured', 'chosen'),
    source: 'chosen',
    products: [`prd_${'0'.repeat(26)}`],
  } as Theme['sections'][number]
  const reply = await save(seller, version, { ...draft, sections: [featured, ...draft.sections.slice(0, 8)] }, true)
  expect([reply.status, reply.body.products]).toEqual([200, []])
})

test('a theme of the first version still opens, and one that nobody can open gives way to the default', async () => {
  const other = await newSeller()
  const { draft } = await mine(other)
  const { version: _, ...rest } = draft
  const { navigation: __, ...settings } = rest.settings
  const { panel: ___, onPanel: ____, ...colours } = settings.colours
  const shopId = (await world.owner.query('select id from shops.shop where slug = $1', [other.slug])).rows[0].id
  const put = async (number: number, document: unknown) => {
    await world.owner.query(
      'insert into themes.revision (shop_id, number, document, saved_at) values ($1, $2, $3, $4)',
      [...[shopId, number, JSON.stringify(document), world.clock.read()]],
    )
    await world.owner.query(
      `insert into themes.theme (shop_id, version, draft_number, published_number) values ($1, $2, $2, $2)
       on conflict (shop_id) do update set version = $2, draft_number = $2, published_number = $2`,
      [shopId, number],
    )
  }
  await put(1, { ...rest, version: 1, template: 'magazine', settings: { ...settings, colours } })
  expect((await worn(other)).template).toBe('magazine')
  await put(2, { version: 99, something: 'else' })
  expect(await worn(other)).toEqual(draft)
  expect((await save(other, 2, night(draft), true)).status).toBe(200)
})

test('of drafts that nobody saw the last thirty are kept, and everything that was ever published', async () => {
  const other = await newSeller()
  const { draft } = await mine(other)
  await save(other, 0, draft, true)
  for (let version = 1; version <= 34; version++) await save(other, version, saying(draft, `Note ${version}`))
  const { revisions } = (await other.browser.send('GET', `${other.path}/revisions`)).body
  const published = revisions.filter((each: { publishedAt: string | null }) => each.publishedAt)
  expect(published.map(({ number }: { number: number }) => number)).toEqual([1])
  expect(revisions).toHaveLength(1 + 1 + 30)
})

test('work bound to one shop sees and touches the themes of that shop alone, and changes no revision', async () => {
  const other = await newSeller()
  const { draft } = await mine(other)
  await save(other, 0, draft, true)
  const id = async ({ slug }: Seller) =>
    (await world.owner.query('select id from shops.shop where slug = $1', [slug])).rows[0].id as string
  const [own, theirs] = [await id(seller), await id(other)]
  await transactForShop(world.ctx(), own, async ({ db }) => {
    const seen = await sql<{ shop_id: string }>`select distinct shop_id from themes.revision`.execute(db)
    expect(seen.rows).toEqual([{ shop_id: own }])
    const moved = await sql`update themes.theme set version = 99 where shop_id = ${theirs} returning 1`.execute(db)
    expect(moved.rows).toEqual([])
  })
  const rewriting = transactForShop(world.ctx(), own, ({ db }) =>
    sql`update themes.revision set document = '{"version": 2}'`.execute(db),
  )
  await expect(rewriting).rejects.toThrow(/permission denied/)
})

test('a seller who chose a template while opening her shop wears it from the start, and another one her own colours', async () => {
  const dressed = await newSeller({ template: 'night' })
  const quiet = await newSeller({
    template: 'gallery',
    palette: { wall: '#DFE8E2', floor: '#C3D5C9', accent: '#1F5F46' },
  })
  await world.drain()
  expect(await worn(dressed)).toMatchObject({ template: 'night', settings: presets.night })
  expect(await mine(dressed)).toMatchObject({ version: 1, isPublished: true })
  expect((await worn(quiet)).settings.colours.panel.toLowerCase()).toBe('#dfe8e2')
  expect(await mine(quiet)).toMatchObject({ version: 0 })
})

test('a seller who was at the editor before her choice arrived keeps what she made', async () => {
  const fast = await newSeller({ template: 'night' })
  const { draft } = await mine(fast)
  expect((await save(fast, 0, { ...draft, template: 'market', settings: presets.market }, true)).status).toBe(200)
  await world.drain()
  expect((await worn(fast)).template).toBe('market')
})
