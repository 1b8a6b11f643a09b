// What M-Pesa charges Amana for a payment it has received, where the paybill's tariff has it so; booked with the payment.
import { bookProviderFee } from '#ledger'
import type { TxCtx } from '#platform/context'
import { collectingFeeCents } from '../tariff.ts'

export async function bookCollectingFee(
  tx: TxCtx,
  payment: { paymentId: string; amountCents: number; reference: string },
): Promise<void> {
  const amountCents = collectingFeeCents(tx.config, payment.amountCents)
  if (amountCents === 0) return
  const { paymentId: feeId, reference } = payment
  await bookProviderFee(tx, { feeId, account: 'mpesa_paybill', amountCents, reference: `for ${reference}` })
}
