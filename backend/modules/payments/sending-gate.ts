// Whether payments to phones may go out now. Whoever has a reason to hold them back says so here, once: payments knows none itself.
import type { Ctx } from '#platform/context'
import { register } from '#platform/registrations'
import type { Disbursement } from './queries.ts'

/** Asked before every request, the first one and each repetition. Shut: the payment waits as it is, and is looked at again by the sweep. */
export type SendingGate = (ctx: Ctx) => Promise<{ open: boolean }>

const gates = register(new Map<Disbursement['purpose'], SendingGate[]>())

/** Several gates may stand before one purpose; all of them have to be open. */
export function defineSendingGate(purpose: Disbursement['purpose'], gate: SendingGate): void {
  gates.set(purpose, [...(gates.get(purpose) ?? []), gate])
}

export async function maySend(ctx: Ctx, purpose: Disbursement['purpose']): Promise<boolean> {
  for (const gate of gates.get(purpose) ?? []) if (!(await gate(ctx)).open) return false
  return true
}
