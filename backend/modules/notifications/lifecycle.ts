// The states of a notice, and the moves between them.
export type NoticeState = 'waiting' | 'sent' | 'failed'

export const moves: Record<NoticeState, readonly NoticeState[]> = {
  waiting: ['sent', 'failed'],
  sent: [],
  failed: [],
}

/** After so many tries in vain a notice is given up: about two days with the queue's growing pauses. */
export const attemptsMax = 12
