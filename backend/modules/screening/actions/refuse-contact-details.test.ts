// A seller who writes a number into a listing is refused, is shown where, and may rephrase.
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import { hitsOfShop, softPointsOf } from '../hits.ts'
import { forgetOldHits, refuseContactDetails } from '../index.ts'

const world = await openTestWorld()
const accountId = newId(world.clock.read())
const shopId = newId(world.clock.read())
const seller = () => world.ctx({ kind: 'account', accountId, role: 'seller', sessionId: newId(world.clock.read()) })

test('a seller who writes a number into a description is refused and shown the place; the attempt is told', async () => {
  const description = 'Sturdy shoes. Piga 0712 345 678 leo.'
  await expect(refuseContactDetails(seller(), { title: 'Trail shoes', description }, { shopId })).rejects.toMatchObject(
    {
      code: 'contact_details_in_text',
      message: expect.stringContaining('“0712 345 678”'),
      more: {
        data: {
          field: 'description',
          verdict: 'hard',
          reasons: ['phone_number'],
          spans: [{ start: description.indexOf('0712'), end: description.indexOf(' leo'), code: 'phone_number' }],
          excerpt: '0712 345 678',
        },
      },
    },
  )
  const { rows } = await world.owner.query("select data from platform.fact where name = 'attempt_refused'")
  expect(rows.map(({ data }) => data)).toEqual([
    { shopId, accountId, code: 'contact_details_in_text', field: 'description', weight: 1 },
  ])
})

test('an honest listing passes, and what is soft is handed back', async () => {
  const screenings = await refuseContactDetails(seller(), {
    title: 'iPhone 12 128GB',
    description: 'Clean phone, nicheki kwa maswali.',
    brand: null,
  })
  expect(screenings).toMatchObject({ title: { verdict: 'clean' }, description: { verdict: 'soft' } })
})

test('a number in three messages to one reader is refused with the third', async () => {
  const about = { shopId: newId(world.clock.read()) }
  await refuseContactDetails(seller(), { message: '0712' }, about)
  await refuseContactDetails(seller(), { message: 'na 345' }, { ...about, before: ['0712'] })
  const third = refuseContactDetails(seller(), { message: '678 basi' }, { ...about, before: ['0712', 'na 345'] })
  await expect(third).rejects.toMatchObject({
    code: 'contact_details_in_text',
    more: { data: { field: 'message', excerpt: '678', reasons: ['phone_number'] } },
  })
})

test('a number that begins in the title and ends in the description is refused', async () => {
  const texts = { title: 'Shoes 0712', description: '345 678, size 42' }
  await expect(refuseContactDetails(seller(), texts, { shopId: newId(world.clock.read()) })).rejects.toMatchObject({
    more: { data: { field: 'description', excerpt: '345 678' } },
  })
})

test('what was disguised counts twice', async () => {
  const disguised = newId(world.clock.read())
  const text = { description: 'piga sifuri saba moja mbili tatu nne tano sita saba nane' }
  await expect(refuseContactDetails(seller(), text, { shopId: disguised })).rejects.toThrow()
  expect(await hitsOfShop(world.ctx(), disguised)).toMatchObject([
    { verdict: 'hard', disguised: true, field: 'description' },
  ])
  const { rows } = await world.owner.query(
    "select data->>'weight' as weight from platform.fact where name = 'attempt_refused' and data->>'shopId' = $1",
    [disguised],
  )
  expect(rows).toEqual([{ weight: '2' }])
})

test('invitations to leave are let through until they add up; the fourth is refused, and weeks later one may again', async () => {
  const about = { shopId: newId(world.clock.read()) }
  const author = { shopId: about.shopId, accountId: null }
  for (const text of ['call me when you are ready', 'nipigie baadaye', 'inbox me for the price'])
    await refuseContactDetails(seller(), { message: text }, about)
  expect(await softPointsOf(world.ctx(), author)).toBe(3)
  // Saved twice, said once.
  await expect(refuseContactDetails(seller(), { message: 'nicheki kwa simu' }, about)).rejects.toMatchObject({
    more: { data: { reasons: ['asks_to_leave'] } },
  })
  await world.clock.advance(days(14))
  expect(await softPointsOf(world.ctx(), author)).toBeCloseTo(1.5)
  await refuseContactDetails(seller(), { message: 'nicheki kwa simu' }, about)
})

test('the same words in the same form are one hit, however often it is saved; where phones may be told nothing adds up', async () => {
  const about = { shopId: newId(world.clock.read()) }
  for (let time = 0; time < 5; time++)
    await refuseContactDetails(seller(), { description: 'Call me for the price' }, about)
  await refuseContactDetails(seller(), { message: 'Nipigie ukifika' }, { ...about, allowed: ['phone_number'] })
  expect(await hitsOfShop(world.ctx(), about.shopId)).toHaveLength(1)
  await world.clock.advance(days(366))
  await forgetOldHits(world.ctx())
  expect(await hitsOfShop(world.ctx(), about.shopId)).toEqual([])
})
