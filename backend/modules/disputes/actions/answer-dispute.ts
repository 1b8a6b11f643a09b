// Buyer and seller answer what is asked of them; the table says what follows.
import type { BuyerAnswer, SellerAnswer } from '@amana/contract'
import { readOrderRow, refundCentsMin } from '#orders'
import { type Ctx, transact, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { decisionTable } from '../decision-table.ts'
import type { DisputeRow } from '../dispute-row.ts'
import { answerNotPossible, contestNeedsEvidence, disputeClosed, offerTooHigh } from '../errors.ts'
import { caseOf, disputeFacts, judge, rowFor, type Said } from '../judge.ts'
import { change, evidenceOf, lockLatest, readLatest } from '../queries.ts'
import { weighRecords } from '../records.ts'
import { screenWords } from '../screen-words.ts'
import { buyerMay, sellerMay } from '../who-may-answer.ts'
import { shillings } from '../wording.ts'
import { writeDown } from './show-evidence.ts'

const isOver = ({ state }: DisputeRow): boolean => state === 'decided' || state === 'closed'

/** The buyer's appeal is her answer to whatever the seller contests; there is no third word. */
const buyerAlready = ({ round }: DisputeRow, answer: SellerAnswer): Said['buyer'] =>
  round === 'appeal_by_buyer' && answer === 'contests' ? 'rejects' : 'not_asked'

/** Both what goes back and what stays is enough for M-Pesa to send. */
function checkOffer(offerCents: number | undefined, { held_cents }: DisputeRow): void {
  const most = held_cents - refundCentsMin
  if (!offerCents || offerCents < refundCentsMin || offerCents > most) throw offerTooHigh(shillings(most))
}

export interface SellerSays {
  answer: SellerAnswer
  offerCents?: number | undefined
  text: string
}

export async function answerAsSeller(
  ctx: Ctx,
  shopId: string,
  orderId: string,
  { answer, offerCents, text }: SellerSays,
): Promise<DisputeRow> {
  await screenWords(ctx, text)
  // The records are those with all sellers: read before the transaction that sees one shop alone.
  const records = await weighRecords(ctx, await readLatest(ctx, orderId, shopId))
  return transactForShop(ctx, shopId, async (tx) => {
    const dispute = await lockLatest(tx, orderId, shopId)
    if (isOver(dispute)) throw disputeClosed()
    if (!sellerMay(dispute).includes(answer)) throw answerNotPossible()
    if (answer === 'offers_part') checkOffer(offerCents, dispute)
    await writeDown(tx, dispute, 'seller', text)
    if (answer === 'contests' && !(await evidenceOf(tx, dispute)).some(({ by }) => by === 'seller'))
      throw contestNeedsEvidence()
    const answered = await change(tx, dispute, {
      seller_answer: answer,
      offer_cents: answer === 'offers_part' ? offerCents! : null,
    })
    const order = await readOrderRow(tx, orderId)
    await announce(tx, 'dispute_answered', { ...disputeFacts(answered, order), by: 'seller', answer })
    return judge(tx, answered, order, {
      ...{ by: 'seller', seller: answer, records },
      buyer: buyerAlready(answered, answer),
    })
  })
}

export async function answerAsBuyer(
  ctx: Ctx,
  orderId: string,
  { answer, text }: { answer: BuyerAnswer; text: string },
): Promise<DisputeRow> {
  await screenWords(ctx, text)
  return transact(ctx, async (tx) => {
    const dispute = await lockLatest(tx, orderId)
    if (isOver(dispute)) throw disputeClosed()
    const order = await readOrderRow(tx, orderId)
    const said: Said = { by: 'buyer', buyer: answer, records: await weighRecords(tx, dispute) }
    const stays = 'stay' in decisionTable[rowFor(caseOf(dispute, order, said))].follows
    if (stays || !buyerMay(dispute).includes(answer)) throw answerNotPossible()
    await writeDown(tx, dispute, 'buyer', text)
    const answered = await change(tx, dispute, { buyer_answer: answer })
    await announce(tx, 'dispute_answered', { ...disputeFacts(answered, order), by: 'buyer', answer })
    return judge(tx, answered, order, said)
  })
}
