// What people choose among and how much they may write, without the schemas: pages use these in the browser, where zod would
// be dead weight.
export const questionLengthMax = 200

export const reviewTextMax = 2000
export const replyTextMax = 1000
export const reviewPhotosMax = 4
export const reviewSorts = ['helpful', 'newest', 'lowest'] as const

export const questionTextMax = 500
export const answerTextMax = 1000

export const noticeTopics = [
  'security',
  'order',
  'money',
  'dispute',
  'messages',
  'questions',
  'reviews',
  'pictures',
  'following',
  'digest',
  'reminders',
] as const
export const noticeChannels = ['sms', 'email', 'in_app'] as const
