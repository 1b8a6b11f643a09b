// No shilling is lost or made, whatever people, network and machines do: short rehearsals of fixed seeds, and one nobody has seen.
import { randomInt, randomUUID } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { takeIntoSuspense } from '#ledger'
import { transact } from '#platform/context'
import { rehearse } from './rehearse.ts'

const serverUrl = inject('databaseServerUrl')

/** Long only where others use the machine too. */
const patience = 300_000

const again = (seed: number) => `npm run rehearse:money -- --seed ${seed} --steps 100`

test(
  'after 100 steps with faults every shilling is where it belongs',
  async () => {
    const report = await rehearse(serverUrl, { seed: 1, steps: 100 })
    expect(report.failed, again(1)).toBeUndefined()
    expect(report.sales.get('completed')).toBeGreaterThan(0)
    // Faults reach both directions of the line.
    expect([...report.faults.keys()]).toEqual(expect.arrayContaining(['late']))
  },
  patience,
)

// What comes about in it is chance: there are plays in which every order goes back.
const unseen = randomInt(1_000_000)
test(
  `and so it is in a play that nobody has seen (seed ${unseen})`,
  async () => {
    const report = await rehearse(serverUrl, { seed: unseen, steps: 100 })
    expect(report.failed, again(unseen)).toBeUndefined()
    expect(report.sales.size).toBeGreaterThan(0)
  },
  patience,
)

test(
  'a shilling that nobody paid is in the books: the auditor sees it at once',
  async () => {
    const report = await rehearse(serverUrl, {
      seed: 3,
      steps: 40,
      disturb: async (world, step) => {
        if (step === 30)
          await transact(world.ctx(), (tx) =>
            takeIntoSuspense(tx, { paymentId: randomUUID(), amountCents: 100, reason: 'made up' }),
          )
      },
    })
    expect(report.failed).toMatchObject({ step: 40, problems: [expect.stringContaining('M-Pesa paybill')] })
  },
  patience,
)

test(
  'a shilling that the network paid out is not in the books: the auditor sees it when all is quiet',
  async () => {
    const report = await rehearse(serverUrl, {
      seed: 4,
      steps: 20,
      disturb: async (world, step) => {
        if (step !== 10) return
        const { utility } = await world.network('GET', '/shortcodes/600200')
        await world.network('PUT', '/shortcodes/600200', { utility: utility - 1 })
      },
    })
    expect(report.failed?.what).toBe('quiet time')
    // The comparison with M-Pesa's statement has seen it as well, and stopped payouts.
    expect(report.failed?.problems).toEqual(
      expect.arrayContaining([expect.stringContaining('KES 1 left our accounts'), '1 halt of still payouts']),
    )
  },
  patience,
)
