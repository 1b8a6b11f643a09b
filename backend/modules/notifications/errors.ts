// What may be refused about notices, and what the person is told.
import { refusal } from '#platform/errors'

export const noticeLinkNotGood = refusal(
  'notice_link_not_good',
  'not_found',
  () => 'This link is not whole. Please open it from the message again, or sign in and choose in your account.',
)
export const topicStaysOn = refusal(
  'topic_stays_on',
  'unprocessable',
  () => 'What is about your money, your orders or the safety of your account is always told.',
)
