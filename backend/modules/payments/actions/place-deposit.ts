// Money that came to the paybill finds its place: it is what a prompt asked for, or pays the order that the payer typed, or belongs to
// nothing and goes back by itself. Nothing is placed before M-Pesa has said, to us and asked by us, that it came, how much, and from whom.
import { holdInEscrow, takeDepositIntoSuspense } from '#ledger'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import type { TransactionAnswer } from '../daraja/answers.ts'
import {
  attemptNamed,
  attemptOfReceipt,
  changeDeposit,
  type Deposit,
  type DepositProof,
  findDeposit,
  lockDeposit,
  promptPaidBy,
} from '../deposits.ts'
import { claimPayment } from '../payment-claim.ts'
import { type Attempt, insertPaidByHand, lockAttempt } from '../queries.ts'
import { depositAskAgainMs, stopAskingAfterMs } from '../rules.ts'
import { askAbout } from './ask-provider.ts'
import { bookCollectingFee } from './book-collecting-fee.ts'
import { startDepositReturn } from './return-deposit.ts'
import { settleAsPaid } from './settle-payment.ts'

const match = (tx: TxCtx, deposit: Deposit, paymentId: string): Promise<void> =>
  changeDeposit(tx, deposit.id, { state: 'matched', payment_id: paymentId, next_ask_at: null, settled_at: tx.now })

async function park(tx: TxCtx, deposit: Deposit, reason: string): Promise<void> {
  const { id: depositId, account, receipt, amount_cents: amountCents } = deposit
  await takeDepositIntoSuspense(tx, { depositId, account, receipt, amountCents })
  // The tariff is the paybill's; what M-Pesa takes of the other account its statement says.
  if (account === 'mpesa_paybill')
    await bookCollectingFee(tx, { paymentId: depositId, amountCents, reference: receipt })
  await changeDeposit(tx, depositId, { state: 'parked', parked_reason: reason, next_ask_at: null, settled_at: tx.now })
  await startDepositReturn(tx, { ...deposit, state: 'parked' }, 1)
}

/** Undefined when the order takes it; otherwise why it does not. */
async function payByHand(tx: TxCtx, deposit: Deposit, named: Attempt, phone: string): Promise<string | undefined> {
  const { receipt, amount_cents: amountCents } = deposit
  const paymentId = newId(tx.now)
  const { purpose_id: orderId, shop_id: shopId } = named
  const claim = await claimPayment(tx, 'order', { paymentId, purposeId: orderId, amountCents, phone, receipt })
  if (claim !== 'accepted') return claim.refused
  await insertPaidByHand(tx, { id: paymentId, like: named, phone, receipt, amountCents, proof: deposit.proof! })
  await holdInEscrow(tx, { paymentId, orderId, shopId, amountCents })
  await bookCollectingFee(tx, { paymentId, amountCents, reference: receipt })
  await match(tx, deposit, paymentId)
  return undefined
}

/** For a locked deposit that is proven. */
async function place(tx: TxCtx, deposit: Deposit, prompt: Attempt | undefined): Promise<string> {
  if (deposit.account !== 'mpesa_paybill') return parked(tx, deposit, 'not_to_the_paybill')
  if (prompt) {
    await match(tx, deposit, prompt.id)
    return settleAsPaid(tx, prompt, { by: deposit.proof!, receipt: deposit.receipt })
  }
  const named = await attemptNamed(tx, deposit.reference)
  if (named?.purpose !== 'order') return parked(tx, deposit, 'reference_unknown')
  if (named.amount_cents !== deposit.amount_cents) return parked(tx, deposit, 'wrong_amount')
  // Without the payer's number the money could only ever go back whole: no order is built on that.
  if (!deposit.payer_phone) return parked(tx, deposit, 'payer_unknown')
  const refused = await payByHand(tx, deposit, named, deposit.payer_phone)
  return refused ? parked(tx, deposit, refused) : 'applied'
}

const parked = async (tx: TxCtx, deposit: Deposit, reason: string): Promise<string> => {
  await park(tx, deposit, reason)
  return 'parked'
}

/** M-Pesa itself says that this money came. `learnt` outranks what was claimed before. */
export async function placeProvenDeposit(
  tx: TxCtx,
  depositId: string,
  by: DepositProof,
  learnt: { amountCents: number; payerPhone: string | undefined },
): Promise<string> {
  const heard = await findDeposit(tx, depositId)
  if (heard?.state !== 'heard' && heard?.state !== 'unproven') return 'duplicate'
  const truth = { amount_cents: learnt.amountCents, payer_phone: learnt.payerPhone ?? heard.payer_phone, proof: by }
  // Prompts are locked before deposits, here as where a prompt's own result is applied.
  const known = await attemptOfReceipt(tx, heard.receipt)
  const candidate = known ?? (await promptPaidBy(tx, { ...heard, ...truth }))
  const prompt = candidate && (await lockAttempt(tx, candidate.id))
  const deposit = await lockDeposit(tx, depositId)
  if (deposit?.state !== 'heard' && deposit?.state !== 'unproven') return 'duplicate'
  await changeDeposit(tx, depositId, truth)
  if (prompt?.receipt === deposit.receipt) {
    await match(tx, deposit, prompt.id)
    return 'same_as_prompt'
  }
  return place(tx, { ...deposit, ...truth }, prompt?.receipt ? undefined : prompt)
}

export async function learnAboutDeposit(tx: TxCtx, depositId: string, answer: TransactionAnswer): Promise<string> {
  if (answer.status === 'reversed' || answer.status === 'not_made') {
    // It came and went, or never came: there is nothing of it here to be booked.
    await changeDeposit(tx, depositId, { state: 'unproven', next_ask_at: null, settled_at: tx.now })
    return 'not_here'
  }
  const { amountCents, payerPhone, creditParty } = answer
  if (answer.status !== 'completed' || !amountCents) return 'no_answer'
  if (!creditParty.startsWith(tx.config.DARAJA_SHORTCODE)) return 'not_to_us'
  return placeProvenDeposit(tx, depositId, 'status', { amountCents, payerPhone })
}

/** A deposit nobody has proven yet: it is a prompt's money after all, or M-Pesa is asked, or nothing more can be learnt. */
export async function considerDeposit(ctx: Ctx, { depositId }: { depositId: string }): Promise<void> {
  await transact(ctx, async (tx) => {
    const deposit = await lockDeposit(tx, depositId)
    if (deposit?.state !== 'heard') return
    const known = await attemptOfReceipt(tx, deposit.receipt)
    if (known) return match(tx, deposit, known.id)
    if (tx.now.getTime() - deposit.heard_at.getTime() > stopAskingAfterMs) {
      tx.log.warn({ depositId }, 'a confirmation was never borne out by M-Pesa')
      return changeDeposit(tx, depositId, { state: 'unproven', next_ask_at: null, settled_at: tx.now })
    }
    await changeDeposit(tx, depositId, {
      asks: deposit.asks + 1,
      next_ask_at: after(tx.now, depositAskAgainMs(deposit.asks)),
    })
    await askAbout(
      tx,
      { kind: 'deposit', id: depositId, shortcode: tx.config.DARAJA_SHORTCODE },
      { receipt: deposit.receipt },
    )
  })
}
