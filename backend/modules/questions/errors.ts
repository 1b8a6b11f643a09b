// What may be refused about questions, and what the person is told.
import { refusal } from '#platform/errors'

export const ownProduct = refusal('own_product', 'forbidden', () => 'This is your own product.')
export const productNotOnShow = refusal(
  'product_not_on_show',
  'conflict',
  () => 'This is not on sale any more, so nobody answers questions about it.',
)
export const tooManyQuestions = refusal('too_many_questions', 'too_many', (why: 'product' | 'day') =>
  why === 'product'
    ? 'The seller has not answered your last questions about this yet. Please wait for that.'
    : 'That is a lot of questions for one day. Please ask again tomorrow.',
)
export const answerTooOldToChange = refusal(
  'answer_too_old_to_change',
  'conflict',
  () => 'An answer can be changed for seven days; those are over.',
)
export const questionSetAside = refusal(
  'question_set_aside',
  'conflict',
  () => 'This question was set aside, so it is answered no more.',
)
export const questionAnswered = refusal(
  'question_answered',
  'conflict',
  () => 'This question is answered and published: it stays.',
)
