// The states of a prompt and of a payment to a phone, and the only moves between them. Success outranks failure and is for ever;
// unknown is a state of its own, never a guess.
export type AttemptState = 'prepared' | 'sending' | 'waiting' | 'unknown' | 'succeeded' | 'failed'

export const attemptMoves: Record<AttemptState, readonly AttemptState[]> = {
  prepared: ['sending', 'failed', 'succeeded'],
  sending: ['waiting', 'unknown', 'failed', 'succeeded'],
  waiting: ['unknown', 'failed', 'succeeded'],
  unknown: ['failed', 'succeeded'],
  failed: ['succeeded'],
  succeeded: [],
}

export type DisbursementState = 'prepared' | 'sending' | 'waiting' | 'unknown' | 'paid' | 'failed'

export const disbursementMoves: Record<DisbursementState, readonly DisbursementState[]> = {
  // A result for something we believe unsent: believed all the same.
  prepared: ['sending', 'unknown', 'paid', 'failed'],
  sending: ['prepared', 'waiting', 'unknown', 'paid', 'failed'],
  waiting: ['unknown', 'paid', 'failed'],
  unknown: ['sending', 'waiting', 'paid', 'failed'],
  failed: ['paid'],
  paid: [],
}

const sourcesOf = <S extends string>(moves: Record<S, readonly S[]>, to: S): S[] =>
  (Object.keys(moves) as S[]).filter((from) => moves[from].includes(to))

/** The states from which `to` may be reached: the compare of every compare-and-swap. */
export const attemptsThatMayBecome = (to: AttemptState): AttemptState[] => sourcesOf(attemptMoves, to)
export const disbursementsThatMayBecome = (to: DisbursementState): DisbursementState[] =>
  sourcesOf(disbursementMoves, to)

export const isOpen = (state: AttemptState): boolean => state !== 'succeeded' && state !== 'failed'
