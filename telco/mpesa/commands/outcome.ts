// How a command ends: judged, carried out, and its result queued, in one transaction.
import type { Ctx } from '../../context.ts'
import { forcedCode } from '../../control/scripts.ts'
import { queueCallback } from '../callbacks.ts'
import { unusedReceipt } from '../receipts.ts'
import { accountBalance } from './account-balance.ts'
import { b2b } from './b2b.ts'
import { b2c } from './b2c.ts'
import { type Command, type CommandKind, type CommandRules, dueCommands } from './command.ts'
import { resultBody } from './result.ts'
import { reversal } from './reversal.ts'
import { transactionStatus } from './transaction-status.ts'

/** Each kind writes its own orders and reads them back. */
const RULES: Record<CommandKind, CommandRules<never>> = {
  b2c,
  b2b,
  reversal,
  status: transactionStatus,
  balance: accountBalance,
}

export function settleDueCommands(ctx: Ctx, limit: number): void {
  for (const command of dueCommands(ctx, limit)) settleCommand(ctx, command)
}

function settleCommand(ctx: Ctx, command: Command): void {
  const rules = RULES[command.kind] as CommandRules<unknown>
  ctx.db.transaction(() => {
    const at = ctx.clock.now()
    const forced = forcedCode(command.script)
    const refused = command.standing === '0' ? undefined : command.standing
    const code = forced && forced !== '0' ? forced : (refused ?? rules.judge(ctx, command))
    const receipt = code === '0' && rules.movesMoney ? unusedReceipt(ctx, at) : undefined
    ctx.db.run(
      `update command set state = 'settled', result_code = ?, receipt = ?, settled_at = ? where conversation_id = ?`,
      code,
      receipt ?? null,
      at,
      command.id,
    )
    const parameters = code === '0' ? rules.carryOut(ctx, command, receipt ?? '') : undefined
    const body = resultBody(rules, command, { code, receipt, at, parameters })
    queueCallback(ctx, { subject: command.id, url: command.resultUrl, body }, command.script.callback ?? {})
  })
}
