// A guest asks to prove that the order's phone is hers: a code goes to that phone, and to no other.
import { issueCode } from '#identity'
import { notify } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { readOrderRow } from '../queries.ts'

/** Throws wait_before_sending_again. */
export async function sendGuestCode(ctx: Ctx, orderId: string) {
  const order = await readOrderRow(ctx, orderId)
  return transact(ctx, async (tx) => {
    // One code per phone, whichever of its orders is asked for: the allowance of tries is the phone's too.
    const { code, expiresAt, againAt } = await issueCode(tx, { purpose: 'guest', whom: order.contact_phone })
    await notify(tx, {
      factKey: newId(tx.now),
      template: 'guest_code',
      to: { name: order.contact_name, phone: order.contact_phone, language: order.language },
      data: { code, orderNumber: order.number, expiresAt: expiresAt.toISOString() },
    })
    return { phone: order.contact_phone, expiresAt, againAt }
  })
}
