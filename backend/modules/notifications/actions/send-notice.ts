// Sends one notice of the outbox. Tried again with growing pauses while the gateway or the mail server does not take it: each time
// under the id of the notice, so that what was taken before a crash is not taken twice. An SMS gateway that does not keep its ids,
// and a mailbox that shows two letters with one Message-ID, are where that ends.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { sendMail } from '#platform/mail'
import { unseal } from '#platform/sealed'
import { sendSms } from '#platform/sms'
import { attemptsMax } from '../lifecycle.ts'
import { choicesPage } from '../person.ts'
import { letterOf, smsOf, wordsOf } from '../render.ts'
import type { TemplateName } from '../templates/all.ts'
import { topics } from '../topics.ts'
import type { Language } from '../wording.ts'

interface NoticeRow {
  id: string
  recipient: string
  channel: 'sms' | 'email'
  template: TemplateName
  language: Language
  name: string
  address: string
  data_sealed: string
  attempts: number
}

export async function sendNotice(ctx: Ctx, noticeId: string): Promise<void> {
  const { rows } = await sql<NoticeRow>`
    select id, recipient, channel, template, language, name, address, data_sealed, attempts
    from notifications.notice where id = ${noticeId} and state = 'waiting'`.execute(ctx.db)
  const notice = rows[0]
  if (!notice) return
  try {
    await hand(ctx, notice)
  } catch (error) {
    return noteFailure(ctx, notice, error)
  }
  await sql`
    update notifications.notice set state = 'sent', sent_at = ${ctx.now}, attempts = attempts + 1, last_error = null, data_sealed = null
    where id = ${notice.id}`.execute(ctx.db)
  ctx.log.info({ noticeId: notice.id, template: notice.template, channel: notice.channel }, 'notice sent')
}

async function hand(ctx: Ctx, notice: NoticeRow): Promise<void> {
  const data = JSON.parse(unseal(ctx.config, 'notice', notice.data_sealed))
  const { template, language, address } = notice
  if (notice.channel === 'sms')
    return sendSms(ctx.config, { id: notice.id, to: address, text: smsOf(template, language, data) })
  const { topic } = wordsOf(template)
  const choose = choicesPage(ctx, notice.recipient)
  const stop = topics[topic].canBeOff ? `${choose}&stop=${topic}` : undefined
  const home = ctx.config.PUBLIC_URL
  await sendMail(ctx.config, {
    id: notice.id,
    to: address,
    ...letterOf(template, language, data, notice.name, { home, choose, stop }),
    ...(stop && { unsubscribe: stop }),
  })
}

/** Servers like to repeat the address in what they answer: only its kind is kept and logged. */
const kindOf = (error: unknown): string => {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }
  const status = /answered (\d{3})/.exec(message ?? '')?.[1]
  return [code, responseCode ?? status].filter(Boolean).join(' ') || 'no answer'
}

async function noteFailure(ctx: Ctx, notice: NoticeRow, error: unknown): Promise<void> {
  const kind = kindOf(error)
  const last = notice.attempts + 1 >= attemptsMax
  await sql`
    update notifications.notice set attempts = attempts + 1, last_error = ${kind},
      state = ${last ? 'failed' : 'waiting'}, data_sealed = ${last ? null : notice.data_sealed}
    where id = ${notice.id}`.execute(ctx.db)
  if (last)
    ctx.log.error({ noticeId: notice.id, template: notice.template, channel: notice.channel, kind }, 'notice given up')
  else throw new Error(`a notice could not be sent by ${notice.channel}: ${kind}`)
}
