// A command: what an initiator of the business tells M-Pesa to do. Accepted at once, judged a moment later, its result
// sent to ResultURL. Each kind says in a file of its own how it is judged and what it does.
import type { Ctx } from '../../context.ts'
import type { ScriptedOutcome } from '../../control/scripts.ts'

export type CommandKind = 'b2c' | 'b2b' | 'reversal' | 'status' | 'balance'

export type Command<Order = unknown> = {
  /** Its ConversationID. */
  id: string
  originatorConversationId: string
  kind: CommandKind
  shortcode: string
  /** '0' when the initiator was who it says, or the result that refuses it. */
  standing: string
  order: Order
  resultUrl: string
  script: ScriptedOutcome
  state: 'open' | 'settled'
  resultCode: string | null
  receipt: string | null
  requestedAt: number
  settledAt: number | null
}

export type Parameter = { Key: string; Value?: unknown }

export type CommandRules<Order> = {
  /** Whether success has a receipt of its own: money moves. */
  movesMoney: boolean
  /** '0', or the result that refuses the order. */
  judge(ctx: Ctx, command: Command<Order>): string
  /** Does it, and answers what the result tells about it. */
  carryOut(ctx: Ctx, command: Command<Order>, receipt: string): Parameter[]
  /** What the result refers to, in the shape this product has it. */
  reference: unknown
  /** Account balance alone has its codes as text, and one object where failure has parameters. */
  answersInText?: boolean
}

const ROW = `select conversation_id as id, originator_conversation_id as originatorConversationId, kind, shortcode, standing,
  order_json as "order", result_url as resultUrl, script, state, result_code as resultCode, receipt,
  requested_at as requestedAt, settled_at as settledAt from command`
type Row = Omit<Command, 'order' | 'script'> & { order: string; script: string }
const fromRow = (row: Row): Command => ({ ...row, order: JSON.parse(row.order), script: JSON.parse(row.script) })

/** By either of its ids. */
export function findCommand(ctx: Ctx, conversationId: string): Command | undefined {
  const row =
    ctx.db.one<Row>(`${ROW} where originator_conversation_id = ?`, conversationId) ??
    ctx.db.one<Row>(`${ROW} where conversation_id = ?`, conversationId)
  return row && fromRow(row)
}

export const nextCommandDue = (ctx: Ctx) =>
  ctx.db.one<{ due: number | null }>(`select min(decide_at) as due from command where state = 'open'`)?.due ?? undefined

export const dueCommands = (ctx: Ctx, limit: number) =>
  ctx.db
    .all<Row>(
      `${ROW} where state = 'open' and decide_at <= ? order by decide_at, rowid limit ?`,
      ctx.clock.now(),
      limit,
    )
    .map(fromRow)
