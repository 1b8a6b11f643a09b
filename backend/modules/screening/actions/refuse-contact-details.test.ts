// A seller who writes a number into a listing is refused, is shown where, and may rephrase.
import { expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import { refuseContactDetails } from '../index.ts'

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
    { shopId, accountId, code: 'contact_details_in_text', field: 'description' },
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
