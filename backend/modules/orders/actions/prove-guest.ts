// The guest enters the code: from now on, for a day, her browser speaks for the phone.
import { type GuestProof, startGuestProof, takeCode } from '#identity'
import type { Ctx } from '#platform/context'
import { readOrderRow } from '../queries.ts'

/** Throws wrong_code, code_expired or no_tries_left. */
export async function proveGuest(ctx: Ctx, orderId: string, code: string): Promise<GuestProof> {
  const { contact_phone: phone } = await readOrderRow(ctx, orderId)
  return takeCode(ctx, { purpose: 'guest', whom: phone }, code, (tx) => startGuestProof(tx, phone))
}
