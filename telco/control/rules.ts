// Orders for the next requests to a path, whoever is paid by them: refused in any of the gateway's five ways, or taken
// and given a scripted outcome. Used up in order, after as many requests as were to be left alone.
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import { scriptedOutcome } from './scripts.ts'

const status = z.int().min(200).max(599)

export const refusal = z.union([
  /** Daraja's envelope. Its status is the code's first three digits unless another is given, 200 among them. */
  z.strictObject({
    errorCode: z.string().min(3).max(40),
    errorMessage: z.string().max(500),
    status: status.optional(),
  }),
  /** Apigee's: a path nobody serves, or more requests than agreed. */
  z.strictObject({ fault: z.enum(['no_such_proxy', 'spike_arrest']) }),
  /** The web firewall's page. */
  z.strictObject({ html: z.literal(503) }),
  /** An ordinary body whose ResponseCode is not 0. */
  z.strictObject({ ResponseCode: z.string().min(1).max(20), ResponseDescription: z.string().max(500) }),
  /** Anything else. */
  z.strictObject({ status, contentType: z.string().min(3).max(100), body: z.string().max(100_000) }),
  /** The connection is cut, or nothing is said, and nothing is processed. */
  z.strictObject({ silence: z.enum(['drop', 'timeout']) }),
])
export type Refusal = z.infer<typeof refusal>

export const requestRule = z.strictObject({
  path: z.string().startsWith('/').max(200),
  /** Requests to leave alone first. */
  skip: z.int().min(0).max(1_000_000).default(0),
  /** Requests it is for. */
  times: z.int().min(1).max(1_000_000).default(1),
  /** All tokens end just before the request is looked at. */
  revokeTokens: z.boolean().optional(),
  refuse: refusal.optional(),
  outcome: scriptedOutcome.optional(),
})
export type RequestRule = z.infer<typeof requestRule>
export type Orders = Pick<RequestRule, 'revokeTokens' | 'refuse' | 'outcome'>

export function addRule(ctx: Ctx, { path, skip, times, ...orders }: RequestRule): number {
  const { id } = ctx.db.one<{ id: number }>(
    'insert into request_rule (path, skip, times, orders) values (?, ?, ?, ?) returning id',
    path,
    skip,
    times,
    JSON.stringify(orders),
  )!
  return id
}

type Row = { id: number; path: string; skip: number; times: number; orders: string }

/** What has been ordered for this request. The oldest rule for a path counts, and the others wait for it. */
export function takeOrders(ctx: Ctx, path: string): Orders | undefined {
  const rule = ctx.db.one<Row>('select * from request_rule where path = ? order by id limit 1', path)
  if (!rule) return undefined
  if (rule.skip > 0) {
    ctx.db.run('update request_rule set skip = skip - 1 where id = ?', rule.id)
    return undefined
  }
  if (rule.times > 1) ctx.db.run('update request_rule set times = times - 1 where id = ?', rule.id)
  else ctx.db.run('delete from request_rule where id = ?', rule.id)
  return JSON.parse(rule.orders) as Orders
}

export const listRules = (ctx: Ctx) =>
  ctx.db
    .all<Row>('select * from request_rule order by id')
    .map(({ orders, ...row }) => ({ ...row, ...(JSON.parse(orders) as Orders) }))

export const clearRules = (ctx: Ctx) => ctx.db.run('delete from request_rule')
