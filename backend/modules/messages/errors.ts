// What may be refused in a thread, and what the person is told.
import { refusal } from '#platform/errors'

export const messageEmpty = refusal('message_empty', 'invalid', () => 'Please write something, or choose a picture.')
export const threadClosed = refusal(
  'thread_closed',
  'conflict',
  () => 'This order is over, and nothing can be written about it any more. What was written stays here.',
)
export const tooManyMessages = refusal(
  'too_many_messages',
  'too_many',
  () => 'That is a lot at once. Please wait a few minutes before you write again.',
)
export const pictureUnknown = refusal(
  'picture_unknown',
  'unprocessable',
  () => 'One of the pictures is not here any more. Please choose it again.',
)

/** With `data: { until, readyMade }`: what may be written meanwhile, word for word. */
export const onlyReadyMade = refusal(
  'only_ready_made',
  'conflict',
  (why: string) => `${why} Until then you can answer with the ready-made sentences.`,
)
