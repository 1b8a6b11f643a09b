// Leaves a notice in the outbox, within the caller's transaction: it goes out exactly when that commits, once per fact, person and channel.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { seal, sign } from '#platform/sealed'
import { attemptsMax } from '../lifecycle.ts'
import { type DataOf, type TemplateName, templates } from '../templates/all.ts'
import type { Language } from '../wording.ts'

export interface Recipient {
  accountId?: string | null
  name: string
  /** E.164. */
  phone?: string | null
  email?: string | null
  language: Language
}

export type Notice = {
  [T in TemplateName]: {
    /** Names the fact, such as the id that announce() gave: a second notice about it to the same person is left out. */
    factKey: string
    template: T
    to: Recipient
    data: DataOf<T>
  }
}[TemplateName]

type Channel = 'sms' | 'email'

/** Who it is: the account, or for a guest the phone or address, unreadable. */
const personOf = (ctx: TxCtx, to: Recipient): string =>
  to.accountId ?? `guest:${sign(ctx.config, 'notice-recipient', to.phone ?? to.email ?? '')}`

/** Every channel that the template has words for and the person has an address on. Gives how many notices were left. */
export async function notify(tx: TxCtx, notice: Notice): Promise<number> {
  if (tx.config.NOTICES === 'off') return 0
  const words = templates[notice.template]
  const addresses: Record<Channel, string | null | undefined> = { sms: notice.to.phone, email: notice.to.email }
  let left = 0
  for (const channel of ['sms', 'email'] as const) {
    const address = addresses[channel]
    if (!address || !(channel in words)) continue
    left += Number(await leave(tx, notice, channel, address))
  }
  return left
}

async function leave(tx: TxCtx, { factKey, template, to, data }: Notice, channel: Channel, address: string) {
  const id = newId(tx.now)
  const { rows } = await sql`
    insert into notifications.notice (id, fact_key, recipient, channel, template, language, name, address, data_sealed, created_at)
    values (${id}, ${factKey}, ${personOf(tx, to)}, ${channel}, ${template}, ${to.language}, ${to.name}, ${address},
      ${seal(tx.config, 'notice', JSON.stringify(data))}, ${tx.now})
    on conflict (fact_key, recipient, channel) do nothing returning id`.execute(tx.db)
  if (rows.length === 0) return false
  await enqueue(tx, 'send-notice', { noticeId: id }, { maxAttempts: attemptsMax })
  return true
}
