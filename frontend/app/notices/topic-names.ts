// What people call the topics of notices, and the channels.
import type { NoticeChannel, NoticeTopic } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'

export const topicNames: Record<NoticeTopic, MessageKey> = {
  security: 'topic.security',
  order: 'topic.order',
  money: 'topic.money',
  dispute: 'topic.dispute',
  messages: 'topic.messages',
  questions: 'topic.questions',
  reviews: 'topic.reviews',
  pictures: 'topic.pictures',
  following: 'topic.following',
  digest: 'topic.digest',
  reminders: 'topic.reminders',
}

export const channelNames: Record<NoticeChannel, MessageKey> = {
  sms: 'notices.sms',
  email: 'notices.email',
  in_app: 'notices.in_app',
}
