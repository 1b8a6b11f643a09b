// Leaves a notice in the outbox, within the caller's transaction: it goes out exactly when that commits, once per fact, person and channel.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { seal } from '#platform/sealed'
import { ring } from '../bell.ts'
import { channelsFor } from '../choices.ts'
import { attemptsMax } from '../lifecycle.ts'
import { type Addressee, personOf } from '../person.ts'
import { waitsUntil } from '../quiet-hours.ts'
import { bellOf, wordsOf } from '../render.ts'
import type { DataOf, TemplateName } from '../templates/all.ts'
import type { Language } from '../wording.ts'

export interface Recipient extends Addressee {
  name: string
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

/**
 * Every channel that the template has words for, the person has an address on and has not switched off; an account also
 * hears the bell. Gives how many notices were left.
 */
export async function notify(tx: TxCtx, notice: Notice): Promise<number> {
  if (tx.config.NOTICES === 'off') return 0
  const { to } = notice
  const words = wordsOf(notice.template)
  const person = personOf(tx, to)
  const channels = await channelsFor(tx, person, words.topic)
  let left = 0
  const getsLetter = Boolean(to.email && words.email && channels.has('email'))
  for (const [channel, address] of [
    ['sms', words.smsOnlyWithoutEmail && getsLetter ? null : to.phone],
    ['email', to.email],
  ] as const)
    if (address && words[channel] && channels.has(channel))
      left += Number(await leave(tx, notice, { person, channel, address }))
  if (channels.has('in_app')) left += Number(await ringBell(tx, notice))
  return left
}

async function ringBell(tx: TxCtx, { factKey, template, to, data }: Notice): Promise<boolean> {
  const words = to.accountId ? bellOf(template, to.language, data, to.name) : undefined
  if (!to.accountId || !words) return false
  return ring(tx, { factKey, accountId: to.accountId, template, topic: wordsOf(template).topic, ...words })
}

interface Way {
  person: string
  channel: 'sms' | 'email'
  address: string
}

async function leave(tx: TxCtx, { factKey, template, to, data }: Notice, { person, channel, address }: Way) {
  const id = newId(tx.now)
  const holdUntil = channel === 'sms' && wordsOf(template).smsCanWait ? waitsUntil(tx.now) : undefined
  const { rows } = await sql`
    insert into notifications.notice
      (id, fact_key, recipient, channel, template, language, name, address, data_sealed, created_at, hold_until)
    values (${id}, ${factKey}, ${person}, ${channel}, ${template}, ${to.language}, ${to.name}, ${address},
      ${seal(tx.config, 'notice', JSON.stringify(data))}, ${tx.now}, ${holdUntil ?? null})
    on conflict (fact_key, recipient, channel) do nothing returning id`.execute(tx.db)
  if (rows.length === 0) return false
  if (!holdUntil) await enqueue(tx, 'send-notice', { noticeId: id }, { maxAttempts: attemptsMax })
  return true
}
