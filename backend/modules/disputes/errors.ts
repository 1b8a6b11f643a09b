// What may be refused about a dispute, and what the person is told.
import { refusal } from '#platform/errors'

export const disputeExists = refusal(
  'dispute_exists',
  'conflict',
  () => 'A problem with this order was reported already: it has a page of its own.',
)
export const disputeTooEarly = refusal('dispute_too_early', 'conflict', (sentence: string) => sentence)
export const deliveryWasProved = refusal('delivery_was_proved', 'conflict', (sentence: string) => sentence)
export const orderNotShippedYet = refusal('order_not_shipped_yet', 'conflict', (sentence: string) => sentence)
export const orderNotDisputable = refusal('order_not_disputable', 'conflict', (sentence: string) => sentence)

export const disputeClosed = refusal(
  'dispute_closed',
  'conflict',
  () => 'This dispute has been decided: there is nothing more to answer.',
)
export const answerNotPossible = refusal(
  'answer_not_possible',
  'conflict',
  () => 'That answer is not possible now. The page shows what is asked, of whom, and until when.',
)
export const offerTooHigh = refusal(
  'offer_too_high',
  'unprocessable',
  (held: string) =>
    `An offer is at least KES 1 and less than the ${held} that is held. To give all of it back, accept.`,
)
export const contestNeedsEvidence = refusal(
  'contest_needs_evidence',
  'unprocessable',
  () => 'Whoever contests shows or says why: add a photo, or a few words.',
)
export const evidenceNotTaken = refusal(
  'evidence_not_taken',
  'conflict',
  () => 'Nothing more can be shown now: the dispute has been decided. Whoever lost may appeal once.',
)
export const tooManyPhotos = refusal(
  'too_many_evidence_photos',
  'conflict',
  (most: number) => `Each side shows up to ${most} photos.`,
)
export const tooManyTexts = refusal(
  'too_many_evidence_texts',
  'conflict',
  (most: number) => `Each side adds up to ${most} texts.`,
)
export const noReturnDue = refusal('no_return_due', 'conflict', () => 'No goods are on their way back for this order.')
export const wrongReturnCode = refusal(
  'wrong_return_code',
  'unprocessable',
  (left: number) => `That is not the return code. ${left === 1 ? 'One try is' : `${left} tries are`} left for now.`,
)
export const returnCodeLocked = refusal(
  'return_code_locked',
  'too_many',
  () => 'Too many wrong codes. Wait an hour and try again; the goods and the date stay as they are.',
)
export const appealNotPossible = refusal(
  'appeal_not_possible',
  'conflict',
  () => 'Only the side that lost may appeal, once, within 72 hours of the decision.',
)
