// English: questions about a product, asked on its page and answered by the seller.
import type { Message } from '../catalogue.ts'

export const questions = {
  'questions.title': 'Questions and answers',
  'questions.none': 'Nobody has asked about this yet.',
  'questions.who': 'The seller answers; from then on everybody reads the question and the answer here.',
  'questions.answer_of': 'Answer of {shop}',
  'questions.changed': 'changed {day}',
  'questions.somebody': 'Somebody',
  'questions.waits': 'Waits for the seller. Only you see it until then.',
  'questions.older': 'Older questions',
  'questions.ask_it': 'Ask the seller',
  'questions.yours': 'Your question',
  'questions.hint':
    'Size, colour, condition, delivery … No phone numbers, no links. Shown with your first name and initial.',
  'questions.ask': 'Ask',
  'questions.asking': 'Asking …',
  'questions.asked':
    'The seller has your question. We tell you by e-mail and in your account when it is answered; without an answer within 14 days it is shown to nobody.',
  'questions.sign_in': 'Sign in to ask',
  'questions.sign_in_line': 'You hear of the answer by e-mail and in your account.',

  'questions.of_shop': 'Questions about your products',
  'questions.waiting': 'To answer',
  'questions.answered': 'Answered',
  'questions.about': 'About {title}',
  'questions.until': 'Off this list on {day} if nobody answers; nothing else happens.',
  'questions.answer_it': 'Answer it',
  'questions.answer': 'Your answer',
  'questions.answer_hint':
    'Everybody reads it on the product’s page. You can change it for seven days. No phone numbers, no links.',
  'questions.publish': 'Publish the answer',
  'questions.publishing': 'Publishing …',
  'questions.change_answer': 'Change the answer',
  'questions.set_aside': 'Do not answer',
  'questions.done_answered': 'Question and answer are published.',
  'questions.done_aside': 'The question is off your list. Nobody reads it.',
  'questions.no_waiting_title': 'Nothing to answer',
  'questions.no_waiting': 'When somebody asks about a product, it appears here, and you are told.',
  'questions.no_answered_title': 'Nothing answered yet',
  'questions.no_answered': 'What you have answered is shown here and on the product’s page.',

  'refusal.too_many_questions':
    'The seller has not answered your last questions yet. Please wait for that, or ask tomorrow.',
  'refusal.answer_too_old': 'An answer can be changed for seven days. Those are over.',
  'refusal.question_set_aside': 'This question was set aside, so it is answered no more.',
  'refusal.question_answered': 'This question is answered and published: it stays.',
} satisfies Record<string, Message>
