// Receipts that nobody has been given yet: unique across everything the network has ever moved.
import type { Ctx } from '../context.ts'
import { newReceipt } from './identifiers.ts'

export function unusedReceipt(ctx: Ctx, at: number): string {
  for (;;) {
    const receipt = newReceipt(ctx.random, at)
    if (!ctx.db.one('select 1 from movement where receipt = ?', receipt)) return receipt
  }
}
