// Addresses: nobody is mistaken for another shop or for Amana, and whoever moves is still found at the old address.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { transact } from '#platform/context'
import { changeShopStatus } from '#shops'
import { openTestWorld } from '../../test/harness.ts'
import { visit } from '../../test/serve-modules.ts'
import { bringShopKeepers, shopWish } from '../../test/shop-keepers.ts'
import { changeAddress } from './actions/change-address.ts'
import { isAddressTaken } from './addresses.ts'
import { reservedSlugs } from './rules.ts'

const world = await openTestWorld()
const { url, newcomer, opened } = await bringShopKeepers(world)

const skeletonOf = async (slug: string): Promise<string> =>
  (await sql<{ skeleton: string }>`select shops.skeleton(${slug})`.execute(world.db)).rows[0]!.skeleton

const refusedFor = async (slug: string) => {
  const { browser } = await newcomer()
  const reply = await browser.send('POST', '/api/shops', { ...shopWish(), slug })
  return [slug, reply.status, reply.body.code]
}

test('an address that looks like another shop’s is that shop’s', async () => {
  await opened('kamau-shoes')
  for (const alike of ['kamau-shoes', 'kamaushoes', 'kamau-sh0es', 'kamau-5hoes', 'karnau-shoes', 'k-a-m-a-u-shoes'])
    expect(await refusedFor(alike)).toEqual([alike, 409, 'slug_taken'])
  await opened('lilian-crafts')
  for (const alike of ['li1ian-crafts', '1ilian-crafts', 'llllan-crafts'])
    expect(await refusedFor(alike)).toEqual([alike, 409, 'slug_taken'])
})

test('the address of a banned or closed shop is not given away, nor one like it', async () => {
  const { shopId } = await opened('mamba-deals')
  await transact(world.ctx(), (tx) => changeShopStatus(tx, shopId, 'banned'))
  expect(await refusedFor('marnba-deals')).toEqual(['marnba-deals', 409, 'slug_taken'])
  const closed = await opened('zawadi-toys')
  await transact(world.ctx(), (tx) => changeShopStatus(tx, closed.shopId, 'closed'))
  expect(await refusedFor('zawadi-t0ys')).toEqual(['zawadi-t0ys', 409, 'slug_taken'])
})

test('an address that looks like one of Amana’s own is refused', async () => {
  for (const alike of ['amana', 'arnana', 'a-mana', 'checkout', 'check-out', 's1gn-in', 'rnpesa'])
    expect(await refusedFor(alike)).toEqual([alike, 422, 'slug_reserved'])
})

test('an address is small letters, digits and single hyphens, and no phone number', async () => {
  for (const wrong of ['Kamau', 'ab', 'a'.repeat(41), '-kamau', 'kamau-', 'ka--mau', 'kamau_shoes', 'kámau', 'ka mau'])
    expect(await refusedFor(wrong)).toEqual([wrong, 400, 'invalid_request'])
  expect(await refusedFor('call-0712345678')).toEqual(['call-0712345678', 422, 'contact_details_in_text'])
})

test('whatever address people ask for, no two shops end up with ones that look alike', async () => {
  const letters = fc.constantFrom('a', 'm', 'rn', 'o', '0', 'l', '1', 'i', 's', '5', 'w', 'vv', 'd', 'cl', '-')
  const slug = fc
    .array(letters, { minLength: 3, maxLength: 6 })
    .map((parts) => parts.join('').replace(/-+/g, '-').replace(/^-|-$/g, ''))
    .filter((each) => /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/.test(each))
  const { accountId } = await newcomer()
  await fc.assert(
    fc.asyncProperty(fc.array(slug, { minLength: 2, maxLength: 12 }), async (slugs) => {
      const takenBack = new Error('taken back')
      const work = transact(world.ctx(), async (tx) => {
        const held = new Map<string, string>()
        for (const [index, each] of slugs.entries()) {
          const id = `01927a00-0000-7000-8000-${String(index).padStart(12, '0')}`
          await sql`savepoint before`.execute(tx.db)
          try {
            await sql`insert into shops.shop (id, owner_account_id, slug, name, county, town, description, palette,
                payout_phone, payout_phone_since, opened_at, status)
              values (${id}, ${accountId}, ${each}, 'Duka', 'Nairobi', 'Eastleigh', 'A shop like any other', '{}',
                '+254712345678', ${tx.now}, ${tx.now}, 'closed')`.execute(tx.db)
            const skeleton = await skeletonOf(each)
            expect([each, held.get(skeleton)]).toEqual([each, undefined])
            held.set(skeleton, each)
          } catch (error) {
            if (!isAddressTaken(error)) throw error
            expect(held.has(await skeletonOf(each))).toBe(true)
            await sql`rollback to savepoint before`.execute(tx.db)
          }
        }
        throw takenBack
      })
      await expect(work).rejects.toBe(takenBack)
    }),
    { numRuns: 40 },
  )
})

