// M-Pesa has taken a payment back that it had reported as received. What still lies with us for it goes; what has been released
// is taken back from the seller as after a refund; what has gone back to the buyer already, so that it is paid back twice, is lost.
//
// when of an order
//   debit   escrow             as much as there is                   nothing is held for what was taken back
//   debit   commission         the commission, less the VAT within   earned by nobody
//   debit   vat_payable        the VAT within it, if still here      not owed for a sale undone
//   debit   wht_payable        the tax withheld, if still here       not owed for a sale undone
//   debit   seller_reserve     as much as there is                   taken first
//   debit   seller_payable     as much as there is                   taken next
//   debit   seller_receivable  the rest of what was released         owed, and repaid out of the next releases
//   debit   loss               what was neither held nor released    had gone back to the buyer already
//   credit  mpesa_paybill      the amount                            the paybill holds less
//   once per provider-reversal:{receipt}
//
// when of parked money
//   debit   suspense           as much as there is                   not to be sent back any more
//   debit   loss               the rest                              had gone back to the payer already
//   credit  mpesa_paybill      the amount                            the paybill holds less
//   once per provider-reversal:{receipt}
//
// when of money parked in the float
//   debit   suspense           as much as there is                   not to be sent back any more
//   debit   loss               the rest                              had gone back to the payer already
//   credit  mpesa_b2c          the amount                            the float holds less
//   once per provider-reversal:{receipt}
import type { TxCtx } from '#platform/context'
import { credit, debit, escrowOf, type Leg, type Posted, platform, post, suspenseOf } from '../post.ts'
import { readLegs } from '../queries.ts'
import { type GivenBack, lockBalances, lockShop, type Taken, takenBy, undoSale } from '../split.ts'

export type ProviderReversal = { receipt: string; amountCents: number } & (
  | ({
      orderId: string
      shopId: string
      /** How much of what the escrow no longer holds was released and is there to be undone, commission included; else it is lost. */
      releasedCents: number
    } & GivenBack)
  /** Parked money: of a payment, a deposit or an unknown line. */
  | { paymentId: string; account?: 'mpesa_paybill' | 'mpesa_b2c' }
)

/** `heldCents`: what was taken out of the escrow or suspense; `taken`: what from the seller. */
export type TakenBack = Posted & { heldCents: number; taken: Taken }

const heldBy = (legs: readonly Leg[]): number =>
  legs
    .filter((leg) => leg.account.kind === 'escrow' || leg.account.kind === 'suspense')
    .reduce((sum, leg) => sum + leg.cents, 0)

async function partsOf(tx: TxCtx, reversal: ProviderReversal): Promise<{ legs: Leg[]; asked: (string | number)[] }> {
  if ('paymentId' in reversal) {
    const suspense = suspenseOf(reversal.paymentId)
    const [parked = 0] = await lockBalances(tx, [suspense])
    const held = Math.min(parked, reversal.amountCents)
    return {
      legs: [debit(suspense, held), debit(platform('loss'), reversal.amountCents - held)],
      asked: [reversal.paymentId, reversal.amountCents],
    }
  }
  const { orderId, shopId, amountCents, releasedCents } = reversal
  const shop = await lockShop(tx, shopId)
  const escrow = escrowOf(orderId, shopId)
  const [left = 0] = await lockBalances(tx, [escrow])
  const held = Math.min(left, amountCents)
  const undone = Math.min(releasedCents, amountCents - held)
  return {
    legs: [
      debit(escrow, held),
      ...(undone > 0 ? undoSale(shop, undone, reversal).legs : []),
      debit(platform('loss'), amountCents - held - undone),
    ],
    // Not what was released: that is ours to know, and may be told otherwise the second time.
    asked: [orderId, shopId, amountCents],
  }
}

const accountOf = (reversal: ProviderReversal) =>
  'paymentId' in reversal && reversal.account ? reversal.account : 'mpesa_paybill'

export async function takeProviderReversal(tx: TxCtx, reversal: ProviderReversal): Promise<TakenBack> {
  const { legs, asked } = await partsOf(tx, reversal)
  const posted = await post(tx, {
    key: `provider-reversal:${reversal.receipt}`,
    kind: 'take_provider_reversal',
    description: `M-Pesa has taken payment ${reversal.receipt} back`,
    legs: [...legs, credit(platform(accountOf(reversal)), reversal.amountCents)],
    asked,
  })
  const done = posted.replayed ? await readLegs(tx, posted.journalId) : legs
  return { ...posted, heldCents: heldBy(done), taken: takenBy(done) }
}
