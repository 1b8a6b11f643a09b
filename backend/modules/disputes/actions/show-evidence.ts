// Either side shows something: photos through the picture pipeline, and words. A buyer's first photo of a problem asks the seller.
import type { Party } from '@amana/contract'
import { readOrderRow } from '#orders'
import { type Ctx, type TxCtx, transact, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { asSigned } from '#platform/picture-hash'
import { storePicture } from '#platform/pictures'
import type { DisputeRow } from '../dispute-row.ts'
import { evidenceNotTaken, tooManyPhotos, tooManyTexts } from '../errors.ts'
import { disputeFacts, judge } from '../judge.ts'
import { evidenceOf, insertEvidence, lockLatest, readLatest } from '../queries.ts'
import { screenWords } from '../screen-words.ts'
import { wasShownBefore } from '../shown-before.ts'

/** Of each side; an appeal may bring as many again. */
export const photosMax = 6
export const textsMax = 10

export interface Side {
  by: Party
  orderId: string
  /** The seller's work is kept to the shop. */
  shopId?: string
}

export const inSide = <T>(ctx: Ctx, { shopId }: Side, work: (tx: TxCtx) => Promise<T>): Promise<T> =>
  shopId ? transactForShop(ctx, shopId, work) : transact(ctx, work)

const allowed = (most: number, { round }: DisputeRow): number => (round === 'first' ? most : 2 * most)

export async function roomForPhotos(ctx: Ctx, dispute: DisputeRow, by: Party): Promise<number> {
  const shown = (await evidenceOf(ctx, dispute)).filter((each) => each.by === by && each.picture_key)
  return Math.max(0, allowed(photosMax, dispute) - shown.length)
}

export const takesEvidence = ({ state }: DisputeRow): boolean => state !== 'decided' && state !== 'closed'

async function checkRoomForPhoto(ctx: Ctx, dispute: DisputeRow, by: Party): Promise<void> {
  if (!takesEvidence(dispute)) throw evidenceNotTaken()
  if ((await roomForPhotos(ctx, dispute, by)) === 0) throw tooManyPhotos(allowed(photosMax, dispute))
}

/** Asked before the picture is worked on, and again when it is put down: two at once are not one too many. */
export async function addPhoto(ctx: Ctx, side: Side, bytes: Uint8Array): Promise<DisputeRow> {
  await inSide(ctx, side, async (tx) => checkRoomForPhoto(tx, await readLatest(tx, side.orderId, side.shopId), side.by))
  const { key, widths, width, height, hash } = await storePicture(ctx, bytes)
  const dhash = hash === undefined ? null : asSigned(hash)
  return inSide(ctx, side, async (tx) => {
    const dispute = await lockLatest(tx, side.orderId, side.shopId)
    await checkRoomForPhoto(tx, dispute, side.by)
    const shown_before = side.by === 'buyer' && (await wasShownBefore(tx, dispute, dhash))
    await insertEvidence(tx, dispute, { by: side.by, picture_key: key, widths, width, height, dhash, shown_before })
    return side.by === 'seller' ? dispute : seenByTheSeller(tx, dispute)
  })
}

/** The first photo of a problem is what the seller is asked about. */
async function seenByTheSeller(tx: TxCtx, dispute: DisputeRow): Promise<DisputeRow> {
  const order = await readOrderRow(tx, dispute.order_id)
  if (dispute.state === 'awaiting_photos')
    await announce(tx, 'dispute_answered', { ...disputeFacts(dispute, order), by: 'buyer', answer: 'shows_photos' })
  return judge(tx, dispute, order, { by: 'buyer', buyer: 'shows_photos' })
}

export async function addText(ctx: Ctx, side: Side, text: string): Promise<DisputeRow> {
  await screenWords(ctx, text)
  return inSide(ctx, side, async (tx) => {
    const dispute = await lockLatest(tx, side.orderId, side.shopId)
    if (!takesEvidence(dispute)) throw evidenceNotTaken()
    await writeDown(tx, dispute, side.by, text)
    return dispute
  })
}

/** Words that come with an answer or an appeal; none is fine. */
export async function writeDown(tx: TxCtx, dispute: DisputeRow, by: Party, text: string): Promise<void> {
  if (!text) return
  const said = (await evidenceOf(tx, dispute)).filter((each) => each.by === by && each.text)
  if (said.length >= allowed(textsMax, dispute)) throw tooManyTexts(allowed(textsMax, dispute))
  await insertEvidence(tx, dispute, { by, text })
}