test('two people who ask for look-alikes at the same moment: one gets hers', async () => {
  const asked = await Promise.all(
    ['nuru-books', 'nuru-b00ks', 'nurubooks'].map(async (slug) => {
      const { browser } = await newcomer()
      return (await browser.send('POST', '/api/shops', { ...shopWish(), slug })).status
    }),
  )
  expect(asked.sort()).toEqual([201, 409, 409])
})

test('whoever types an address hears at once whether it is free, and gets ideas when it is not', async () => {
  await opened('pendo-beads')
  const { browser } = await newcomer()
  const ask = async (slug: string) =>
    (await browser.send('GET', `/api/shop-addresses/${encodeURIComponent(slug)}`)).body
  expect(await ask('pendo-baskets')).toEqual({
    ...{ slug: 'pendo-baskets', available: true, reason: null, suggestions: [] },
  })
  expect(await ask('Pendo-Beads')).toMatchObject({
    ...{
      available: false,
      reason: 'slug_taken',
      suggestions: ['pendo-beads-ke', 'pendo-beads-duka', 'pendo-beads-shop'],
    },
  })
  expect(await ask('Pendo’s beads & more')).toMatchObject({
    ...{
      reason: 'not_an_address',
      suggestions: ['pendo-s-beads-more', 'pendo-s-beads-more-ke', 'pendo-s-beads-more-duka'],
    },
  })
  expect(await ask('checkout')).toMatchObject({ reason: 'slug_reserved' })
  expect((await visit(url).send('GET', '/api/shop-addresses/pendo-baskets')).status).toBe(401)
})

test('a shop moves: the old address leads to it for ever, and is nobody else’s', async () => {
  const { browser, path } = await opened('baraka-tools')
  const moved = await browser.send('PUT', `${path}/address`, { slug: 'baraka-hardware' })
  expect(moved.body).toMatchObject({ slug: 'baraka-hardware' })
  const visitor = visit(url)
  for (const slug of ['baraka-tools', 'baraka-hardware', 'BARAKA-Tools'])
    expect((await visitor.send('GET', `/api/shops/${slug}`)).body.slug).toBe('baraka-hardware')
  expect(await refusedFor('baraka-t0ols')).toEqual(['baraka-t0ols', 409, 'slug_taken'])
  expect((await browser.send('GET', '/api/me')).body.shops).toMatchObject([{ slug: 'baraka-hardware' }])
  const mine = (await browser.send('GET', path)).body
  expect(mine.formerAddresses).toEqual(['baraka-tools'])
  expect(mine.addressChangeableFrom).toBe(moved.body.addressChangeableFrom)
})

test('an address changes once in 30 days; going back to an old one of hers is a change like any other', async () => {
  const { browser, path, shopId } = await opened('tumaini-farm')
  const move = async (slug: string) => {
    const reply = await browser.send('PUT', `${path}/address`, { slug })
    return reply.body.code ?? reply.status
  }
  expect(await move('tumaini-farm')).toBe('slug_unchanged')
  expect(await move('checkout')).toBe('slug_reserved')
  expect(await move('tumaini-greens')).toBe(200)
  expect(await move('tumaini-farm')).toBe('slug_changed_lately')
  world.clock.advance(days(30) - 1)
  await expect(changeAddress(world.ctx(), shopId, 'tumaini-farm')).rejects.toMatchObject({
    code: 'slug_changed_lately',
  })
  world.clock.advance(1)
  await changeAddress(world.ctx(), shopId, 'tumaini-farm')
  expect((await visit(url).send('GET', '/api/shops/tumaini-greens')).body.slug).toBe('tumaini-farm')
})

test('every reserved word is one that somebody could have asked for', () => {
  expect([...reservedSlugs].filter((word) => !/^[a-z0-9-]{1,40}$/.test(word))).toEqual([])
})
