// Every e-mail that was handed to the network, whoever it was meant for. Nothing ever leaves.
import type { Ctx } from '../context.ts'

export type Mail = {
  id: number
  at: number
  from: string
  to: string[]
  subject: string
  text: string
  html: string | null
  attachments: string[]
}

export type NewMail = Omit<Mail, 'id' | 'at'>

export function keepMail(ctx: Ctx, mail: NewMail): void {
  ctx.db.transaction(() => {
    const { id } = ctx.db.one<{ id: number }>(
      'insert into mail (at, sender, subject, text, html, attachments) values (?, ?, ?, ?, ?, ?) returning id',
      ctx.clock.now(),
      mail.from,
      mail.subject,
      mail.text,
      mail.html,
      JSON.stringify(mail.attachments),
    )!
    for (const address of new Set(mail.to.map((address) => address.toLowerCase()))) {
      ctx.db.run('insert into mail_recipient (mail, address) values (?, ?)', id, address)
    }
  })
  ctx.news.tell('mail')
}

const SELECT = `select id, at, sender as "from", subject, text, html, attachments,
  (select json_group_array(address) from mail_recipient where mail = mail.id) as "to" from mail`

type Row = Omit<Mail, 'to' | 'attachments'> & { to: string; attachments: string }
const fromRow = (row: Row): Mail => ({ ...row, to: JSON.parse(row.to), attachments: JSON.parse(row.attachments) })

/** Newest first; with `to`, only what was addressed to it. */
export function listMail(ctx: Ctx, to: string | undefined, limit: number): Mail[] {
  const rows = to
    ? ctx.db.all<Row>(
        `${SELECT} where id in (select mail from mail_recipient where address = ?) order by id desc limit ?`,
        to.toLowerCase(),
        limit,
      )
    : ctx.db.all<Row>(`${SELECT} order by id desc limit ?`, limit)
  return rows.map(fromRow)
}

export function findMail(ctx: Ctx, id: number): Mail | undefined {
  const row = ctx.db.one<Row>(`${SELECT} where id = ?`, id)
  return row && fromRow(row)
}

/** Addresses mail has come for, the most recently written to first. */
export const mailAddresses = (ctx: Ctx, limit: number) =>
  ctx.db
    .all<{ address: string }>(
      'select address from mail_recipient group by address order by max(mail) desc limit ?',
      limit,
    )
    .map(({ address }) => address)
