// What notices are about: which of it may be switched off, and on which channels it is told unless somebody says otherwise.
import type { NoticeChannel, NoticeTopic } from '@amana/contract'

export type Topic = NoticeTopic
export type Channel = NoticeChannel

interface TopicRule {
  /** False: it is about money, goods or the account's safety, and nobody is left untold. */
  canBeOff: boolean
  /** On which channels it may be told at all, and where it is unless the person says otherwise. */
  channels: Partial<Record<Channel, boolean>>
}

const everywhere = { sms: true, email: true, in_app: true }
/** Each SMS costs us, and disturbs: what is only nice to know comes that way for whoever asks for it. */
const notBySms = { sms: false, email: true, in_app: true }

export const topics: Record<Topic, TopicRule> = {
  security: { canBeOff: false, channels: everywhere },
  order: { canBeOff: false, channels: everywhere },
  money: { canBeOff: false, channels: everywhere },
  dispute: { canBeOff: false, channels: everywhere },
  messages: { canBeOff: true, channels: everywhere },
  questions: { canBeOff: true, channels: notBySms },
  reviews: { canBeOff: true, channels: notBySms },
  pictures: { canBeOff: true, channels: notBySms },
  following: { canBeOff: true, channels: notBySms },
  /** A letter, for whoever asks for it: too long for an SMS, and in the feed of the account anyhow. */
  digest: { canBeOff: true, channels: { email: false } },
  reminders: { canBeOff: true, channels: notBySms },
}
