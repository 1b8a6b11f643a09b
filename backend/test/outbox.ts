// What people are being told: the notices that wait in the outbox, opened. For tests that need a code and no phone network.
import { unseal } from '../platform/sealed.ts'
import type { TestWorld } from './harness.ts'

export interface Told {
  template: string
  channel: 'sms' | 'email'
  address: string
  language: string
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields it expects
  data: any
}

/** Oldest first; of one instant in no order, so let the clock go on between two. Run `world.drain()` first where a job writes the notice, and no network is there to take it. */
export async function toldTo(world: TestWorld, address: string): Promise<Told[]> {
  const { rows } = await world.owner.query(
    `select template, channel, address, language, data_sealed from notifications.notice
     where address = $1 and data_sealed is not null order by created_at, id`,
    [address],
  )
  return rows.map(({ data_sealed, ...notice }) => ({
    ...notice,
    data: JSON.parse(unseal(world.config, 'notice', data_sealed)),
  }))
}

/** The newest code that was sent to an e-mail address or a phone (E.164). */
export async function codeTo(world: TestWorld, address: string): Promise<string> {
  const codes = (await toldTo(world, address)).filter(({ data }) => data.code)
  if (codes.length === 0) throw new Error(`no code was sent to ${address}`)
  return codes.at(-1)!.data.code
}
