// The last Daraja calls received and what was answered, for whoever wonders why. Secrets are struck out.
import type { Request } from 'express'
import type { Ctx } from '../context.ts'

const KEPT = 1_000
const SECRET_FIELDS = new Set(['Password', 'SecurityCredential', 'access_token'])

const strikeOut = (field: string, value: unknown) => (SECRET_FIELDS.has(field) ? '(struck out)' : value)

export function logRequest(ctx: Ctx, request: Request, status: number, reply: unknown, warnings: string[]): void {
  const { id } = ctx.db.one<{ id: number }>(
    'insert into request (at, method, path, status, body, reply, warnings) values (?, ?, ?, ?, ?, ?, ?) returning id',
    ctx.clock.now(),
    request.method,
    request.originalUrl.replace(/\?.*$/, ''),
    status,
    JSON.stringify(request.body ?? null, strikeOut),
    JSON.stringify(reply, strikeOut),
    JSON.stringify(warnings),
  )!
  ctx.news.tell('traffic')
  if (id % 100 === 0) ctx.db.run('delete from request where id <= ?', id - KEPT)
}

type Row = {
  id: number
  at: number
  method: string
  path: string
  status: number
  body: string
  reply: string
  warnings: string
}

/** Newest first. */
export const listRequests = (ctx: Ctx, limit: number) =>
  ctx.db
    .all<Row>('select id, at, method, path, status, body, reply, warnings from request order by id desc limit ?', limit)
    .map((row) => ({
      ...row,
      at: new Date(row.at).toISOString(),
      body: JSON.parse(row.body) as unknown,
      reply: JSON.parse(row.reply) as unknown,
      warnings: JSON.parse(row.warnings) as string[],
    }))
